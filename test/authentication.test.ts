import { createAppTester } from 'zapier-platform-core';
import { authentication } from '../authentication';
import { startServer } from '../harness/local_server';
import { appOf } from '../harness/tester';
import { type Sandbox, seeded, startSandbox } from '../sandbox';
import { scopes } from '../scopes';

jest.mock('../highlevel/wait', () => ({ wait: async () => {} }));

const tester = createAppTester(appOf());

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
  process.env.HIGHLEVEL_API_URL = sandbox.url;
  process.env.HIGHLEVEL_MARKETPLACE_URL = sandbox.url;
});
afterEach(() => sandbox.reset());
afterAll(() => sandbox.close());

type AuthData = Record<string, string>;

const run = (perform: unknown, bundle: object): Promise<unknown> =>
  tester(perform as never, { meta: {}, ...bundle } as never, true);

const { oauth2Config } = authentication;
const redirect_uri = 'https://zapier.com/dashboard/auth/oauth/return/App1CLIAPI/';
const asked = { state: 'state-of-zapier', redirect_uri, marketplace: 'gohighlevel' };

const addressWith = async (inputData: object, env: Record<string, string> = {}) => {
  const before = { ...process.env };
  Object.assign(process.env, env);
  try {
    return new URL(String(await run(oauth2Config?.authorizeUrl, { inputData })));
  } finally {
    process.env = before;
  }
};

/** Connects as a user who chooses this sub-account or agency. */
const connect = async (userType: string, choice: string): Promise<AuthData> => {
  const url = await addressWith({ ...asked, userType });
  const response = await fetch(`${url}&choose=${choice}`, { redirect: 'manual' });
  const back = new URL(response.headers.get('location') ?? '');
  expect(back.searchParams.get('state')).toBe('state-of-zapier');
  const code = back.searchParams.get('code');
  const inputData = { code, redirect_uri, userType };
  return Object(await run(oauth2Config?.getAccessToken, { inputData }));
};

const refresh = (authData: AuthData): Promise<unknown> =>
  run(oauth2Config?.refreshAccessToken, { authData });

const check = (authData: AuthData) => run(authentication.test, { authData });

const failure = (attempt: Promise<unknown>) =>
  attempt.then(
    () => new Error('It went well.'),
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );

describe('the authorization URL', () => {
  test('requests the scopes of all operations and contains the state', async () => {
    const url = await addressWith(asked);
    expect(url.origin + url.pathname).toBe(`${sandbox.url}/v2/oauth/chooselocation`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'sandbox-client-id',
      redirect_uri,
      state: 'state-of-zapier',
      scope: scopes.join(' '),
    });
  });

  const scopesAsked = async (userType: string, env: Record<string, string> = {}) =>
    (await addressWith({ ...asked, userType }, env)).searchParams.get('scope')?.split(' ');

  test('requests only sub-account scopes from a sub-account, and all scopes from an agency', async () => {
    expect(await scopesAsked('Location')).toEqual(
      scopes.filter((scope) => !/^(companies|snapshots|oauth)|^locations\.write/.test(scope)),
    );
    expect(await scopesAsked('Company')).toEqual(scopes);
  });

  test('leaves out the scopes in the environment variable, and reports unknown ones', async () => {
    const omitted = { HIGHLEVEL_OMIT_SCOPES: 'blogs/list.readonly contacts.write' };
    expect(await scopesAsked('Company', omitted)).toEqual(
      scopes.filter((scope) => !['blogs/list.readonly', 'contacts.write'].includes(scope)),
    );
    const error = await failure(scopesAsked('Location', { HIGHLEVEL_OMIT_SCOPES: 'blogs.write' }));
    expect(error.message).toContain('HIGHLEVEL_OMIT_SCOPES has "blogs.write"');
  });

  test.each([
    ['gohighlevel', 'https://marketplace.gohighlevel.com'],
    ['leadconnector', 'https://marketplace.leadconnectorhq.com'],
  ])('is that of %s if the user chose it', async (marketplace, origin) => {
    const url = await addressWith({ ...asked, marketplace }, { HIGHLEVEL_MARKETPLACE_URL: '' });
    expect(url.origin).toBe(origin);
  });

  test('contains the version of the app if one is set', async () => {
    const url = await addressWith(asked, { VERSION_ID: 'version-1' });
    expect(url.searchParams.get('version_id')).toBe('version-1');
  });
});

describe('a connection', () => {
  test('to a sub-account is labelled with its name', async () => {
    const authData = await connect('Location', seeded.locationId);
    expect(authData).toMatchObject({
      userType: 'Location',
      locationId: seeded.locationId,
      companyId: seeded.companyId,
      scope: expect.stringContaining('contacts.write'),
    });
    expect(await check(authData)).toEqual({
      id: seeded.locationId,
      name: 'Harbor Dental',
      kind: 'Sub-Account',
    });
    expect(authentication.connectionLabel).toBe('{{name}} ({{kind}})');
  });

  test('to a sub-account without a name is labelled with its ID', async () => {
    const authData = await connect('Location', seeded.locationId);
    const location = { id: seeded.locationId, name: '' };
    const server = await startServer((_request, response) => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ location }));
    });
    process.env.HIGHLEVEL_API_URL = server.url;
    expect(await check(authData)).toMatchObject({ name: seeded.locationId });
    process.env.HIGHLEVEL_API_URL = sandbox.url;
    await server.close();
  });

  test('to an agency is labelled with its name', async () => {
    const authData = await connect('Company', seeded.companyId);
    expect(authData.userType).toBe('Company');
    expect(await check(authData)).toEqual({
      id: seeded.companyId,
      name: 'Northwind Growth Partners',
      kind: 'Agency',
    });
  });

  test('is tested with one request', async () => {
    const authData = await connect('Location', seeded.locationId);
    const before = sandbox.requests;
    await check(authData);
    expect(sandbox.requests - before).toBe(1);
  });

  test('is refreshed with a refresh token that works once', async () => {
    const first = await connect('Location', seeded.locationId);
    const second = Object(await refresh(first));
    expect(second.access_token).not.toBe(first.access_token);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    const third = Object(await refresh(second));
    expect(await check(third)).toMatchObject({ name: 'Harbor Dental' });
    const error = await failure(refresh(first));
    expect(error.name).toBe('ExpiredAuthError');
    expect(error.message).toMatch(/Install it again and reconnect/);
  });

  test('stays an agency connection after a refresh', async () => {
    const renewed = await refresh(await connect('Company', seeded.companyId));
    expect(renewed).toMatchObject({ userType: 'Company', companyId: seeded.companyId });
  });
});

describe('the test of a connection distinguishes', () => {
  test('an expired token, which Zapier refreshes', async () => {
    const authData = await connect('Location', seeded.locationId);
    await fetch(`${sandbox.url}/sandbox/expire-tokens`, { method: 'POST' });
    expect((await failure(check(authData))).name).toBe('RefreshAuthError');
    expect(await check(Object(await refresh(authData)))).toMatchObject({ name: 'Harbor Dental' });
  });

  test('a missing scope, which the error names', async () => {
    const authData = await connect('Location', seeded.locationId);
    const error = await failure(check({ ...authData, scope: 'contacts.readonly' }));
    expect(error.name).toBe('AppError');
    expect(error.message).toMatch(/sub-account connection with the scope locations\.readonly/);
  });

  test('an uninstalled app, which only the user can fix', async () => {
    const authData = await connect('Location', seeded.locationId);
    await fetch(`${sandbox.url}/sandbox/uninstall`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ locationId: seeded.locationId }),
    });
    expect((await failure(check(authData))).name).toBe('RefreshAuthError');
    const error = await failure(refresh(authData));
    expect(error.name).toBe('ExpiredAuthError');
    expect(error.message).toMatch(/app was uninstalled/);
  });
});

test.each([
  ['client_secret', 'Invalid client credentials!'],
  ['code', 'Invalid grant: authorization code is invalid'],
])("the error for a rejected %s has HighLevel's message", async (wrong, said) => {
  const { CLIENT_SECRET } = process.env;
  if (wrong === 'client_secret') process.env.CLIENT_SECRET = 'another';
  const inputData = { code: 'of-nobody', redirect_uri };
  const { name, message } = await failure(run(oauth2Config?.getAccessToken, { inputData }));
  process.env.CLIENT_SECRET = CLIENT_SECRET;
  expect(name).toBe('AppError');
  expect(message).toMatch(/^.*HighLevel did not accept this connection\. Check the client ID/);
  expect(message).toContain(`HighLevel says: ${said}`);
});

test('no error of the flow contains a secret', async () => {
  const authData = await connect('Location', seeded.locationId);
  const spent = await refresh(authData).then(() => failure(refresh(authData)));
  const inputData = { code: 'a-code-of-nobody', redirect_uri };
  const unknown = await failure(run(oauth2Config?.getAccessToken, { inputData }));
  for (const { message } of [spent, unknown]) {
    expect(message).not.toMatch(/sandbox-client-secret|a-code-of-nobody/);
    expect(message).not.toContain(authData.refresh_token);
    expect(message).not.toContain(authData.access_token);
  }
});

test.each([
  ['Location', 'locationId', 'which sub-account is connected'],
  ['Company', 'companyId', 'which agency is connected'],
])('the connection test of a %s reports a missing %s', async (userType, missing, words) => {
  const authData = {
    access_token: 'secret',
    userType,
    companyId: 'c1',
    locationId: 'l1',
    [missing]: '',
  };
  const error: Error = await run(authentication.test, { authData }).then(
    () => new Error('It passed.'),
    (reason) => reason,
  );
  const { message, code } = JSON.parse(error.message);
  expect(code).toBe('nothing_connected');
  expect(message).toContain(words);
  expect(message).toContain('Connect again');
});
