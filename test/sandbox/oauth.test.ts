import { useSandbox } from '../../harness/sandbox';
import { seeded } from '../../sandbox';

let now = Date.parse('2026-11-02T10:00:00Z');
const { send, get, post, sandbox } = useSandbox({ now: () => new Date(now) });
beforeEach(() => {
  now = Date.parse('2026-11-02T10:00:00Z');
});

const redirectUri = 'https://zapier.test/return';
const client = { client_id: 'sandbox-client-id', client_secret: 'sandbox-client-secret' };
const consent = (more: Record<string, string> = {}) =>
  `/v2/oauth/chooselocation?${new URLSearchParams({
    response_type: 'code',
    client_id: client.client_id,
    redirect_uri: redirectUri,
    scope: 'contacts.readonly contacts.write',
    state: 'a state',
    ...more,
  })}`;

const token = (form: Record<string, string>) =>
  send('POST', '/oauth/token', { token: null, form: { ...client, ...form } });

const codeFor = async (choose: string, scope = 'contacts.readonly contacts.write') => {
  const { headers } = await get(consent({ choose, scope }));
  return new URL(headers.get('location') ?? '').searchParams.get('code') ?? '';
};

const connect = async (choose: string, scope?: string) => {
  const code = await codeFor(choose, scope);
  const { body } = await token({
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    user_type: 'Location',
  });
  return body;
};

const search = (accessToken: string, locationId: string = seeded.locationId) =>
  get(`/contacts/?locationId=${locationId}`, { token: accessToken });

const invalidRefresh = {
  status: 400,
  body: {
    error: 'invalid_grant',
    error_description: 'This refresh token is invalid',
    statusCode: 400,
    traceId: expect.any(String),
  },
};

test('the consent page lists the sub-accounts and the agency, and posts the choice', async () => {
  const page = await get(consent());
  expect(page.status).toBe(200);
  for (const name of ['Harbor Dental', 'Lakeside Fitness', 'Pinecrest Realty', '(agency)'])
    expect(page.body).toContain(name);
  expect(page.body).not.toContain('Southgate');
  const { status, headers } = await send('POST', '/v2/oauth/chooselocation', {
    form: {
      ...Object.fromEntries(new URLSearchParams(consent().split('?')[1])),
      choose: seeded.locationId,
    },
  });
  expect(status).toBe(302);
  expect(headers.get('location')).toMatch(
    /^https:\/\/zapier\.test\/return\?code=\w+&state=a\+state$/,
  );
});

test.each([
  ['client_id', 'someone-else', 'Invalid client_id'],
  ['scope', 'contacts.everything', 'Invalid scope: contacts.everything'],
  ['redirect_uri', 'javascript:alert(1)', 'Invalid redirect_uri'],
  ['choose', seeded.locations.foreign, `Location with id ${seeded.locations.foreign} not found`],
])('the consent page rejects a wrong %s', async (name, value, message) => {
  const { status, body } = await get(consent({ choose: seeded.locationId, [name]: value }));
  expect([status, body.message]).toEqual([400, message]);
});

test('a sub-account connects, and a code works once', async () => {
  const code = await codeFor(seeded.locationId);
  const form = { grant_type: 'authorization_code', code, redirect_uri: redirectUri };
  const { status, body } = await token(form);
  expect(status).toBe(200);
  expect(body).toEqual({
    access_token: expect.stringMatching(/^\w{64}$/),
    token_type: 'Bearer',
    expires_in: 86399,
    refresh_token: expect.stringMatching(/^\w{64}$/),
    scope: 'contacts.readonly contacts.write',
    userType: 'Location',
    locationId: seeded.locationId,
    companyId: seeded.companyId,
    userId: seeded.users.owner,
    approvedLocations: [seeded.locationId],
    planId: seeded.planId,
    isBulkInstallation: false,
    installToFutureLocations: false,
    approveAllLocations: false,
    traceId: expect.any(String),
  });
  expect((await search(body.access_token)).status).toBe(200);
  expect(await token(form)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
});

test('a code works for ten minutes and only with its own redirect URI', async () => {
  const late = await codeFor(seeded.locationId);
  const grant_type = 'authorization_code';
  expect((await token({ grant_type, code: late, redirect_uri: 'https://evil.test/' })).status).toBe(
    400,
  );
  const old = await codeFor(seeded.locationId);
  now += 10 * 60 * 1000;
  expect((await token({ grant_type, code: old, redirect_uri: redirectUri })).status).toBe(400);
});

test('the token endpoint accepts only forms, known clients and documented values', async () => {
  const json = await post('/oauth/token', { ...client, grant_type: 'refresh_token' });
  expect(json.status).toBe(415);
  const stranger = await token({ client_secret: 'wrong', grant_type: 'refresh_token' });
  expect(stranger.status).toBe(401);
  const unknown = await token({ grant_type: 'password' });
  expect(unknown.status).toBe(422);
});

test('access tokens expire after a day, and a refresh token works once', async () => {
  const first = await connect(seeded.locationId);
  now += 86_399_000;
  expect(await search(first.access_token)).toMatchObject({
    status: 401,
    body: { statusCode: 401, message: 'Invalid JWT' },
  });
  const form = { grant_type: 'refresh_token', refresh_token: first.refresh_token };
  const { body: second } = await token(form);
  expect(second.refresh_token).not.toBe(first.refresh_token);
  expect((await search(second.access_token)).status).toBe(200);
  expect(await token(form)).toMatchObject(invalidRefresh);
});

test('tests can expire all access tokens', async () => {
  await post('/sandbox/expire-tokens', {});
  expect((await search(seeded.locationToken)).status).toBe(401);
  const { body } = await token({
    grant_type: 'refresh_token',
    refresh_token: seeded.locationRefreshToken,
  });
  expect((await search(body.access_token)).status).toBe(200);
});

test('the agency connects and exchanges its token for those of its sub-accounts', async () => {
  const agency = await connect(seeded.companyId, 'oauth.write oauth.readonly contacts.readonly');
  expect(agency).toMatchObject({
    userType: 'Company',
    approvedLocations: [seeded.locations.harbor, seeded.locations.lakeside],
    isBulkInstallation: true,
  });
  expect(agency).not.toHaveProperty('locationId');
  const exchange = (locationId: string) =>
    send('POST', '/oauth/locationToken', {
      token: agency.access_token,
      form: { companyId: seeded.companyId, locationId },
    });
  const { status, body } = await exchange(seeded.locations.lakeside);
  expect(status).toBe(200);
  expect(body).not.toHaveProperty('refresh_token');
  expect((await search(body.access_token, seeded.locations.lakeside)).body.count).toBe(5);
  expect(await exchange(seeded.locations.pinecrest)).toMatchObject({
    status: 400,
    body: { message: 'The app is not installed on this location.' },
  });
  expect((await exchange(seeded.locations.foreign)).status).toBe(400);
  const listed = await get(
    `/oauth/installedLocations?companyId=${seeded.companyId}&appId=${seeded.appId}&isInstalled=true`,
    { token: agency.access_token },
  );
  expect(listed.body.locations.map(({ name }: { name: string }) => name)).toEqual([
    'Harbor Dental',
    'Lakeside Fitness',
  ]);
});

test('uninstalling from a sub-account ends its tokens, and connecting again installs', async () => {
  const harbor = await connect(seeded.locations.harbor);
  await post('/sandbox/uninstall', { locationId: seeded.locations.harbor });
  expect((await search(harbor.access_token)).status).toBe(401);
  const refresh = { grant_type: 'refresh_token', refresh_token: harbor.refresh_token };
  expect(await token(refresh)).toMatchObject(invalidRefresh);
  const exchange = () =>
    send('POST', '/oauth/locationToken', {
      token: seeded.agencyToken,
      form: { companyId: seeded.companyId, locationId: seeded.locations.harbor },
    });
  expect((await exchange()).status).toBe(400);
  await connect(seeded.locations.harbor);
  expect((await exchange()).status).toBe(200);
});

test('uninstalling from everything ends the tokens of the agency too', async () => {
  await post('/sandbox/uninstall', {});
  expect((await get('/locations/search', { token: seeded.agencyToken })).status).toBe(401);
  sandbox().reset();
  expect((await get('/locations/search', { token: seeded.agencyToken })).status).toBe(200);
});
