import createContactNote from '../../../creates/contacts/create_contact_note';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { contactId, users } = seeded;

test('create_contact_note sends the note unchanged', async () => {
  const { requests, result } = await runWithCassette(createContactNote, {
    contactId,
    body: 'Likes jazz & {{tea}}.\nComes on Mondays.',
    title: 'Small talk',
    userId: users.reception,
    color: '#00AAFF',
    pinned: 'true',
  });

  const note = {
    body: 'Likes jazz & {{tea}}.\nComes on Mondays.',
    title: 'Small talk',
    userId: users.reception,
    color: '#00AAFF',
    pinned: true,
  };
  expect(requests).toEqual([
    {
      method: 'POST',
      path: `/contacts/${contactId}/notes`,
      headers: headers.json,
      body: note,
    },
  ]);
  expect(result).toMatchObject({ id: expect.stringMatching(/^\w{20}$/), contactId, ...note });
  expect(result).not.toHaveProperty('traceId');
});

test('create_contact_note reports an unknown contact', async () => {
  const input = { contactId: 'absentContact', body: 'Likes jazz.' };
  const { message } = await expectFailure(createContactNote, input);
  expect(message).toMatch(/did not accept this.*Contact with id absentContact not found/);
});

test('create_contact_note reports a missing note and an invalid colour', async () => {
  const wrong = { contactId, body: '', color: 'blue' };
  const { message } = await expectFailure(createContactNote, wrong, { cassette: null });
  expect(message).toMatch(/Text: is required.*Color: is not a hex color, like #FFAA00/);
});
