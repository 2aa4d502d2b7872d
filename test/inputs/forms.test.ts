import createContact from '../../creates/contacts/create_contact';
import updateContact from '../../creates/contacts/update_contact';
import upsertContact from '../../creates/contacts/upsert_contact';
import sendMessage from '../../creates/conversations/send_message';
import { errorFields, runWithAnswers } from '../../harness/driver';
import { connections } from '../../harness/play';
import { quickZ } from '../../harness/quick_z';
import { factsOf } from '../../operation/declaration';

const z = quickZ(async () => {
  throw new Error('This form sends no request.');
});

/** The fields that Send Message shows for these values. */
const shown = async (inputData: object): Promise<string[]> => {
  const bundle = { authData: connections.location, inputData, meta: {} };
  const fields = await Promise.all(
    (sendMessage.operation.inputFields ?? []).map((each) =>
      typeof each === 'function' ? each(z as never, bundle as never) : [each],
    ),
  );
  return fields.flat().flatMap((field) => ('key' in field ? [field.key] : []));
};

test.each([
  ['SMS', ['message', 'attachments']],
  ['WhatsApp', ['message']],
  ['Custom', ['message', 'attachments', 'conversationProviderId']],
  ['Email', ['subject', 'html', 'attachments', 'emailFrom', 'emailCc', 'emailBcc']],
])('Send Message shows the fields of a %s message', async (type, fields) => {
  expect(await shown({ type })).toEqual(['type', 'contactId', ...fields, 'showMore']);
});

test('Send Message shows further fields on request', async () => {
  const fields = await shown({ type: 'SMS', showMore: 'true' });
  expect(fields).toEqual(expect.arrayContaining(['scheduledTimestamp', 'fromNumber', 'status']));
  expect(fields).not.toContain('emailReplyMode');
});

test('Send Message shows the fields of every type while its type is mapped', async () => {
  const fields = await shown({ type: '{{123456__channel}}' });
  expect(fields).toEqual(expect.arrayContaining(['message', 'attachments', 'subject', 'html']));
});

test('a field with a value is shown, so that no live Zap sends a hidden value', async () => {
  const filled = { type: 'Email', message: 'Hello', templateId: 'a1', status: '' };
  const fields = await shown(filled);
  expect(fields).toEqual(expect.arrayContaining(['message', 'templateId']));
  expect(fields).not.toContain('status');
});

test.each([createContact, upsertContact])(
  '$key rejects a contact without an identifier before it sends anything',
  async (operation) => {
    const run = await runWithAnswers(operation, { city: 'Austin', tags: ['vip'] }, () => ({}));
    expect(run.requests).toEqual([]);
    expect(errorFields(run).message).toBe(
      'First Name, Last Name, Full Name, Email, Phone or Company Name: at least one of them is required.',
    );
  },
);

test.each([createContact, upsertContact])('$key shows the common fields first', (operation) => {
  const keys = factsOf(operation).fields.map(({ key }) => key);
  expect(keys.slice(0, 7)).toEqual([
    'firstName',
    'lastName',
    'name',
    'email',
    'phone',
    'companyName',
    'tags',
  ]);
  expect(keys.indexOf('gender')).toBeLessThan(keys.indexOf('dnd'));
});

test('update_contact has no field that HighLevel rejects', () => {
  const keys = factsOf(updateContact).fields.map(({ key }) => key);
  expect(keys).not.toContain('companyName');
  expect(keys).not.toContain('gender');
});
