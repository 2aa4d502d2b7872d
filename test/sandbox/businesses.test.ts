import { useSandbox } from '../../harness/sandbox';
import { seeded } from '../../sandbox';

const { get, post, put, remove } = useSandbox();
const { businesses, contactId, locationId, locations } = seeded;

test('a business is created, read, changed and deleted', async () => {
  const created = await post('/businesses/', { name: 'Delgado Tiles', locationId });
  expect(created.status).toBe(201);
  const { id } = created.body.buiseness;
  const path = `/businesses/${id}`;
  await put(path, { city: 'Portland' });
  expect((await get(path)).body.business).toMatchObject({
    name: 'Delgado Tiles',
    city: 'Portland',
  });
  expect((await remove(path)).body).toMatchObject({ success: true });
  expect((await get(path)).status).toBe(400);
});

test('a deleted business leaves its contacts', async () => {
  await remove(`/businesses/${businesses.harborMarina}`);
  const { contact } = (await get(`/contacts/${contactId}`)).body;
  expect(contact).toMatchObject({ firstName: 'Maya' });
  expect(contact).not.toHaveProperty('businessId');
});

test('a business without a name, with unknown properties or another sub-account is rejected', async () => {
  expect((await post('/businesses/', { locationId, owner: 'Rosa' })).body).toMatchObject({
    statusCode: 422,
    message: ['name should not be empty', 'property owner should not exist'],
  });
  const elsewhere = { name: 'Delgado Tiles', locationId: locations.lakeside };
  expect((await post('/businesses/', elsewhere)).status).toBe(403);
});
