import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers, locationTokenRequest } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import listUsers from '../../../triggers/users/list_users_by_location';

const { locationId, locations, users } = seeded;

test('list_users_by_location returns the users of the sub-account', async () => {
  const { requests, result } = await runWithCassette(listUsers, {});

  expect(requests).toEqual([
    { method: 'GET', path: '/users/', query: { locationId }, headers: headers.plain },
  ]);
  expect(keysOf(result)).toEqual([
    [users.owner, '1'],
    [users.dentist, '1'],
    [users.reception, '1'],
  ]);
  expect(result).toMatchObject([{ name: 'Ada Lindqvist', deleted: false }, {}, {}]);
});

test('list_users_by_location returns a new revision of a changed user', async () => {
  const { result } = await runWithCassette(
    listUsers,
    { triggerOn: 'new_or_updated' },
    { cassette: 'list_users_by_location.updated' },
  );
  const revisions = keysOf(result).map(([, revision]) => revision);
  expect(revisions).toEqual(Array(3).fill(expect.stringMatching(/^[\da-f]{16}$/)));
  expect(new Set(revisions).size).toBe(3);
});

test('list_users_by_location returns the users of a sub-account of the agency', async () => {
  const { requests, result } = await runWithCassette(
    listUsers,
    { locationId: locations.lakeside },
    { cassette: 'list_users_by_location.agency', connection: connections.agency },
  );
  expect(requests).toMatchObject([
    {
      ...locationTokenRequest,
      body: { ...locationTokenRequest.body, locationId: locations.lakeside },
    },
    { method: 'GET', path: '/users/', query: { locationId: locations.lakeside } },
  ]);
  expect(keysOf(result).map(([id]) => id)).toEqual([users.owner, users.coach]);
});

test('list_users_by_location reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(listUsers, {}, { connection });
  expect(message).toMatch(/^HighLevel refused this.*scope users\.readonly.*does not have access/);
});

test('list_users_by_location has a note that it is deprecated', () => {
  expect(listUsers.display.description).toContain('This list is deprecated');
});
