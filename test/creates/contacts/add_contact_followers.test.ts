import addContactFollowers from '../../../creates/contacts/add_contact_followers';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { contactId, users } = seeded;

test('add_contact_followers adds followers to those that the contact has', async () => {
  const { requests, result } = await runWithCassette(addContactFollowers, {
    contactId,
    followers: [users.dentist, users.reception],
  });

  expect(requests).toEqual([
    {
      method: 'POST',
      path: `/contacts/${contactId}/followers`,
      headers: headers.json,
      body: { followers: [users.dentist, users.reception] },
    },
  ]);
  expect(result).toEqual({
    contactId,
    followers: [users.reception, users.dentist],
    followersAdded: [users.dentist],
  });
});

test('add_contact_followers reports an unknown contact', async () => {
  const input = { contactId: 'absentContact', followers: [users.dentist] };
  const { message } = await expectFailure(addContactFollowers, input);
  expect(message).toMatch(/did not accept this.*Contact with id absentContact not found/);
});

test('add_contact_followers names the follower with an invalid ID', async () => {
  const wrong = { contactId, followers: [users.dentist, 'Tomas Reed'] };
  const { message } = await expectFailure(addContactFollowers, wrong, { cassette: null });
  expect(message).toMatch(/^Followers 2: is not an ID/);
});
