import deleteContact from '../../../creates/contacts/delete_contact';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { contacts, locationId } = seeded;

test('delete_contact deletes the contact and returns its ID', async () => {
  const { requests, result } = await runWithCassette(deleteContact, { contactId: contacts.felix });

  expect(requests).toEqual([
    { method: 'DELETE', path: `/contacts/${contacts.felix}`, headers: headers.plain },
  ]);
  expect(result).toEqual({ id: contacts.felix, success: true });
});

test('delete_contact reports an unknown contact', async () => {
  const { message } = await expectFailure(deleteContact, { contactId: 'absentContact' });
  expect(message).toMatch(/did not accept this.*Contact with id absentContact not found/);
});

test('delete_contact sends no request for an ID that would change the path', async () => {
  const elsewhere = { contactId: `a/../../locations/${locationId}` };
  const { message } = await expectFailure(deleteContact, elsewhere, { cassette: null });
  expect(message).toMatch(/^Contact: is not an ID/);
});
