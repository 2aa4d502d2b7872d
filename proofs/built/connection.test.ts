import * as z from 'zod';
import { sandboxMoment } from '../../harness/moment';
import { connections } from '../../harness/play';
import { type Sandbox, seeded, startSandbox } from '../../sandbox';
import { type AppProcess, errorOf, startApp } from './app';

const now = sandboxMoment;

let sandbox: Sandbox;
let built: AppProcess;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => new Date(now) });
  built = await startApp('the zip', sandbox.url);
});
beforeEach(() => sandbox.reset());
afterAll(async () => {
  await built.close();
  await sandbox.close();
});

const redirect_uri = 'https://zapier.com/dashboard/auth/oauth/return/App1CLIAPI/';

const tokens = z
  .object({ access_token: z.string(), refresh_token: z.string(), userType: z.string() })
  .loose();

/** Connects as a user who chooses this sub-account or agency. */
const connect = async (userType: string, choice: string) => {
  const form = { state: 'a-state', redirect_uri, marketplace: 'gohighlevel', userType };
  const url = await built.run('authentication.oauth2Config.authorizeUrl', { inputData: form });
  const response = await fetch(`${url}&choose=${choice}`, { redirect: 'manual' });
  const back = new URL(response.headers.get('location') ?? '');
  expect(back.searchParams.get('state')).toBe('a-state');
  const inputData = { ...form, code: back.searchParams.get('code') };
  return tokens.parse(await built.run('authentication.oauth2Config.getAccessToken', { inputData }));
};

const refresh = async (authData: z.output<typeof tokens>) =>
  tokens.parse(
    await built.run(
      'authentication.oauth2Config.refreshAccessToken',
      { authData: { ...authData } },
      // After a reset of the sandbox, both connections start with the same tokens.
      { connection: String(authData.userType) },
    ),
  );

const check = (authData: object) =>
  built.run('authentication.test', { authData: { ...authData } }, { now });

test.each([
  ['Location', seeded.locationId, 'Harbor Dental', 'Sub-Account'],
  ['Company', seeded.companyId, 'Northwind Growth Partners', 'Agency'],
])('%s: OAuth, connection test and token refresh', async (userType, id, name, kind) => {
  const first = await connect(userType, id);
  expect(await check(first)).toEqual({ id, name, kind });

  await fetch(`${sandbox.url}/sandbox/expire-tokens`, { method: 'POST' });
  const expired = await check(first).catch(errorOf);
  expect(expired).toMatchObject({ name: 'RefreshAuthError' });

  const second = await refresh(first);
  expect(second.access_token).not.toBe(first.access_token);
  expect(await check({ ...first, ...second })).toEqual({ id, name, kind });
  // The second of two runs with the expired token gets the same new tokens from the cache.
  expect(await refresh(first)).toEqual(second);
});

test('a rejected connection gives a readable error without a token', async () => {
  const authData = { ...connections.location, refresh_token: 'spent' };
  const refused = await built
    .run('authentication.oauth2Config.refreshAccessToken', { authData })
    .catch(errorOf);
  expect(refused).toMatchObject({ name: expect.stringMatching(/^(App|ExpiredAuth)Error$/) });
  expect(JSON.stringify(refused)).not.toContain('spent');
});

test.each(['location', 'agency'] as const)(
  '%s: a file is returned as a pointer and downloaded when a step uses it',
  async (level) => {
    const authData = connections[level];
    const chosen = level === 'agency' ? { locationId: seeded.locationId } : {};
    const inputData = { messageId: seeded.messages.call, ...chosen };
    const perform = 'triggers.get_message_recording.operation.perform';
    const [recording] = z
      .array(z.object({ file: z.string(), size: z.number() }).loose())
      .parse(await built.run(perform, { authData, inputData }, { now }));
    const pointer = /^hydrate\|\|\|(.*)\|\|\|hydrate$/.exec(recording?.file ?? '')?.[1] ?? '';
    const { method, bundle } = z
      .object({
        type: z.literal('file'),
        method: z.string(),
        bundle: z.record(z.string(), z.unknown()),
      })
      .parse(JSON.parse(pointer));
    expect(method).toBe('hydrators.downloadFile');
    expect(pointer).not.toContain(authData.access_token);

    const address = await built.run(method, { authData, inputData: bundle }, { now });
    const sent = built.files.get(String(address)) ?? '';
    expect(sent).toContain('Content-Type: audio/');
    expect(sent.length).toBeGreaterThan(recording?.size ?? Number.POSITIVE_INFINITY);
  },
);

test('the log contains no token', async () => {
  await built.run('authentication.test', { authData: connections.location }, { now });
  expect(built.log().length).toBeGreaterThan(0);
  expect(built.log()).not.toContain(seeded.locationToken);
  expect(built.log()).not.toContain(seeded.agencyToken);
});
