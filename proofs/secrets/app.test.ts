import { inspect } from 'node:util';
import * as z from 'zod';
import type { Operation } from '../../harness/forms';
import { appOf } from '../../harness/tester';
import { startZapierHost } from '../../harness/zapier_host';
import app from '../../index';
import { action } from '../../operation';
import { record } from '../../operation/record';
import { findings } from '../../scripts/doctor';
import { indiscretions, startIndiscreetHighLevel } from './indiscreet_highlevel';
import { planted, plantedIn } from './planted';

jest.mock('../../highlevel/wait', () => ({ wait: async () => {} }));

const { env } = process;

let highLevel: Awaited<ReturnType<typeof startIndiscreetHighLevel>>;
let zapier: Awaited<ReturnType<typeof startZapierHost>>;
let printed: string;

beforeEach(async () => {
  printed = '';
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    jest.spyOn(console, level).mockImplementation((...all: unknown[]) => {
      printed += `${all.map((each) => inspect(each)).join(' ')}\n`;
    });
  }
  highLevel = await startIndiscreetHighLevel();
  process.env = {
    ...env,
    HIGHLEVEL_API_URL: highLevel.url,
    CLIENT_SECRET: planted.clientSecret,
    authData_access_token: planted.accessToken,
    authData_refresh_token: planted.refreshToken,
    authData_userType: 'Location',
    authData_locationId: 'location-1',
  };
  zapier = await startZapierHost(calledApp);
});
afterEach(async () => {
  jest.restoreAllMocks();
  process.env = env;
  await Promise.all([zapier.close(), highLevel.close()]);
});

const tokens = { access_token: planted.accessToken, refresh_token: planted.refreshToken };
const connections = {
  'sub-account': { ...tokens, userType: 'Location', locationId: 'location-1' },
  agency: { ...tokens, userType: 'Company', companyId: 'company-1' },
  none: {},
};

const form = {
  locationId: 'location-1',
  contactId: 'contact-1',
  messageId: 'message-1',
  tags: ['vip'],
};
const file = {
  path: '/conversations/messages/message-1/locations/location-1/recording',
  version: '2021-04-15',
  scope: 'conversations/message.readonly',
  access: 'location',
  locationId: 'location-1',
  name: 'recording.wav',
};
const details = {
  path: '/payments/orders/order-1',
  query: { altId: 'location-1', altType: 'location' },
  version: '2021-07-28',
  scope: 'payments/orders.readonly',
  access: 'location',
  locationId: 'location-1',
};
const consent = { code: planted.code, redirect_uri: 'https://example.com/back', state: 'state-1' };

type Call = [connection: keyof typeof connections, method: string, inputData: object];

const calls: Call[] = [
  ['sub-account', 'creates.add_tags_to_contact.operation.perform', form],
  ['agency', 'creates.add_tags_to_contact.operation.perform', form],
  ['agency', 'creates.create_contact.operation.inputFields', form],
  ['agency', 'triggers.get_contact.operation.perform', form],
  ['agency', 'triggers.get_message_recording.operation.perform', form],
  ['agency', 'triggers.contact_dropdown.operation.perform', form],
  ['agency', 'triggers.get_company.operation.perform', {}],
  ['agency', 'searches.find_contact.operation.perform', form],
  ['agency', 'hydrators.downloadFile', file],
  ['agency', 'hydrators.readDetails', details],
  ['sub-account', 'authentication.test', {}],
];

const all: Record<string, Operation> = { ...app.triggers, ...app.creates, ...app.searches };
const called = calls.flatMap(([, method]) => all[method.split('.')[1] ?? ''] ?? []);
const calledApp = appOf(...called);

/** Calls that need tokens, while HighLevel returns none. */
const refusedCalls: Call[] = [
  ['agency', 'creates.add_tags_to_contact.operation.perform', form],
  ['agency', 'authentication.test', {}],
  ['sub-account', 'authentication.oauth2Config.refreshAccessToken', {}],
  ['none', 'authentication.oauth2Config.getAccessToken', consent],
];

/**
 * Calls a function of the app once for every response. Returns where planted secrets were found.
 */
const look = async ([connection, method, inputData]: Call, givesTokens: boolean) => {
  const leaks: string[] = [];
  let failures = 0;
  for (const [how, answer] of indiscretions) {
    highLevel.answerWith(answer, givesTokens);
    zapier.cache.clear();
    const authData = { ...connections[connection] };
    const error = await zapier.run(method, 'connection-1', authData, { ...inputData }).then(
      () => '',
      (thrown: unknown) => inspect(thrown, { depth: 9, showHidden: true }),
    );
    if (error) failures += 1;
    for (const [where, text] of Object.entries({ error, log: zapier.log(), console: printed })) {
      leaks.push(...plantedIn(text).map((name) => `${name} in the ${where} after ${how}`));
    }
  }
  return { leaks, failures };
};

test.each(calls)('%s connection: %s shows no secret that HighLevel returns', async (...call) => {
  const { leaks, failures } = await look(call, true);
  expect(leaks).toEqual([]);
  expect(failures).toBeGreaterThan(0);
  expect(zapier.log()).toContain(':censored:');
});

test.each(refusedCalls)(
  '%s connection: %s shows no secret if HighLevel returns no token',
  async (...call) => {
    const { leaks, failures } = await look(call, false);
    expect(leaks).toEqual([]);
    expect(failures).toBeGreaterThan(0);
  },
);

test('connecting and reconnecting leave no secret in the log', async () => {
  const connect: Call = ['none', 'authentication.oauth2Config.getAccessToken', consent];
  const renew: Call = ['sub-account', 'authentication.oauth2Config.refreshAccessToken', {}];
  expect(await look(connect, true)).toEqual({ leaks: [], failures: 0 });
  expect(await look(renew, true)).toEqual({ leaks: [], failures: 0 });
});

test('a step that fails does not show its new token', async () => {
  const broken = action({
    key: 'broken',
    noun: 'Contact',
    label: 'Broken',
    description: 'Breaks.',
    endpoint: 'POST /contacts/',
    scope: 'contacts.write',
    input: z.object({}),
    result: () => {
      throw new TypeError('Cannot read properties of undefined');
    },
    record: record({}),
  });
  const host = await startZapierHost({ ...calledApp, creates: { broken } });
  highLevel.answerWith(() => ({ status: 200, body: '{}' }), true);
  const authData = { ...connections.agency };
  const step = host.run('creates.broken.operation.perform', 'connection-1', authData, form);
  await expect(step).rejects.toThrow(/^Cannot read properties of undefined$/);
  expect(plantedIn(host.log() + printed)).toEqual([]);
  await host.close();
});

test('the address of the consent page has no secret', async () => {
  const address = 'authentication.oauth2Config.authorizeUrl';
  const url = await zapier.run(address, 'connection-1', {}, { ...consent, code: undefined });
  expect(url).toContain('client_id=');
  expect(plantedIn(String(url))).toEqual([]);
});

test('npm run doctor shows no secret', async () => {
  for (const [how, answer] of indiscretions) {
    highLevel.answerWith(answer, false);
    for await (const { message, todo } of findings()) {
      expect({ how, secrets: plantedIn(`${message} ${todo}`) }).toEqual({ how, secrets: [] });
    }
  }
  expect(plantedIn(printed)).toEqual([]);
});
