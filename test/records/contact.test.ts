import bulkUpdateContactTags from '../../creates/contacts/bulk_update_contact_tags';
import createContact from '../../creates/contacts/create_contact';
import { errorFields, runWithAnswers } from '../../harness/driver';
import getContact from '../../triggers/contacts/get_contact';

const definitions = {
  customFields: [
    { id: 'f1', name: 'Favourite Colour', fieldKey: 'contact.favourite_colour', dataType: 'TEXT' },
    { id: 'f2', name: 'Rooms', fieldKey: 'contact.rooms__count', dataType: 'NUMERICAL' },
  ],
};

/** The contact in a Zap, made from HighLevel's response. */
const read = async (contact: object, lookup: object = { body: definitions }) => {
  const run = await runWithAnswers(getContact, { contactId: 'c1' }, ({ path }) =>
    path.endsWith('/customFields') ? lookup : { body: { contact, traceId: 't' } },
  );
  const [first] = Object(run.result);
  return { requests: run.requests, contact: first };
};

test.each([
  [{ firstName: 'Rosa', lastName: 'Delgado' }, { name: 'Rosa Delgado' }],
  [
    { firstName: 'rosa', firstNameRaw: 'Rosa' },
    { name: 'Rosa', firstName: 'Rosa' },
  ],
  [{ contactName: 'rosa delgado' }, { name: 'rosa delgado' }],
  [{ name: 'R. Delgado', firstName: 'Rosa' }, { name: 'R. Delgado' }],
  [{ address: '1 Main St' }, { address1: '1 Main St' }],
  [{ businessName: 'Tiles' }, { companyName: 'Tiles' }],
  [{ dateOfBirth: 654_220_800_000 }, { dateOfBirth: '1990-09-25' }],
  [{ dateOfBirth: 8.7e15 }, { dateOfBirth: 8.7e15 }],
  [{ businessName: 'Tiles', companyName: 'Delgado' }, { businessName: 'Tiles' }],
  [{ dateAdded: 1_789_344_000_000 }, { dateAdded: '2026-09-14T00:00:00.000Z' }],
  [
    { createdBy: { timestamp: 1_789_344_000_000 } },
    { createdBy: { timestamp: '2026-09-14T00:00:00.000Z' } },
  ],
  [{ additionalEmails: [{ email: 'a@b.example' }] }, { additionalEmails: ['a@b.example'] }],
  [{ additionalEmails: ['a@b.example'] }, { additionalEmails: ['a@b.example'] }],
  [
    { additionalPhones: [{ phone: '+1555', phoneLabel: 'Work' }, { phone: '+1556' }] },
    { additionalPhones: ['+1555', '+1556'], additionalPhoneLabels: ['Work', ''] },
  ],
])('the different formats of a contact become one: %j', async (said, expected) => {
  expect((await read({ id: 'c1', ...said })).contact).toMatchObject(expected);
});

test.each(['value', 'fieldValue', 'field_value', 'fieldValueString', 'fieldValueArray'])(
  'custom fields have their names as keys if their value is in %s',
  async (spelling) => {
    const { contact, requests } = await read({
      id: 'c1',
      customFields: [
        { id: 'f1', [spelling]: 'Blue' },
        { id: 'f2', [spelling]: 3 },
        { id: 'gone', [spelling]: ['a'] },
        { id: 'empty' },
      ],
    });
    expect(contact.customFields).toEqual({ favourite_colour: 'Blue', rooms_count: 3, gone: ['a'] });
    expect(requests[1]).toMatchObject({ query: { model: 'contact' } });
  },
);

const ofKind = (id: string, dataType: string, more: object = {}) => ({
  ...{ id, dataType, name: id, fieldKey: `contact.${id}` },
  ...more,
});

const file = (url: string, more: object = {}) => ({ url, meta: { size: 1 }, ...more });

test.each([
  ['DATE', { value: 1_789_344_000_000 }, '2026-09-14'],
  ['DATE', { value: 1_789_347_600_000 }, '2026-09-14T01:00:00.000Z'],
  ['DATE', { value: '2026-09-14' }, '2026-09-14'],
  ['DATE', { type: 'date', fieldValueDate: 1_789_344_000_000 }, '2026-09-14'],
  ['NUMERICAL', { value: 1_789_344_000_000 }, 1_789_344_000_000],
  [
    'FILE_UPLOAD',
    { value: { u1: file('https://a'), u2: file('https://b') } },
    ['https://a', 'https://b'],
  ],
  [
    'FILE_UPLOAD',
    { fieldValue: [file('https://a', { deleted: true }), file('https://b')] },
    ['https://b'],
  ],
  ['TEXTBOX_LIST', { value: { b2: 'Ben', b1: 'Ana' } }, ['Ana', 'Ben', '']],
  ['TEXTBOX_LIST', { value: ['Ana'] }, ['Ana']],
  ['CHECKBOX', { value: 'One' }, ['One']],
])('a custom field of kind %s: %j', async (dataType, said, expected) => {
  const picklistOptions = ['b1', 'b2', 'b3'].map((id) => ({ id, label: id }));
  const lookup = { body: { customFields: [ofKind('f1', dataType, { picklistOptions })] } };
  const { contact } = await read({ id: 'c1', customFields: [{ id: 'f1', ...said }] }, lookup);
  expect(contact.customFields).toEqual({ f1: expected });
});

test('fields with the same key get different keys, and the first one keeps its key', async () => {
  const fieldKeys = ['contact.a__b', 'contact.a_b', 'contact.', 'contact.a[b'];
  const customFields = fieldKeys.map((fieldKey, index) =>
    ofKind(`f${index}`, 'TEXT', { fieldKey }),
  );
  const values = customFields.map(({ id }) => ({ id, value: id }));
  const { contact } = await read({ id: 'c1', customFields: values }, { body: { customFields } });
  expect(contact.customFields).toEqual({ a_b: 'f1', a_b_f0: 'f0', f2: 'f2', a_b_f3: 'f3' });
});

test('a field that is named after the id of another keeps its own value', async () => {
  const fieldKeys = ['contact.a__b', 'contact.a_b', 'contact.a_b_f0'];
  const customFields = fieldKeys.map((fieldKey, index) =>
    ofKind(`f${index}`, 'TEXT', { fieldKey }),
  );
  const values = customFields.map(({ id }) => ({ id, value: id }));
  const { contact } = await read({ id: 'c1', customFields: values }, { body: { customFields } });
  expect(contact.customFields).toEqual({ a_b_f0_2: 'f0', a_b: 'f1', a_b_f0: 'f2' });
});

test('without custom fields their names are not requested', async () => {
  const { contact, requests } = await read({ id: 'c1', customFields: [] });
  expect(contact.customFields).toEqual({});
  expect(requests).toHaveLength(1);
});

test('a created record is returned even if the names of its custom fields cannot be read', async () => {
  const log = jest.spyOn(console, 'log').mockImplementation();
  const run = await runWithAnswers(createContact, { firstName: 'Rosa' }, ({ path }) =>
    path === '/contacts/'
      ? {
          status: 201,
          body: { contact: { id: 'c1', customFields: [{ id: 'f1', value: 'Blue' }] } },
        }
      : { status: 429 },
  );
  expect(run.result).toMatchObject({ id: 'c1', customFields: { f1: 'Blue' } });
  expect(log).toHaveBeenCalledWith(
    expect.stringContaining('Names of custom fields could not be read'),
  );
  log.mockRestore();
});

test('a response without the contact is an error that asks the user to check first', async () => {
  const run = await runWithAnswers(createContact, { firstName: 'Rosa' }, () => ({
    status: 201,
    body: {},
  }));
  expect(errorFields(run)).toMatchObject({
    status: 502,
    message: expect.stringContaining('Check in HighLevel before you try again'),
  });
});

describe('a bulk update whose responses are text, as documented', () => {
  const form = { contacts: ['c1', 'c2'], tags: ['vip'] };
  const answered = (errorCount: number) => () => ({
    status: 201,
    body: { succeded: true, errorCount, responses: ['fine', 'contact is deleted'] },
  });

  test('reports a partial failure', async () => {
    const run = await runWithAnswers(bulkUpdateContactTags, form, answered(1));
    expect(run.result).toMatchObject({
      success: false,
      errorCount: 1,
      responses: [{ message: 'fine' }, { message: 'contact is deleted' }],
    });
  });

  test('fails if every contact failed', async () => {
    const run = await runWithAnswers(bulkUpdateContactTags, form, answered(2));
    expect(errorFields(run).message).toMatch(
      /changed none of these contacts: .*contact is deleted/,
    );
  });
});
