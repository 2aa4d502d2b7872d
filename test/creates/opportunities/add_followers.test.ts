import addFollowers from '../../../creates/opportunities/add_followers';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { opportunities, users } = seeded;
const id = opportunities.whitening;

test('add_followers adds followers to those that the opportunity has', async () => {
  const { requests, result } = await runWithCassette(addFollowers, {
    id,
    followers: [users.dentist, users.reception],
  });

  expect(requests).toEqual([
    {
      method: 'POST',
      path: `/opportunities/${id}/followers`,
      headers: headers.json,
      body: { followers: [users.dentist, users.reception] },
    },
  ]);
  expect(result).toEqual({
    opportunityId: id,
    followers: [users.reception, users.dentist],
    followersAdded: [users.dentist],
  });
});

test('add_followers reports an unknown opportunity', async () => {
  const input = { id: 'absentOpportunity', followers: [users.dentist] };
  const { message } = await expectFailure(addFollowers, input);
  expect(message).toMatch(/did not accept this.*Opportunity with id absentOpportunity not found/);
});

test('add_followers names the follower with an invalid ID', async () => {
  const wrong = { id, followers: [users.dentist, 'Tomas Reed'] };
  const { message } = await expectFailure(addFollowers, wrong, { cassette: null });
  expect(message).toMatch(/^Followers 2: is not an ID/);
});
