import deleteContactNote from '../../../creates/contacts/delete_contact_note';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { contactId, contacts, notes } = seeded;

test('delete_contact_note deletes the note and returns its ID', async () => {
  const { requests, result } = await runWithCassette(deleteContactNote, {
    contactId,
    id: notes.imported,
  });

  expect(requests).toEqual([
    {
      method: 'DELETE',
      path: `/contacts/${contactId}/notes/${notes.imported}`,
      headers: headers.plain,
    },
  ]);
  expect(result).toEqual({ id: notes.imported, success: true });
});

test('delete_contact_note reports an unknown note', async () => {
  const input = { contactId: contacts.liam, id: notes.imported };
  const { message } = await expectFailure(deleteContactNote, input);
  expect(message).toMatch(/Check its IDs.*Note with id \w+ not found/);
});

test('delete_contact_note sends no request for an ID that would change the path', async () => {
  const elsewhere = { contactId, id: '..' };
  const { message } = await expectFailure(deleteContactNote, elsewhere, { cassette: null });
  expect(message).toMatch(/^Note: is not an ID/);
});
