import createAssociation from '../../../creates/associations/create_association';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { locationId } = seeded;

const association = {
  key: 'referrer_plan',
  firstObjectKey: 'contact',
  firstObjectLabel: 'Referrer',
  secondObjectKey: 'custom_objects.treatment_plan',
  secondObjectLabel: 'Referred Plan',
};

test('create_association creates an association of contacts and a custom object', async () => {
  const { requests, result } = await runWithCassette(createAssociation, association);

  expect(requests).toEqual([
    {
      method: 'POST',
      path: '/associations/',
      headers: headers.json,
      body: { locationId, ...association },
    },
  ]);
  expect(result).toEqual({
    id: expect.stringMatching(/^[\da-f]{24}$/),
    locationId,
    ...association,
    associationType: 'USER_DEFINED',
  });
});

test('create_association reports that the key is taken', async () => {
  const taken = { ...association, key: 'patient_plan' };
  const { message } = await expectFailure(createAssociation, taken);
  expect(message).toMatch(/did not accept this.*Association with key patient_plan already exists/);
});

test('create_association reports every missing or invalid field', async () => {
  const wrong = { key: ' ', firstObjectKey: 'a pet', firstObjectLabel: 'Pet' };
  const { message } = await expectFailure(createAssociation, wrong, { cassette: null });
  expect(message).toMatch(
    /Key: is required.*First Object: is not an object key.*Second Object: is required.*Second Object Label: is required/,
  );
});
