import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import findAssociations from '../../../triggers/associations/find_associations';

const { associations, locationId, locations } = seeded;

test('find_associations returns the associations of the sub-account', async () => {
  const { requests, result } = await runWithCassette(findAssociations, {});

  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/associations/',
      query: { locationId, skip: '0', limit: '100' },
      headers: headers.plain,
    },
  ]);
  expect(keysOf(result)).toEqual([
    [associations.businesses, '1'],
    [associations.opportunities, '1'],
    [associations.family, '1'],
    [associations.plan, '1'],
  ]);
  expect(result).toMatchObject([
    { key: 'BUSINESSES_CONTACTS_ASSOCIATION', associationType: 'SYSTEM_DEFINED' },
    { firstObjectKey: 'opportunity', secondObjectKey: 'contact' },
    { key: 'guardian_ward', firstObjectLabel: 'Guardian', secondObjectLabel: 'Ward' },
    {
      id: associations.plan,
      key: 'patient_plan',
      firstObjectLabel: 'Patient',
      firstObjectKey: 'contact',
      secondObjectLabel: 'Treatment Plan',
      secondObjectKey: 'custom_objects.treatment_plan',
      associationType: 'USER_DEFINED',
      locationId,
    },
  ]);
});

test('find_associations detects a changed association by its content', async () => {
  const { result } = await runWithCassette(
    findAssociations,
    { triggerOn: 'new_or_updated' },
    { cassette: 'find_associations.updated' },
  );
  const fingerprint = expect.stringMatching(/^[\da-f]{16}$/);
  expect(keysOf(result)).toEqual(Object.values(associations).map((id) => [id, fingerprint]));
});

test('find_associations reads a few for a sample', async () => {
  const { requests } = await runWithCassette(
    findAssociations,
    {},
    { cassette: 'find_associations.sample', meta: { isLoadingSample: true } },
  );
  expect(requests[0]?.query).toEqual({ locationId, skip: '0', limit: '10' });
});

test('find_associations reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(findAssociations, {}, { connection });
  expect(message).toMatch(
    /^HighLevel refused this.*scope associations\.readonly.*does not have access/,
  );
});
