import { useSandbox } from '../../harness/sandbox';
import { defaultScopes, scopeGroups } from '../../highlevel/scopes';
import { seeded, startSandbox } from '../../sandbox';
import { describedRoutes } from '../../sandbox/described';
import { routes } from '../../sandbox/routes';
import { scopes } from '../../sandbox/scopes';

let now = Date.parse('2026-11-02T10:00:00Z');
const { send, get, post, sandbox } = useSandbox({
  now: () => new Date(now),
  rateLimit: { max: 3, intervalMs: 10_000, daily: 5 },
});

const users = (sending = {}) => get(`/users/?locationId=${seeded.locationId}`, sending);

test('answers carry the rate headers and a trace id', async () => {
  const { headers, body } = await users();
  const rates = [...headers].filter(([name]) => name.startsWith('x-ratelimit'));
  expect(Object.fromEntries(rates)).toEqual({
    'x-ratelimit-limit-daily': '5',
    'x-ratelimit-daily-remaining': '4',
    'x-ratelimit-interval-milliseconds': '10000',
    'x-ratelimit-max': '3',
    'x-ratelimit-remaining': '2',
    'x-ratelimit-daily-reset': '86400000',
  });
  expect(body.traceId).toMatch(/^[0-9a-f-]{36}$/);
});

test('too many requests of one sub-account are rejected until the interval has passed', async () => {
  for (let request = 0; request < 3; request += 1) expect((await users()).status).toBe(200);
  const { status, headers, body } = await users();
  expect([status, body]).toEqual([
    429,
    { statusCode: 429, message: 'Too Many Requests', traceId: expect.any(String) },
  ]);
  expect(headers.has('retry-after')).toBe(false);
  const lakeside = `/users/?locationId=${seeded.locations.lakeside}`;
  expect((await get(lakeside, { token: seeded.lakesideToken })).status).toBe(200);
  now += 10_000;
  expect((await users()).status).toBe(200);
  expect((await users()).headers.get('x-ratelimit-daily-remaining')).toBe('0');
  expect((await users()).status).toBe(429);
  now += 24 * 60 * 60 * 1000;
  expect((await users()).status).toBe(200);
  expect(sandbox().requests).toBe(9);
});

test('a token is needed, and a version that HighLevel answers', async () => {
  for (const token of [null, 'made-up'])
    expect(await users({ token })).toMatchObject({
      status: 401,
      body: { statusCode: 401, message: 'Invalid JWT' },
    });
  for (const version of ['2021-04-15', 'latest'])
    expect(await users({ version })).toMatchObject({
      status: 401,
      body: { message: 'version header is invalid' },
    });
  const response = await fetch(`${sandbox().url}/users/?locationId=${seeded.locationId}`, {
    headers: { authorization: `Bearer ${seeded.locationToken}` },
  });
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ message: 'version header was not found.' });
});

test.each([
  `/calendars/?locationId=${seeded.locationId}`,
  `/conversations/search?locationId=${seeded.locationId}`,
])('%s accepts its documented version and the two of live callers (19)', async (path) => {
  for (const version of ['2021-04-15', '2021-07-28', '2023-02-21']) {
    expect((await get(path, { version })).status).toBe(200);
  }
});

test('a path in other letters is a 401, an unknown one a 404 (29)', async () => {
  for (const path of [`/Contacts/${seeded.contactId}`, '/businesses/'.toUpperCase()])
    expect(await get(path)).toMatchObject({
      status: 401,
      body: {
        message: expect.stringMatching(/^This route is not yet supported by the IAM Service/),
      },
    });
  expect(await get('/patients/')).toMatchObject({
    status: 404,
    body: { message: 'Cannot GET /patients/' },
  });
});

test('a token is valid only for its own sub-account', async () => {
  const refused = {
    status: 403,
    body: { statusCode: 403, message: 'The token does not have access to this location.' },
  };
  const token = seeded.lakesideToken;
  expect(await users({ token })).toMatchObject(refused);
  expect(await get(`/contacts/${seeded.contactId}`, { token })).toMatchObject(refused);
  const creation = { locationId: seeded.locationId };
  expect(await post('/contacts/', creation, { token })).toMatchObject(refused);
});

test('an agency sees its sub-accounts and no others', async () => {
  const token = seeded.agencyToken;
  const { foreign, pinecrest } = seeded.locations;
  expect((await get(`/locations/${pinecrest}`, { token })).body.location.name).toBe(
    'Pinecrest Realty',
  );
  expect((await get(`/locations/${foreign}`, { token })).status).toBe(403);
  expect((await get('/locations/nowhere', { token })).status).toBe(400);
});

test('an endpoint accepts only tokens of its level', async () => {
  const forbidden = { status: 403, body: { statusCode: 403, message: 'Forbidden resource' } };
  expect(await get(`/companies/${seeded.companyId}`)).toMatchObject(forbidden);
  const token = seeded.agencyToken;
  expect(await get(`/contacts/${seeded.contactId}`, { token })).toMatchObject(forbidden);
});

test('a token without the scope is rejected', async () => {
  sandbox().state.tokens.plant(
    {
      level: 'location',
      companyId: seeded.companyId,
      locationId: seeded.locationId,
      userId: seeded.users.owner,
      scopes: ['contacts.readonly'],
    },
    'narrow',
  );
  expect(await users({ token: 'narrow' })).toMatchObject({
    status: 401,
    body: { statusCode: 401, message: 'The token is not authorized for this scope.' },
  });
});

test.each([
  ['GET', '/contacts'],
  ['GET', '/businesses'],
  ['PATCH', `/contacts/${seeded.contactId}`],
  ['GET', `/contacts/${seeded.contactId}/`],
])('%s %s does not exist', async (method, path) => {
  expect(await send(method, path)).toMatchObject({
    status: 404,
    body: { statusCode: 404, message: `Cannot ${method} ${path}` },
  });
});

test('malformed JSON is rejected', async () => {
  const response = await fetch(`${sandbox().url}/contacts/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"locationId":',
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ statusCode: 400 });
});

test('a reset restores everything, including the next IDs', async () => {
  const story = async () => [
    await post('/contacts/', { locationId: seeded.locationId, firstName: 'Nina', tags: ['fresh'] }),
    await post(`/contacts/${seeded.contactId}/notes`, { body: 'Hello' }),
    await get(`/locations/${seeded.locationId}/tags`),
  ];
  const bodies = (answers: Awaited<ReturnType<typeof story>>) => answers.map(({ body }) => body);
  now = Date.parse('2026-11-02T10:00:00Z');
  const first = await story();
  await post('/sandbox/reset', {});
  expect(sandbox().requests).toBe(0);
  const second = await story();
  expect(bodies(second)).toEqual(bodies(first));
  expect(second[0]?.body.contact.id).toMatch(/^[A-Za-z0-9]{20}$/);
});

test('two sandboxes run side by side', async () => {
  const other = await startSandbox();
  expect(other.url).not.toBe(sandbox().url);
  await other.close();
});

test('the scope of a route comes from an operation or a document', () => {
  const asked: string[] = [...defaultScopes, ...Object.values(scopeGroups).flat()];
  const known = new Set([...asked, ...describedRoutes().map(({ scope }) => scope)]);
  expect(routes.filter(({ scope }) => !known.has(scope))).toEqual([]);
  expect(asked.filter((scope) => !scopes.includes(scope))).toEqual([]);
});
