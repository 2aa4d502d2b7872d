import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import getRelationsByRecord from '../../../triggers/associations/get_relations_by_record';

const { associations, contacts, locationId, locations, relations, treatmentPlans } = seeded;
const recordId = contacts.maya;

test('get_relations_by_record returns the relations of a contact on either side', async () => {
  const { requests, result } = await runWithCassette(getRelationsByRecord, { recordId });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: `/associations/relations/${recordId}`,
      query: { locationId, skip: '0', limit: '100' },
      headers: headers.plain,
    },
  ]);
  expect(keysOf(result)).toEqual([
    [relations.mayaMarina, '1'],
    [relations.mayaDiego, '1'],
    [relations.mayaWhitening, '1'],
  ]);
  expect(result).toMatchObject([
    { firstObjectKey: 'business', secondObjectKey: 'contact', secondRecordId: contacts.maya },
    { associationId: associations.family, secondRecordId: contacts.diego },
    {
      associationId: associations.plan,
      firstObjectKey: 'contact',
      firstRecordId: contacts.maya,
      secondObjectKey: 'custom_objects.treatment_plan',
      secondRecordId: treatmentPlans.whitening,
      locationId,
    },
  ]);
});

test('get_relations_by_record returns those of one association', async () => {
  const { result } = await runWithCassette(
    getRelationsByRecord,
    { recordId, associationIds: [associations.plan] },
    { cassette: 'get_relations_by_record.one' },
  );
  expect(keysOf(result)).toEqual([[relations.mayaWhitening, '1']]);
});

test('get_relations_by_record reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(getRelationsByRecord, { recordId }, { connection });
  expect(message).toMatch(
    /^HighLevel refused this.*scope associations\/relation\.readonly.*does not have access/,
  );
});

test('get_relations_by_record reports a missing record and an invalid association', async () => {
  const wrong = { associationIds: ['abc', 'a b'] };
  const { message } = await expectFailure(getRelationsByRecord, wrong, { cassette: null });
  expect(message).toMatch(/Record: is required.*Associations 2: is not an ID/);
});
