import { inspect } from 'node:util';
import { planted, plantedIn } from '../../proofs/secrets/planted';
import { type Sandbox, seeded, startSandbox } from '../../sandbox';

let sandbox: Sandbox;
let printed: string;

beforeEach(async () => {
  printed = '';
  const keep = (...all: unknown[]) => {
    printed += all.map((each) => (typeof each === 'string' ? each : inspect(each))).join(' ');
    return true;
  };
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    jest.spyOn(console, level).mockImplementation(keep);
  }
  jest.spyOn(process.stdout, 'write').mockImplementation(keep);
  jest.spyOn(process.stderr, 'write').mockImplementation(keep);
  sandbox = await startSandbox({ clientSecret: planted.clientSecret });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await sandbox.close();
});

const consent = {
  response_type: 'code',
  client_id: 'sandbox-client-id',
  redirect_uri: 'https://example.com/back',
  scope: 'contacts.readonly',
  state: 'state-1',
};
const grant = {
  client_id: 'sandbox-client-id',
  client_secret: planted.clientSecret,
  grant_type: 'authorization_code',
  code: planted.code,
};

const ask = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(sandbox.url + path, { redirect: 'manual', ...init });
  const headers = inspect([...response.headers]);
  return { status: response.status, text: `${headers} ${await response.text()}` };
};

const form = (fields: Record<string, string>) => ({
  method: 'POST',
  body: new URLSearchParams(fields),
});

const query = (fields: Record<string, string>) => `${new URLSearchParams(fields)}`;
const authorization = `Bearer ${planted.accessToken}`;

test.each<[what: string, path: string, init: RequestInit, status: number]>([
  ['the consent page', `/v2/oauth/chooselocation?${query(consent)}`, {}, 200],
  [
    'the consent page, asked with what it does not need',
    `/v2/oauth/chooselocation?${query({ ...consent, client_secret: planted.clientSecret })}`,
    {},
    200,
  ],
  [
    'the choice of an account',
    '/v2/oauth/chooselocation',
    form({ ...consent, choose: seeded.locationId }),
    302,
  ],
  ['a code that nobody gave out', '/oauth/token', form(grant), 400],
  [
    'an unknown refresh token',
    '/oauth/token',
    form({ ...grant, grant_type: 'refresh_token', refresh_token: planted.refreshToken }),
    400,
  ],
  [
    'another secret',
    '/oauth/token',
    form({ ...grant, client_secret: planted.newAccessToken }),
    401,
  ],
  ['an unknown kind of grant', '/oauth/token', form({ ...grant, grant_type: 'password' }), 422],
  ['more than it takes', '/oauth/token', form({ ...grant, more: 'x' }), 422],
  [
    'JSON instead of a form',
    '/oauth/token',
    {
      method: 'POST',
      body: JSON.stringify(grant),
      headers: { 'content-type': 'application/json' },
    },
    415,
  ],
  ['an unknown token', '/contacts/x', { headers: { authorization } }, 401],
  ['an unknown path', '/nothing', { headers: { authorization } }, 404],
  [
    'truncated JSON',
    '/contacts/',
    {
      method: 'POST',
      body: `{"token":"${planted.accessToken}`,
      headers: { authorization, 'content-type': 'application/json' },
    },
    400,
  ],
])('the sandbox shows no secret: %s', async (_, path, init, status) => {
  const answer = await ask(path, init);
  expect(answer.status).toBe(status);
  expect(plantedIn(answer.text)).toEqual([]);
  expect(plantedIn(printed)).toEqual([]);
});
