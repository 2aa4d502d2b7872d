import { useSandbox } from '../../harness/sandbox';
import { seeded } from '../../sandbox';

const { get, post } = useSandbox({
  rateLimit: { max: 1_000_000, intervalMs: 10_000, daily: 1_000_000 },
});

const { locationId, locations } = seeded;
const link = { locationId, name: 'Prices', redirectTo: 'https://example.com' };

test('an endpoint without a route answers from its document', async () => {
  const made = await post('/links/', link);
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ link: { name: 'first tag' }, traceId: expect.any(String) });
  const listed = await get(`/links/?locationId=${locationId}`);
  expect(listed.body.links).toHaveLength(1);
});

test("it rejects undocumented values with the API's messages", async () => {
  const { status, body } = await post('/links/', { ...link, name: 5, colour: 'red' });
  expect(status).toBe(422);
  expect(body.message).toEqual(
    expect.arrayContaining(['name must be a string', 'property colour should not exist']),
  );
  expect((await get('/links/')).body.message).toEqual(['locationId should not be empty']);
});

test('it rejects another sub-account, level or version', async () => {
  expect((await post('/links/', { ...link, locationId: locations.lakeside })).status).toBe(403);
  expect((await get(`/saas-api/public-api/agency-plans/${seeded.companyId}`)).status).toBe(403);
  expect((await get(`/links/?locationId=${locationId}`, { version: '2020-01-01' })).status).toBe(
    401,
  );
});
