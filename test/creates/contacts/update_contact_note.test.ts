import updateContactNote from '../../../creates/contacts/update_contact_note';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { contactId, notes, users } = seeded;

test('update_contact_note changes the given values and leaves the rest of the note', async () => {
  const { requests, result } = await runWithCassette(updateContactNote, {
    contactId,
    id: notes.firstCall,
    body: '',
    title: 'First call, by phone',
    pinned: false,
  });

  expect(requests).toEqual([
    {
      method: 'PUT',
      path: `/contacts/${contactId}/notes/${notes.firstCall}`,
      headers: headers.json,
      body: { title: 'First call, by phone', pinned: false },
    },
  ]);
  expect(result).toMatchObject({
    id: notes.firstCall,
    contactId,
    title: 'First call, by phone',
    body: '<p>Asked about <strong>whitening</strong>.</p>',
    userId: users.reception,
    pinned: false,
  });
  expect(result).not.toHaveProperty('traceId');
});

test('update_contact_note reports an unknown note', async () => {
  const input = { contactId, id: 'absentNote', body: 'Asked.' };
  const { message } = await expectFailure(updateContactNote, input);
  expect(message).toMatch(/Check its IDs.*Note with id absentNote not found/);
});

test('update_contact_note requires the note', async () => {
  const input = { contactId, body: 'Asked.' };
  const { message } = await expectFailure(updateContactNote, input, { cassette: null });
  expect(message).toBe('Note: is required.');
});
