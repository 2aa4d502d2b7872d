import updateContact from '../../creates/contacts/update_contact';
import { runWithAnswers } from '../../harness/driver';
import type { Values } from '../../harness/forms';
import { connections } from '../../harness/play';

const field = (id: string, dataType: string, picklistOptions?: string[]) => ({
  id,
  name: id,
  fieldKey: `contact.${id}`,
  dataType,
  ...(picklistOptions && { picklistOptions }),
});

const answer = ({ path }: { path: string }) => {
  if (path === '/oauth/locationToken') return { body: { access_token: 'harbor-token' } };
  if (path.endsWith('/customFields')) {
    return {
      body: {
        customFields: [field('wants', 'CHECKBOX', ['Photos', 'Calls']), field('notes', 'TEXT')],
      },
    };
  }
  return { body: { contact: { id: 'contact1', firstName: 'Rosa' } } };
};

/** Both need the definitions of the custom fields, and request them at the same time. */
const form: Values = {
  contactId: 'contact1',
  customFields_CHECKBOX_wants: 'Photos, Calls',
  customFieldsToClear: ['notes'],
};

const pathsOf = ({ requests }: { requests: { path: string }[] }) =>
  requests.map(({ path }) => path);

test('two parts of a run that need the same data at the same time share one request', async () => {
  const run = await runWithAnswers(updateContact, form, answer);
  expect(run.error).toBeUndefined();
  expect(pathsOf(run).filter((path) => path.endsWith('/customFields'))).toHaveLength(1);
});

test('they also share the request for the sub-account token of an agency connection', async () => {
  const run = await runWithAnswers(updateContact, { ...form, locationId: 'harbor' }, answer, {
    connection: connections.agency,
  });
  expect(run.error).toBeUndefined();
  expect(pathsOf(run).filter((path) => path === '/oauth/locationToken')).toHaveLength(1);
});
