import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import findLocation from '../../../searches/locations/find_location_by_id';

const { companyId, locationId, locations } = seeded;

test('find_location_by_id finds the sub-account that is connected', async () => {
  const { requests, result } = await runWithCassette(findLocation, { locationId });

  expect(requests).toEqual([
    { method: 'GET', path: `/locations/${locationId}`, headers: headers.plain },
  ]);
  expect(result).toMatchObject([
    {
      id: locationId,
      companyId,
      name: 'Harbor Dental',
      firstName: 'Ingrid',
      email: 'front.desk@harbor-dental.example.com',
      business: { name: 'Harbor Dental', city: 'Portland' },
      settings: { allowDuplicateContact: false },
    },
  ]);
});

test('find_location_by_id finds a sub-account of the agency with its own token', async () => {
  const { requests, result } = await runWithCassette(
    findLocation,
    { locationId: locations.pinecrest },
    { cassette: 'find_location_by_id.agency', connection: connections.agency },
  );
  expect(requests).toEqual([
    {
      method: 'GET',
      path: `/locations/${locations.pinecrest}`,
      headers: { ...headers.plain, authorization: 'Bearer agency-token' },
    },
  ]);
  expect(result).toMatchObject([{ id: locations.pinecrest, name: 'Pinecrest Realty' }]);
});

test('find_location_by_id finds nothing for an unknown ID', async () => {
  const { result } = await runWithCassette(
    findLocation,
    { locationId: 'absentLocation' },
    { cassette: 'find_location_by_id.nobody', connection: connections.agency },
  );
  expect(result).toEqual([]);
});

test('find_location_by_id reports that it has no access to a sub-account', async () => {
  const { message } = await expectFailure(findLocation, { locationId: locations.lakeside });
  expect(message).toMatch(
    /^HighLevel refused this.*scope locations\.readonly.*does not have access to this location/,
  );
});

test('find_location_by_id sends no request for an ID that would change the path', async () => {
  const elsewhere = { locationId: '../users/search' };
  const { message } = await expectFailure(findLocation, elsewhere, { cassette: null });
  expect(message).toMatch(/^Sub-Account: is not an ID/);
});
