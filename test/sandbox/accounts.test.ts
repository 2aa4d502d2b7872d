import { useSandbox } from '../../harness/sandbox';
import { seeded } from '../../sandbox';

let now = Date.parse('2026-11-02T10:00:00Z');
const { get, post, put, remove } = useSandbox({ now: () => new Date(now) });
const { companyId, locationId, locations, users, agencyToken: token } = seeded;

const rosa = {
  companyId,
  email: 'Rosa@example.com',
  firstName: 'Rosa',
  lastName: 'Delgado',
  password: 'Terracotta-40',
  type: 'account',
  role: 'user',
  locationIds: [locationId],
};

test('a user is created, read, changed and deleted', async () => {
  const created = await post('/users/', { ...rosa, permissions: { tagsEnabled: true } });
  expect(created).toMatchObject({ status: 201, body: { name: 'Rosa Delgado' } });
  expect(created.body).not.toHaveProperty('password');
  const path = `/users/${created.body.id}`;

  await put(path, { companyId, lastName: 'Rivera', permissions: { reviewsEnabled: false } });
  expect((await get(path)).body).toMatchObject({
    email: 'rosa@example.com',
    lastName: 'Rivera',
    permissions: { tagsEnabled: true, reviewsEnabled: false },
  });

  const deleted = await remove(path);
  expect(deleted.body).toMatchObject({ succeded: true, message: expect.stringMatching(/^Queued/) });
  expect((await get(path)).status).toBe(200);
  now += 5 * 60 * 1000;
  expect((await get(path)).status).toBe(401);
  const filter = { companyId, emails: 'rosa@example.com', deleted: true };
  const found = await post('/users/search/filter-by-email', filter, { token });
  expect(found.body.users).toEqual([{ id: created.body.id, email: 'rosa@example.com' }]);
});

test('an invalid user is rejected', async () => {
  const { status, body } = await post('/users/', {
    ...rosa,
    email: 'nobody',
    scopes: ['everything'],
    permissions: { flying: true },
    twilioPhone: { [locationId]: '555' },
    nickname: 'Ro',
  });
  expect(status).toBe(422);
  expect(body.message.toSorted()).toEqual([
    'email must be an email',
    'permissions.property flying should not exist',
    'property nickname should not exist',
    'scopes.0 must be a valid scope',
    `twilioPhone.${locationId} must be a number in E.164 format`,
  ]);
  expect((await post('/users/', { ...rosa, locationIds: [locations.lakeside] })).status).toBe(403);
  expect((await get(`/users/${users.coach}`)).status).toBe(401);
  expect((await get(`/users/${users.coach}`, { token })).status).toBe(200);
});

test('an agency creates a sub-account and changes it', async () => {
  const created = await post(
    '/locations/',
    { companyId, name: 'Delgado Tiles', settings: { allowDuplicateContact: true } },
    { token },
  );
  expect(created).toMatchObject({
    status: 200,
    body: { companyId, settings: { allowDuplicateContact: true } },
  });
  const path = `/locations/${created.body.id}`;
  await put(path, { companyId, country: 'US', social: { yelp: 'tiles' } }, { token });
  expect((await get(path, { token })).body.location).toMatchObject({
    name: 'Delgado Tiles',
    country: 'US',
    social: { yelp: 'tiles' },
  });
  expect((await post('/locations/', { companyId, name: 'Two' })).status).toBe(403);
  const half = { companyId, twilio: { sid: 'AC0' } };
  expect((await put(path, half, { token })).body.message).toEqual([
    'twilio.authToken should not be empty',
  ]);
});

test('an agency has snapshots, its own and imported ones', async () => {
  const { body } = await get(`/snapshots/?companyId=${companyId}`, { token });
  expect(body.snapshots.map(({ type }: { type: string }) => type)).toEqual(['own', 'imported']);
  expect((await get(`/snapshots/?companyId=${companyId}`)).status).toBe(403);
});
