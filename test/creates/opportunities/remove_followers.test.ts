import removeFollowers from '../../../creates/opportunities/remove_followers';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { opportunities, users } = seeded;
const id = opportunities.whitening;

test('remove_followers removes the named followers with a body', async () => {
  const { requests, result } = await runWithCassette(removeFollowers, {
    id,
    followers: users.reception,
  });

  expect(requests).toEqual([
    {
      method: 'DELETE',
      path: `/opportunities/${id}/followers`,
      headers: headers.json,
      body: { followers: [users.reception] },
    },
  ]);
  expect(result).toEqual({
    opportunityId: id,
    followers: [],
    followersRemoved: [users.reception],
  });
});

test('remove_followers removes all followers with a query parameter', async () => {
  const { requests, result } = await runWithCassette(
    removeFollowers,
    { id, followers: [users.dentist], isRemoveAllFollowers: 'true' },
    { cassette: 'remove_followers.all' },
  );
  expect(requests).toEqual([
    {
      method: 'DELETE',
      path: `/opportunities/${id}/followers`,
      query: { isRemoveAllFollowers: 'true' },
      headers: headers.json,
      body: { followers: [users.dentist] },
    },
  ]);
  expect(result).toMatchObject({ followers: [], followersRemoved: [users.reception] });
});

test('remove_followers reports an unknown opportunity', async () => {
  const input = { id: 'absentOpportunity', followers: [users.dentist] };
  const { message } = await expectFailure(removeFollowers, input);
  expect(message).toMatch(/did not accept this.*Opportunity with id absentOpportunity not found/);
});

test('remove_followers requires a follower', async () => {
  const { message } = await expectFailure(
    removeFollowers,
    { id, followers: [] },
    { cassette: null },
  );
  expect(message).toBe('Followers: is required.');
});
