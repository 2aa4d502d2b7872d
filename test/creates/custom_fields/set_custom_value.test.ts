import setCustomValue from '../../../creates/custom_fields/set_custom_value';
import { runWithAnswers } from '../../../harness/driver';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { customValues, locationId, locations } = seeded;
const path = `/locations/${locationId}/customValues`;
const reading = { method: 'GET', path, headers: headers.plain };

test('set_custom_value updates the custom value with the name', async () => {
  const body = { name: 'Opening Hours', value: 'Closed this week' };
  const { requests, result } = await runWithCassette(setCustomValue, body);
  expect(requests).toEqual([
    reading,
    { method: 'PUT', path: `${path}/${customValues.openingHours}`, headers: headers.json, body },
  ]);
  expect(result).toEqual({
    id: customValues.openingHours,
    locationId,
    ...body,
    fieldKey: '{{ custom_values.opening_hours }}',
  });
});

test('set_custom_value creates a custom value if none has the name', async () => {
  const body = { name: 'Holiday Notice', value: 'We are back on Monday.' };
  const cassette = 'set_custom_value.new';
  const { requests, result } = await runWithCassette(setCustomValue, body, { cassette });
  expect(requests).toEqual([reading, { method: 'POST', path, headers: headers.json, body }]);
  expect(result).toMatchObject({ ...body, fieldKey: '{{ custom_values.holiday_notice }}' });
});

test.each([
  ['Booking Link', 'exact'],
  ['BOOKING link', 'other'],
  ['Booking', undefined],
])('set_custom_value finds %s as %s', async (name, id) => {
  const listed = [
    { id: 'other', name: 'booking link' },
    { id: 'exact', name: 'Booking Link' },
    { id: 'nameless', name: null },
  ];
  const run = await runWithAnswers(setCustomValue, { name, value: 'x' }, ({ method }) => ({
    body: method === 'GET' ? { customValues: listed } : { customValue: { id: 'written' } },
  }));
  const [, write] = run.requests;
  expect(write?.path).toBe(id ? `${path}/${id}` : path);
});

test('set_custom_value writes nothing if it cannot read the list', async () => {
  const run = await runWithAnswers(setCustomValue, { name: 'A', value: 'x' }, () => ({
    status: 400,
    body: { message: 'No.' },
  }));
  expect(run.requests.map(({ method }) => method)).toEqual(['GET']);
  expect(run.error?.message).toMatch(/HighLevel says: No\./);
});

test('set_custom_value reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const input = { name: 'Slogan', value: 'x' };
  const { message } = await expectFailure(setCustomValue, input, { connection });
  expect(message).toMatch(/does not have access to this location/);
});
