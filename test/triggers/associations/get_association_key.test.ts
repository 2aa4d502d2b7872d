import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import getAssociationKey from '../../../triggers/associations/get_association_key';

const { associations, locationId, locations } = seeded;

test('get_association_key returns the association that has a key', async () => {
  const { requests, result } = await runWithCassette(getAssociationKey, {
    key_name: 'patient_plan',
  });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/associations/key/patient_plan',
      query: { locationId },
      headers: headers.plain,
    },
  ]);
  expect(result).toMatchObject([
    {
      id: associations.plan,
      revision: expect.stringMatching(/^[\da-f]{16}$/),
      key: 'patient_plan',
      secondObjectKey: 'custom_objects.treatment_plan',
    },
  ]);
});

test('get_association_key returns nothing while no association has the key', async () => {
  const { requests, result } = await runWithCassette(
    getAssociationKey,
    { key_name: 'tutor/pupil & co?' },
    { cassette: 'get_association_key.none' },
  );
  expect(requests[0]?.path).toBe('/associations/key/tutor%2Fpupil%20%26%20co%3F');
  expect(result).toEqual([]);
});

test('get_association_key rejects a key that is invalid in a path', async () => {
  for (const key_name of ['.', '..', ' .. ']) {
    const { message } = await expectFailure(getAssociationKey, { key_name }, { cassette: null });
    expect(message).toBe('Association Key: is not an association key.');
  }
});

test('get_association_key reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const input = { key_name: 'patient_plan' };
  const { message } = await expectFailure(getAssociationKey, input, { connection });
  expect(message).toMatch(
    /^HighLevel refused this.*scope associations\.readonly.*does not have access/,
  );
});
