import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import listLocations from '../../../triggers/locations/list_locations';

const { companyId, foreignCompanyId, locations } = seeded;
const connection = connections.agency;
const page = { order: 'desc', limit: '100', skip: '0' };

test('list_locations returns the sub-accounts of the agency, the last first', async () => {
  const { requests, result } = await runWithCassette(listLocations, {}, { connection });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/locations/search',
      query: { companyId, ...page },
      headers: { ...headers.plain, authorization: 'Bearer agency-token' },
    },
  ]);
  expect(keysOf(result)).toEqual([
    [locations.pinecrest, '1'],
    [locations.lakeside, '1'],
    [locations.harbor, '1'],
  ]);
  expect(result).toMatchObject([
    {},
    { name: 'Lakeside Fitness', settings: { allowDuplicateContact: true } },
    { name: 'Harbor Dental', social: { instagram: 'https://instagram.test/harbor-dental' } },
  ]);
});

test('list_locations returns a new revision of a changed sub-account, found by its email', async () => {
  const email = 'team@lakeside-fitness.example.com';
  const { requests, result } = await runWithCassette(
    listLocations,
    { email, triggerOn: 'new_or_updated' },
    { cassette: 'list_locations.updated', connection },
  );
  expect(requests[0]?.query).toEqual({ companyId, email, ...page });
  expect(keysOf(result)).toEqual([[locations.lakeside, expect.stringMatching(/^[\da-f]{16}$/)]]);
});

test('list_locations returns the own sub-account of a sub-account connection', async () => {
  const { requests, result } = await runWithCassette(
    listLocations,
    {},
    { cassette: 'list_locations.own', meta: { isLoadingSample: true } },
  );
  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/locations/search',
      query: { companyId, ...page, limit: '10' },
      headers: headers.plain,
    },
  ]);
  expect(keysOf(result)).toEqual([[locations.harbor, '1']]);
});

test('list_locations reports that the connection has no access to the agency', async () => {
  const { message } = await expectFailure(
    listLocations,
    {},
    { connection: { ...connection, companyId: foreignCompanyId } },
  );
  expect(message).toMatch(/^HighLevel refused this.*scope locations\.readonly.*Forbidden resource/);
});
