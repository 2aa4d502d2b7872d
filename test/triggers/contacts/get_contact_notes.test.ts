import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import getContactNotes from '../../../triggers/contacts/get_contact_notes';

const { contactId, notes, users } = seeded;

test('get_contact_notes returns the notes of a contact, the newest first', async () => {
  const { requests, result } = await runWithCassette(getContactNotes, { contactId });

  expect(requests).toEqual([
    { method: 'GET', path: `/contacts/${contactId}/notes`, headers: headers.plain },
  ]);
  expect(result).toMatchObject([
    { id: notes.imported, revision: '1', body: 'Imported from the old practice software.' },
    { id: notes.firstCall, revision: '1', title: 'First call', userId: users.reception },
  ]);
});

test('get_contact_notes detects a changed note by its content', async () => {
  const { result } = await runWithCassette(
    getContactNotes,
    { contactId, triggerOn: 'new_or_updated' },
    { cassette: 'get_contact_notes.updated' },
  );
  expect(keysOf(result)).toEqual([
    [notes.imported, expect.stringMatching(/^[\da-f]{16}$/)],
    [notes.firstCall, expect.stringMatching(/^[\da-f]{16}$/)],
  ]);
});

test('get_contact_notes reports an unknown contact', async () => {
  const { message } = await expectFailure(getContactNotes, { contactId: 'absentContact' });
  expect(message).toMatch(/did not accept this.*Contact with id absentContact not found/);
});

test('get_contact_notes rejects an unknown choice', async () => {
  const input = { contactId, triggerOn: 'deleted' };
  const { message } = await expectFailure(getContactNotes, input, { cassette: null });
  expect(message).toBe('Trigger On: is not one of: new, new_or_updated.');
});
