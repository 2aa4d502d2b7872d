import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import searchUsers from '../../../triggers/users/search_users';

const { companyId, foreignCompanyId, locationId, locations, users } = seeded;

const agencyHeaders = { ...headers.plain, authorization: 'Bearer agency-token' };
const newestFirst = { sort: 'dateAdded', sortDirection: 'desc', limit: '100', skip: '0' };

test('search_users returns the users of the connected sub-account, the newest first', async () => {
  const { requests, result } = await runWithCassette(searchUsers, { query: '' });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/users/search',
      query: { companyId, locationId, ...newestFirst },
      headers: headers.plain,
    },
  ]);
  expect(keysOf(result)).toEqual([
    [users.reception, '1'],
    [users.dentist, '1'],
    [users.owner, '1'],
  ]);
});

test('search_users sends every filter', async () => {
  const { requests, result } = await runWithCassette(
    searchUsers,
    {
      query: 'solberg',
      type: 'account',
      role: 'admin',
      ids: [users.dentist, users.reception],
      enabled2waySync: 'yes',
    },
    { cassette: 'search_users.filtered' },
  );

  expect(requests[0]?.query).toEqual({
    companyId,
    locationId,
    query: 'solberg',
    type: 'account',
    role: 'admin',
    ids: `${users.dentist},${users.reception}`,
    enabled2waySync: 'true',
    ...newestFirst,
  });
  expect(result).toMatchObject([
    {
      id: users.dentist,
      name: 'Ingrid Solberg',
      roles: { type: 'account', role: 'admin', locationIds: [locationId] },
      scopes: ['contacts.write', 'campaigns.readonly'],
      lcPhone: [{ locationId, number: '+15550100211' }],
    },
  ]);
});

test('search_users searches a whole agency', async () => {
  const options = { cassette: 'search_users.agency', connection: connections.agency };
  const { requests, result } = await runWithCassette(searchUsers, {}, options);

  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/users/search',
      query: { companyId, ...newestFirst },
      headers: agencyHeaders,
    },
  ]);
  expect(keysOf(result).map(([id]) => id)).toEqual([
    users.coach,
    users.reception,
    users.dentist,
    users.owner,
  ]);
});

test('search_users searches one sub-account of an agency', async () => {
  const { requests, result } = await runWithCassette(
    searchUsers,
    { locationId: locations.lakeside, triggerOn: 'new_or_updated' },
    { cassette: 'search_users.chosen', connection: connections.agency },
  );

  expect(requests).toHaveLength(1);
  expect(requests[0]?.query).toEqual({
    companyId,
    locationId: locations.lakeside,
    ...newestFirst,
  });
  expect(keysOf(result)).toEqual([
    [users.coach, expect.stringMatching(/^[\da-f]{16}$/)],
    [users.owner, expect.stringMatching(/^[\da-f]{16}$/)],
  ]);
});

test('search_users reports that the connection has no access to the agency', async () => {
  const connection = { ...connections.location, companyId: foreignCompanyId };
  const { message } = await expectFailure(searchUsers, {}, { connection });
  expect(message).toMatch(/^HighLevel refused this.*scope users\.readonly.*Forbidden resource/);
});
