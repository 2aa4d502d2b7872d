import deleteAssociation from '../../creates/associations/delete_association';
import { errorFields, runWithAnswers } from '../../harness/driver';
import { keysOf } from '../../harness/results';
import { seeded } from '../../sandbox/seed';
import findAssociations from '../../triggers/associations/find_associations';
import getAssociationByKeys from '../../triggers/associations/get_association_by_keys';
import getAssociationKey from '../../triggers/associations/get_association_key';
import getRelationsByRecord from '../../triggers/associations/get_relations_by_record';

const { associations, contacts, locationId, relations } = seeded;
const recordId = contacts.maya;
const objectKey = 'custom_objects.treatment_plan';

test('find_associations reads all pages', async () => {
  const all = Array.from({ length: 230 }, (_, n) => ({ id: `a${n}`, key: `key_${n}` }));
  const { requests, result } = await runWithAnswers(findAssociations, {}, ({ query }) => {
    const { skip, limit } = { ...query };
    return { body: { associations: all.slice(Number(skip), Number(skip) + Number(limit)) } };
  });
  expect(requests.map(({ query }) => query)).toEqual([
    { locationId, skip: '0', limit: '100' },
    { locationId, skip: '100', limit: '100' },
    { locationId, skip: '200', limit: '100' },
  ]);
  expect(keysOf(result)).toHaveLength(230);
});

test('find_associations also accepts the documented response with a single association', async () => {
  const { result } = await runWithAnswers(findAssociations, {}, () => ({
    body: { id: associations.plan, key: 'patient_plan', traceId: 'trace' },
  }));
  expect(result).toEqual([{ id: associations.plan, key: 'patient_plan', revision: '1' }]);
});

test('get_association_by_keys also accepts the documented response with a single association', async () => {
  const { result } = await runWithAnswers(getAssociationByKeys, { objectKey }, () => ({
    body: { id: associations.plan, key: 'patient_plan' },
  }));
  expect(result).toEqual([{ id: associations.plan, key: 'patient_plan', revision: '1' }]);
});

test('get_association_key treats only a 400 with "not found" as an empty result', async () => {
  const answer = (message: string) =>
    runWithAnswers(getAssociationKey, { key_name: 'pupil' }, () => ({
      status: 400,
      body: { message },
    }));
  expect((await answer('Association not found')).result).toEqual([]);
  expect(errorFields(await answer('locationId is wrong')).message).toMatch(/locationId is wrong/);
});

test('get_relations_by_record sends the list of associations for every page', async () => {
  const all = Array.from({ length: 130 }, (_, n) => ({ id: `r${n}` }));
  const associationIds = [associations.plan, associations.family];
  const { requests, result } = await runWithAnswers(
    getRelationsByRecord,
    { recordKind: 'business', recordId, associationIds },
    ({ query }) => {
      const from = Number(query?.skip);
      return { body: { relations: all.slice(from, from + 100), total: 130 } };
    },
  );
  expect(requests.map(({ path }) => path)).toEqual(
    Array(2).fill(`/associations/relations/${recordId}`),
  );
  expect(requests.map(({ query }) => query?.skip)).toEqual(['0', '100']);
  expect(keysOf(result)).toHaveLength(130);
});

test('get_relations_by_record also accepts the documented response with a single relation', async () => {
  const { result } = await runWithAnswers(getRelationsByRecord, { recordId }, () => ({
    body: { id: relations.mayaDiego, key: 'guardian_ward' },
  }));
  expect(result).toEqual([{ id: relations.mayaDiego, key: 'guardian_ward', revision: '1' }]);
});

test('delete_association fails if HighLevel reports that nothing was deleted', async () => {
  const run = await runWithAnswers(
    deleteAssociation,
    { associationId: associations.family },
    () => ({
      body: { deleted: false, id: associations.family, message: 'Association is in use' },
    }),
  );
  expect(errorFields(run).message).toMatch(/nothing was done/);
});
