import updateLocation from '../../../creates/locations/update_location';
import timeZoneDropdown from '../../../dropdowns/time_zone';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers, locationTokenRequest } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { companyId, locations, snapshots } = seeded;
const connection = connections.agency;

test('update_location changes the given values and loads a snapshot', async () => {
  const { requests, result } = await runWithCassette(
    updateLocation,
    {
      locationId: locations.pinecrest,
      name: 'Pinecrest Homes',
      website: '',
      snapshot_id: snapshots.dental,
      snapshot_override: 'true',
      settings_allowDuplicateOpportunity: true,
      social_youtube: 'https://youtube.com/@example',
    },
    { connection },
  );

  expect(requests).toEqual([
    {
      method: 'PUT',
      path: `/locations/${locations.pinecrest}`,
      headers: { ...headers.json, authorization: 'Bearer agency-token' },
      body: {
        companyId,
        name: 'Pinecrest Homes',
        snapshot: { id: snapshots.dental, override: true },
        settings: { allowDuplicateOpportunity: true },
        social: { youtube: 'https://youtube.com/@example' },
      },
    },
  ]);
  expect(result).toMatchObject({
    id: locations.pinecrest,
    name: 'Pinecrest Homes',
    website: 'https://pinecrest-realty.test',
    settings: { allowDuplicateOpportunity: true, allowDuplicateContact: false },
    social: {
      youtube: 'https://youtube.com/@example',
      instagram: 'https://instagram.test/pinecrest-realty',
    },
  });
});

test("update_location lists the sub-account's time zones", async () => {
  const { requests, result } = await runWithCassette(
    timeZoneDropdown,
    { locationId: locations.lakeside },
    { cassette: 'update_location.time_zones', connection },
  );
  expect(requests).toMatchObject([
    {
      ...locationTokenRequest,
      body: { ...locationTokenRequest.body, locationId: locations.lakeside },
    },
    { method: 'GET', path: `/locations/${locations.lakeside}/timezones` },
  ]);
  expect(result).toContainEqual({ id: 'America/Chicago', name: 'America/Chicago' });
});

test('update_location reports that there is no such sub-account', async () => {
  const input = { locationId: 'absentLocation', name: 'Pinecrest Homes' };
  const { message } = await expectFailure(updateLocation, input, { connection });
  expect(message).toMatch(/did not accept this.*Location with id absentLocation not found/);
});

test('update_location rejects an override without a snapshot', async () => {
  const input = { locationId: locations.pinecrest, snapshot_override: false };
  const { message } = await expectFailure(updateLocation, input, { cassette: null, connection });
  expect(message).toBe('Override Conflicts: works only with a Snapshot.');
});

test('update_location requires an agency connection', async () => {
  const input = { locationId: locations.harbor, name: 'Harbor Dental Care' };
  const { message } = await expectFailure(updateLocation, input, { cassette: null });
  expect(message).toMatch(
    /^This step needs an? agency connection with the scope locations\.write\./,
  );
});
