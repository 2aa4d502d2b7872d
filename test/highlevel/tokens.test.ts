import addTagsToContact from '../../creates/contacts/add_tags_to_contact';
import { virtualClock } from '../../harness/clock';
import { type LocalServer, startServer } from '../../harness/local_server';
import { appOf } from '../../harness/tester';
import { startZapierHost } from '../../harness/zapier_host';
import { type Sandbox, seeded, startSandbox } from '../../sandbox';

// Runs wait on this clock, which moves on when all of them wait.
const mockClock = virtualClock();
jest.mock('../../highlevel/wait', () => ({ wait: (time: number) => mockClock.wait(time) }));

type Values = Record<string, unknown>;

const addTags = 'creates.add_tags_to_contact.operation.perform';
const refreshing = 'authentication.oauth2Config.refreshAccessToken';

let sandbox: Sandbox;
let host: Awaited<ReturnType<typeof startZapierHost>>;

/** The time added to the clocks of the app and the sandbox, in milliseconds. */
let later = 0;
const hour = 60 * 60 * 1000;
const realNow = Date.now;

beforeAll(async () => {
  jest.spyOn(Date, 'now').mockImplementation(() => realNow() + later);
  sandbox = await startSandbox({ now: () => new Date(Date.now()) });
});
beforeEach(async () => {
  later = 0;
  sandbox.reset();
  process.env.HIGHLEVEL_API_URL = sandbox.url;
  host = await startZapierHost(appOf(addTagsToContact));
});
afterEach(() => host.close());
afterAll(() => {
  jest.restoreAllMocks();
  return sandbox.close();
});

const run = (method: string, { id, authData }: Connection, inputData?: Values) =>
  mockClock.run(() => host.run(method, id, authData, inputData));

/** A connection as Zapier stores it: an ID and its authData. */
type Connection = { id: string; authData: Values };

const toHarbor = (id = 'harbor-connection'): Connection => ({
  id,
  authData: {
    access_token: seeded.locationToken,
    refresh_token: seeded.locationRefreshToken,
    userType: 'Location',
    companyId: seeded.companyId,
    locationId: seeded.locationId,
  },
});

const toAgency = (id = 'agency-connection', of: Values = {}): Connection => ({
  id,
  authData: {
    access_token: seeded.agencyToken,
    refresh_token: seeded.agencyRefreshToken,
    userType: 'Company',
    companyId: seeded.companyId,
    ...of,
  },
});

const refresh = (connection: Connection) => run(refreshing, connection);

/** Adds a tag to Maya Ortiz, or to a contact of another sub-account. */
const tag = (connection: Connection, inputData: Values = {}) =>
  run(addTags, connection, { contactId: seeded.contactId, tags: ['vip'], ...inputData });

const inHarbor = { locationId: seeded.locations.harbor };
const inLakeside = {
  locationId: seeded.locations.lakeside,
  contactId: seeded.lakesideContacts.aiden,
};

/**
 * Runs a step as Zapier does, with the connection's current tokens. If they have expired, Zapier
 * refreshes and stores them, and repeats the step.
 */
const tagInZap = async (connection: Connection, inputData?: Values) => {
  const { id, authData } = connection;
  return tag({ id, authData }, inputData).catch(async (error: unknown) => {
    if (!(error instanceof Error) || error.name !== 'RefreshAuthError') throw error;
    const tokens = Object(await refresh({ id, authData }));
    connection.authData = { ...authData, ...tokens };
    return tag(connection, inputData);
  });
};

const control = (what: string, body: object = {}) =>
  fetch(`${sandbox.url}/sandbox/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const failure = async (attempt: Promise<unknown>): Promise<{ name: string; message: string }> => {
  const error = await attempt.then(
    () => new Error('It went well.'),
    (reason: unknown) => (reason instanceof Error ? reason : new Error(String(reason))),
  );
  const isJson = error.message.startsWith('{');
  return {
    name: error.name,
    message: isJson ? JSON.parse(error.message).message : error.message,
  };
};

type Answer = { status: number; body: Values };

/** A proxy between the app and the sandbox that may delay or change a response. */
const interfere = async (change: (path: string, answer: Answer) => Promise<Answer> | Answer) => {
  const server = await startServer(async (request, response) => {
    const path = request.url ?? '';
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(Buffer.from(part));
    const { authorization = '', version, 'content-type': type = '' } = request.headers;
    const upstream = await fetch(sandbox.url + path, {
      method: request.method ?? 'GET',
      headers: { authorization, 'content-type': type, ...(version && { version: `${version}` }) },
      body: parts.length ? Buffer.concat(parts) : null,
    });
    const answer = await change(path, {
      status: upstream.status,
      body: Object(await upstream.json()),
    });
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer.body));
  });
  process.env.HIGHLEVEL_API_URL = server.url;
  between.push(server);
};

/** The proxies between the app and the sandbox in a test. */
const between: LocalServer[] = [];

afterEach(() => Promise.all(between.splice(0).map((server) => server.close())));

const unknown =
  'HighLevel no longer has this connection: the app was uninstalled, or the connection was replaced. Install it again and reconnect HighLevel in Zapier. HighLevel says: This refresh token is invalid; invalid_grant';
const noAccess =
  'Sub-Account: This agency connection has no access to this sub-account. Install the app in it, or choose one where the app is installed.';

describe('two runs that find the same token expired at the same time', () => {
  test.each([
    ['a sub-account', toHarbor(), {}],
    ['an agency', toAgency(), inHarbor],
  ])('end with one valid pair of tokens: %s', async (_, connection, inputData) => {
    await control('expire-tokens');
    const both = [tagInZap(connection, inputData), tagInZap(connection, inputData)];
    const done = await Promise.all(both);
    expect(done).toEqual([1, 2].map(() => expect.objectContaining({ tags: expect.any(Array) })));
    // The remaining tokens work for a run and for the next refresh.
    expect(await tag(connection, inputData)).toMatchObject({ contactId: seeded.contactId });
    later = hour;
    expect(await refresh(connection)).toMatchObject({ refresh_token: expect.any(String) });
  });

  test('get the same pair, although their refresh token works only once', async () => {
    const pairs = await Promise.all([1, 2, 3].map(() => refresh(toHarbor())));
    expect(pairs[0]).toMatchObject({ access_token: expect.any(String) });
    expect(pairs).toEqual([pairs[0], pairs[0], pairs[0]]);
  });

  test('get it even if one is rejected before the other gets its response', async () => {
    let release = () => {};
    const refused = new Promise<void>((resolve) => {
      release = resolve;
    });
    await interfere(async (_, answer) => {
      if (answer.status === 200) await refused;
      else release();
      return answer;
    });
    const [one, other] = await Promise.all([refresh(toHarbor()), refresh(toHarbor())]);
    expect(one).toMatchObject({ access_token: expect.any(String) });
    expect(other).toEqual(one);
  });

  test('send one refresh request if one run follows the other', async () => {
    const before = sandbox.requests;
    const first = await refresh(toHarbor());
    expect(await refresh(toHarbor())).toEqual(first);
    expect(sandbox.requests - before).toBe(1);
  });
});

test('the new pair is cached for a minute, for its own connection only', async () => {
  await refresh(toHarbor());
  expect(await failure(refresh(toHarbor('another-connection')))).toMatchObject({
    name: 'ExpiredAuthError',
  });
  later = 61_000;
  expect(await failure(refresh(toHarbor()))).toEqual({
    name: 'ExpiredAuthError',
    message: unknown,
  });
});

test.each([302, 404, 405, 408, 409, 418, 423, 425, 500])(
  'a %i does not end a connection',
  async (status) => {
    await interfere(() => ({ status, body: { message: 'Later' } }));
    const { name, message } = await failure(refresh(toHarbor()));
    expect(name).toBe('AppError');
    expect(message).not.toMatch(/uninstalled|reconnect/i);
  },
);

test('a web page instead of a response does not end a connection', async () => {
  const server = await startServer((_request, response) => {
    response.writeHead(403, { 'content-type': 'text/html' });
    response.end('<html><title>Blocked</title></html>');
  });
  between.push(server);
  process.env.HIGHLEVEL_API_URL = server.url;
  const { name, message } = await failure(refresh(toHarbor()));
  expect(name).toBe('AppError');
  expect(message).toMatch(/^HighLevel returned a web page .*HighLevel says: Blocked$/);
});

describe('the error is one clear sentence for', () => {
  test('a used refresh token', async () => {
    const connection = toHarbor();
    await refresh(connection);
    host.cache.clear();
    expect(await failure(refresh(connection))).toEqual({
      name: 'ExpiredAuthError',
      message: unknown,
    });
  });

  test('an app that was revoked', async () => {
    await control('uninstall');
    expect(await failure(tagInZap(toHarbor()))).toEqual({
      name: 'ExpiredAuthError',
      message: unknown,
    });
    expect(await failure(tagInZap(toAgency(), inHarbor))).toEqual({
      name: 'ExpiredAuthError',
      message: unknown,
    });
  });

  test('a sub-account that is not active', async () => {
    await control('deactivate', { locationId: seeded.locationId });
    expect(await failure(refresh(toHarbor()))).toEqual({
      name: 'ExpiredAuthError',
      message:
        'HighLevel did not renew this connection. Fix what HighLevel reports, then reconnect HighLevel in Zapier. HighLevel says: Location is not active',
    });
  });

  test('an app that was uninstalled from one sub-account of an agency', async () => {
    const agency = toAgency();
    await tag(agency, inLakeside);
    await control('uninstall', { locationId: seeded.locations.lakeside });
    expect(await failure(tagInZap(agency, inLakeside))).toEqual({
      name: 'AppError',
      message: `${noAccess} HighLevel says: The app is not installed on this location.`,
    });
    expect(await tag(agency, inHarbor)).toMatchObject({ contactId: seeded.contactId });
  });

  test('a sub-account outside of the agency', async () => {
    const outside = { locationId: seeded.locations.foreign };
    expect(await failure(tagInZap(toAgency(), outside))).toEqual({
      name: 'AppError',
      message: `${noAccess} HighLevel says: The location does not belong to this company.`,
    });
  });
});

describe('the cached token of a sub-account', () => {
  /** The number of requests in a run: two with the token exchange, otherwise one. */
  const requestsOf = async (connection: Connection) => {
    const before = sandbox.requests;
    await tag(connection, inHarbor);
    return sandbox.requests - before;
  };

  test('belongs to the connection that requested it', async () => {
    expect(await requestsOf(toAgency())).toBe(2);
    expect(await requestsOf(toAgency())).toBe(1);
    expect(await requestsOf(toAgency('of-another-user'))).toBe(2);
  });

  test('is not used for another agency, whatever the cache returns', async () => {
    const token = 'a-foreign-agency-token';
    sandbox.state.tokens.plant(
      { level: 'agency', companyId: seeded.foreignCompanyId, userId: 'u', scopes: ['oauth.write'] },
      token,
    );
    await tag(toAgency('one'), inHarbor);
    const other = toAgency('one', { access_token: token, companyId: seeded.foreignCompanyId });
    expect(await failure(tag(other, inHarbor))).toMatchObject({
      message: expect.stringContaining('The location does not belong to this company.'),
    });
  });

  test('is not used after it expires, even if the cache still has it', async () => {
    const agency = toAgency();
    await tag(agency, inHarbor);
    later = 22 * hour;
    expect(await requestsOf(agency)).toBe(1);
    later = 23 * hour;
    expect(await requestsOf(agency)).toBe(2);
  });

  test('expires when HighLevel says', async () => {
    const agency = toAgency();
    await interfere((path, answer) =>
      path === '/oauth/locationToken'
        ? { ...answer, body: { ...answer.body, expires_in: 600 } }
        : answer,
    );
    await tag(agency, inHarbor);
    later = 500_000;
    expect(await requestsOf(agency)).toBe(1);
    later = 599_000;
    expect(await requestsOf(agency)).toBe(2);
  });

  test('is deleted if HighLevel rejects it', async () => {
    const agency = toAgency();
    await tag(agency, inHarbor);
    const [before] = host.cache.values();
    await control('uninstall', { locationId: seeded.locations.harbor });
    await failure(tag(agency, inHarbor));
    expect(before).toContain('value');
    expect([...host.cache.values()]).toEqual([]);
  });
});

test("Zapier's log contains no token and no client secret", async () => {
  const agency = toAgency();
  await tag(agency, inHarbor);
  await tag(agency, inHarbor);
  await tagInZap(toHarbor());
  const { access_token, refresh_token }: Values = Object(await refresh(agency));
  const [token] = [...host.cache.values()].map((entry) => JSON.parse(entry).value);
  const secrets = [
    ...[seeded.agencyToken, seeded.agencyRefreshToken, seeded.locationToken],
    ...[access_token, refresh_token, token, process.env.CLIENT_SECRET],
  ];
  expect(host.log()).toContain('/oauth/locationToken');
  expect(host.log()).toContain('grant_type=refresh_token');
  expect(secrets.every((secret) => typeof secret === 'string' && secret.length > 10)).toBe(true);
  for (const secret of secrets) expect(host.log()).not.toContain(secret);
});

test('an error does not contain a token from an earlier response', async () => {
  const tokens: unknown[] = [];
  await interfere((path, answer) => {
    if (path !== '/oauth/locationToken') return { status: 401, body: { message: 'Invalid JWT' } };
    tokens.push(answer.body.access_token);
    return answer;
  });
  const error = await failure(tag(toAgency(), inHarbor));
  expect(error.name).toBe('RefreshAuthError');
  expect(tokens).toEqual([expect.any(String)]);
  expect(error.message + host.log()).not.toContain(tokens[0]);
});
