import addTags from '../../creates/contacts/add_tags_to_contact';
import createContact from '../../creates/contacts/create_contact';
import { errorFields, runWithAnswers } from '../../harness/driver';
import { connections } from '../../harness/play';

const form = { contactId: 'contact1', tags: ['vip'] };
const inHarbor = { ...form, locationId: 'harbor' };
const { agency: connection, location } = connections;

const token = (access_token: string) => ({ body: { access_token, userId: 'u' } });
const bearers = ({ requests }: { requests: { headers: Record<string, string> }[] }) =>
  requests.map(({ headers }) => headers.authorization);

const invalidToken = { status: 401, body: { statusCode: 401, message: 'Invalid JWT' } };

test('an agency connection uses the chosen sub-account with its token', async () => {
  const run = await runWithAnswers(
    addTags,
    inHarbor,
    ({ path }) => (path === '/oauth/locationToken' ? token('harbor-token') : { body: {} }),
    { connection },
  );
  expect(run.requests[0]).toMatchObject({
    method: 'POST',
    path: '/oauth/locationToken',
    headers: { version: '2021-07-28', 'content-type': 'application/x-www-form-urlencoded' },
    body: { companyId: connection.companyId, locationId: 'harbor' },
  });
  expect(bearers(run)).toEqual([`Bearer ${connection.access_token}`, 'Bearer harbor-token']);
});

test('the token of each sub-account is requested once', async () => {
  const answer = ({ path, body }: { path: string; body?: unknown }) =>
    path === '/oauth/locationToken' ? token(`token of ${Object(body).locationId}`) : {};
  await runWithAnswers(addTags, inHarbor, answer, { connection });
  const again = await runWithAnswers(addTags, inHarbor, answer, { connection, isCacheWarm: true });
  expect(bearers(again)).toEqual(['Bearer token of harbor']);
  const elsewhere = { ...form, locationId: 'lakeside' };
  const other = await runWithAnswers(addTags, elsewhere, answer, { connection, isCacheWarm: true });
  expect(bearers(other)).toEqual([`Bearer ${connection.access_token}`, 'Bearer token of lakeside']);
});

test('a cached token that HighLevel rejects is deleted and requested again once', async () => {
  await runWithAnswers(addTags, inHarbor, () => token('old'), { connection });
  const run = await runWithAnswers(
    addTags,
    inHarbor,
    ({ path, headers }) =>
      path === '/oauth/locationToken'
        ? token('new')
        : headers.authorization === 'Bearer old'
          ? invalidToken
          : { status: 201 },
    { connection, isCacheWarm: true },
  );
  expect(run.error).toBeUndefined();
  expect(bearers(run)).toEqual(['Bearer old', `Bearer ${connection.access_token}`, 'Bearer new']);
});

test('a new token that HighLevel rejects makes Zapier refresh the connection', async () => {
  const run = await runWithAnswers(
    addTags,
    inHarbor,
    ({ path }) => (path === '/oauth/locationToken' ? token('new') : invalidToken),
    { connection },
  );
  expect(errorFields(run).name).toBe('RefreshAuthError');
  expect(run.requests).toHaveLength(2);
});

test('a cached token is not replaced after a 401 for another reason', async () => {
  await runWithAnswers(addTags, inHarbor, () => token('kept'), { connection });
  const run = await runWithAnswers(
    addTags,
    inHarbor,
    ({ path }) =>
      path === '/locations/harbor'
        ? { body: { location: { id: 'harbor' } } }
        : { status: 401, body: { message: 'No contact for this user' } },
    { connection, isCacheWarm: true },
  );
  expect(run.requests.map(({ path }) => path)).toEqual([
    '/contacts/contact1/tags',
    '/locations/harbor',
  ]);
  expect(new Set(bearers(run))).toEqual(new Set(['Bearer kept']));
  expect(errorFields(run)).toMatchObject({ name: 'AppError', status: 401 });
});

test('a cached token is replaced once if a read shows that HighLevel rejects it', async () => {
  await runWithAnswers(addTags, inHarbor, () => token('old'), { connection });
  const run = await runWithAnswers(
    addTags,
    inHarbor,
    ({ path, headers }) => {
      if (path === '/oauth/locationToken') return token('new');
      return { status: headers.authorization === 'Bearer old' ? 401 : 201 };
    },
    { connection, isCacheWarm: true },
  );
  expect(run.error).toBeUndefined();
  expect(run.requests.map(({ path }) => path)).toEqual([
    '/contacts/contact1/tags',
    '/locations/harbor',
    '/oauth/locationToken',
    '/contacts/contact1/tags',
  ]);
});

test.each([
  [
    'Location is not active',
    /^Sub-Account: This agency connection has no access to this sub-account\. HighLevel says: Location is not active$/,
  ],
  [
    'The token is not authorized for this scope.',
    /with the scope oauth\.write.*HighLevel says: The token is not authorized/,
  ],
])("the error for a rejected exchange has HighLevel's reason: %s", async (said, message) => {
  const run = await runWithAnswers(
    addTags,
    inHarbor,
    () => ({ status: said.includes('scope') ? 401 : 400, body: { message: said } }),
    { connection },
  );
  expect(errorFields(run)).toMatchObject({
    name: 'AppError',
    message: expect.stringMatching(message),
  });
  expect(errorFields(run).message).not.toContain('Install the app');
});

test('the error for a sub-account without the app is one clear sentence', async () => {
  const run = await runWithAnswers(
    addTags,
    inHarbor,
    () => ({ status: 400, body: { message: 'Location does not have the app installed' } }),
    { connection },
  );
  expect(errorFields(run).message).toMatch(
    /Sub-Account.*HighLevel says: Location does not have the app/,
  );
});

test.each([
  [{}, 'Sub-Account: is required'],
  [{ locationId: '../x' }, 'Sub-Account: is not an ID'],
])('an agency connection requires a sub-account: %j', async (chosen, message) => {
  const run = await runWithAnswers(addTags, { ...form, ...chosen }, () => ({}), { connection });
  expect(errorFields(run).message).toContain(message);
  expect(run.requests).toEqual([]);
});

test('a sub-account connection uses its own sub-account, whatever the form contains', async () => {
  const run = await runWithAnswers(
    createContact,
    { firstName: 'Rosa', locationId: 'elsewhere' },
    () => ({
      status: 201,
      body: { contact: { id: 'c' } },
    }),
  );
  expect(run.requests[0]?.body).toEqual({ firstName: 'Rosa', locationId: location.locationId });
});

test('a missing scope is named, and no request is sent', async () => {
  const run = await runWithAnswers(addTags, form, () => ({}), {
    connection: { ...location, scope: 'contacts.readonly' },
  });
  expect(errorFields(run)).toEqual({
    name: 'AppError',
    code: 'forbidden',
    status: 403,
    message: expect.stringMatching(
      /sub-account connection with the scope contacts.write.*Reconnect/,
    ),
  });
  expect(run.requests).toEqual([]);
});

test('a scope that the environment leaves out is named, and no request is sent', async () => {
  process.env.HIGHLEVEL_OMIT_SCOPES = 'contacts.write';
  const run = await runWithAnswers(addTags, inHarbor, () => ({}), { connection });
  delete process.env.HIGHLEVEL_OMIT_SCOPES;
  expect(run.requests).toEqual([]);
  expect(errorFields(run).message).toMatch(
    /^This step needs the scope contacts\.write, which this integration does not ask for\./,
  );
});
