import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import listBusinesses from '../../../triggers/businesses/list_businesses_by_location';

const { businesses, locationId, locations } = seeded;

test('list_businesses_by_location returns the businesses of the sub-account, the newest first', async () => {
  const { requests, result } = await runWithCassette(listBusinesses, {});

  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/businesses/',
      query: { locationId, limit: '100', skip: '0' },
      headers: headers.plain,
    },
  ]);
  expect(keysOf(result)).toEqual([
    [businesses.blueOakBakery, '1'],
    [businesses.cedarSchool, '1'],
    [businesses.harborMarina, '1'],
  ]);
});

test('list_businesses_by_location returns a new revision of an updated business', async () => {
  const { requests, result } = await runWithCassette(
    listBusinesses,
    { triggerOn: 'new_or_updated' },
    { cassette: 'list_businesses_by_location.updated', meta: { isLoadingSample: true } },
  );

  expect(requests[0]?.query).toEqual({ locationId, limit: '10', skip: '0' });
  expect(keysOf(result)[0]).toEqual([businesses.blueOakBakery, '2026-04-08T19:30:00.000Z']);
});

test('list_businesses_by_location reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(listBusinesses, {}, { connection });
  expect(message).toMatch(
    /^HighLevel refused this.*scope businesses\.readonly.*does not have access/,
  );
});
