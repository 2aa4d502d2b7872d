import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import getContactNoteById from '../../../triggers/contacts/get_contact_note_by_id';

const { contactId, notes, users } = seeded;

test('get_contact_note_by_id returns a note with a fingerprint as its revision', async () => {
  const { requests, result } = await runWithCassette(getContactNoteById, {
    contactId,
    id: notes.firstCall,
  });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: `/contacts/${contactId}/notes/${notes.firstCall}`,
      headers: headers.plain,
    },
  ]);
  expect(result).toMatchObject([
    {
      id: notes.firstCall,
      revision: expect.stringMatching(/^[\da-f]{16}$/),
      contactId,
      title: 'First call',
      body: '<p>Asked about <strong>whitening</strong>.</p>',
      userId: users.reception,
      pinned: true,
      dateAdded: '2026-01-15T18:35:00.000Z',
    },
  ]);
});

test('get_contact_note_by_id reports an unknown note', async () => {
  const input = { contactId, id: 'absentNote' };
  const { message } = await expectFailure(getContactNoteById, input);
  expect(message).toMatch(/Check its IDs.*Note with id absentNote not found/);
});

test('get_contact_note_by_id sends no request for IDs that would change the path', async () => {
  const elsewhere = { contactId: '..', id: `${notes.firstCall}/..` };
  const { message } = await expectFailure(getContactNoteById, elsewhere, { cassette: null });
  expect(message).toMatch(/Contact: is not an ID.*Note: is not an ID/);
});
