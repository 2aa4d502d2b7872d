import { useSandbox } from '../../harness/sandbox';
import { seeded } from '../../sandbox';

const { get, post, put, remove } = useSandbox();
const { associations, contacts, locationId, opportunities, relations, treatmentPlans } = seeded;

const relationsOf = async (recordId: string, more = '') =>
  (await get(`/associations/relations/${recordId}?locationId=${locationId}&skip=0&limit=10${more}`))
    .body;

test('objects are listed, the standard ones and the custom', async () => {
  const { body } = await get(`/objects/?locationId=${locationId}`);
  expect(body.objects.map(({ key }: { key: string }) => key)).toEqual([
    'contact',
    'opportunity',
    'business',
    'custom_objects.treatment_plan',
  ]);
});

test('lists require skip and limit as numbers', async () => {
  const path = `/associations/?locationId=${locationId}`;
  expect((await get(path)).body.message).toEqual([
    'skip should not be empty',
    'limit should not be empty',
  ]);
  expect((await get(`${path}&skip=a&limit=1`)).status).toBe(422);
  const { body } = await get(`${path}&skip=3&limit=5`);
  expect(body.associations).toMatchObject([{ id: associations.plan }]);
});

test('an association can be created, renamed and found by its key', async () => {
  const created = await post('/associations/', {
    locationId,
    key: 'buyer/deal',
    firstObjectLabel: 'Buyer',
    firstObjectKey: 'contact',
    secondObjectLabel: 'Deal',
    secondObjectKey: 'opportunity',
  });
  expect(created.status).toBe(201);
  const { id } = created.body;
  const labels = { firstObjectLabel: 'Payer', secondObjectLabel: 'Deal' };
  expect((await put(`/associations/${id}`, labels)).body).toMatchObject({ id, ...labels });
  const found = await get(`/associations/key/buyer%2Fdeal?locationId=${locationId}`);
  expect(found.body).toMatchObject({ id, firstObjectLabel: 'Payer' });

  const [deal] = Object.values(opportunities);
  const relation = {
    locationId,
    associationId: id,
    firstRecordId: contacts.liam,
    secondRecordId: deal,
  };
  expect((await post('/associations/relations', relation)).status).toBe(201);
  expect((await post('/associations/relations', relation)).body.message).toMatch(
    /^Could not create relation: duplicate relation/,
  );
});

test('relations are deleted with their association', async () => {
  expect(await relationsOf(contacts.maya)).toMatchObject({ total: 3 });
  const ids = `&associationIds=${associations.plan}&associationIds=${associations.family}`;
  expect(await relationsOf(contacts.maya, ids)).toMatchObject({ total: 2 });
  expect((await remove(`/associations/${associations.plan}`)).body).toMatchObject({
    deleted: true,
  });
  expect(await relationsOf(treatmentPlans.whitening)).toMatchObject({ relations: [], total: 0 });
  expect(await relationsOf(contacts.maya)).toMatchObject({ total: 2 });
});

test('a relation is deleted with the sub-account in the query', async () => {
  const path = `/associations/relations/${relations.mayaDiego}`;
  expect((await remove(path)).status).toBe(422);
  expect((await remove(`${path}?locationId=${locationId}`)).status).toBe(200);
  expect((await remove(`${path}?locationId=${locationId}`)).status).toBe(404);
});
