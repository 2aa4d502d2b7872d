import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import getAssociationByKeys from '../../../triggers/associations/get_association_by_keys';

const { associations, locationId } = seeded;
const objectKey = 'custom_objects.treatment_plan';

test('get_association_by_keys returns the associations of a custom object', async () => {
  const { requests, result } = await runWithCassette(getAssociationByKeys, { objectKey });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: `/associations/objectKey/${objectKey}`,
      query: { locationId },
      headers: headers.plain,
    },
  ]);
  expect(result).toMatchObject([
    { id: associations.plan, revision: '1', key: 'patient_plan', secondObjectKey: objectKey },
  ]);
});

test('get_association_by_keys returns those with the object on either side', async () => {
  const { result } = await runWithCassette(
    getAssociationByKeys,
    { objectKey: 'contact', triggerOn: 'new_or_updated' },
    { cassette: 'get_association_by_keys.updated' },
  );
  const fingerprint = expect.stringMatching(/^[\da-f]{16}$/);
  expect(keysOf(result)).toEqual(Object.values(associations).map((id) => [id, fingerprint]));
});

test('get_association_by_keys reports an unknown object', async () => {
  const absent = { objectKey: 'custom_objects.absent' };
  const { message } = await expectFailure(getAssociationByKeys, absent);
  expect(message).toMatch(/did not accept this.*Object with key custom_objects\.absent not found/);
});

test('get_association_by_keys sends no request for an invalid object key', async () => {
  for (const key of ['..', 'custom_objects.', 'contact/..']) {
    const { message } = await expectFailure(
      getAssociationByKeys,
      { objectKey: key },
      { cassette: null },
    );
    expect(message).toMatch(/^Object: is not an object key, like contact/);
  }
});
