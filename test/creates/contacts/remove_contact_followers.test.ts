import removeContactFollowers from '../../../creates/contacts/remove_contact_followers';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { contacts, users } = seeded;

test('remove_contact_followers removes followers and keeps the others', async () => {
  const { requests, result } = await runWithCassette(removeContactFollowers, {
    contactId: contacts.kenji,
    followers: users.dentist,
  });

  expect(requests).toEqual([
    {
      method: 'DELETE',
      path: `/contacts/${contacts.kenji}/followers`,
      headers: headers.json,
      body: { followers: [users.dentist] },
    },
  ]);
  expect(result).toEqual({
    contactId: contacts.kenji,
    followers: [],
    followersRemoved: [users.dentist],
  });
});

test('remove_contact_followers reports an unknown contact', async () => {
  const input = { contactId: 'absentContact', followers: [users.dentist] };
  const { message } = await expectFailure(removeContactFollowers, input);
  expect(message).toMatch(/did not accept this.*Contact with id absentContact not found/);
});

test('remove_contact_followers requires a follower', async () => {
  const input = { contactId: contacts.kenji, followers: [] };
  const { message } = await expectFailure(removeContactFollowers, input, { cassette: null });
  expect(message).toBe('Followers: is required.');
});
