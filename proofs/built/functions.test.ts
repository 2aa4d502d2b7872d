import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cassetteFolder, readCassette } from '../../harness/cassette';
import { sandboxMoment } from '../../harness/moment';
import { connections } from '../../harness/play';
import app from '../../index';
import { factsOf } from '../../operation/declaration';
import { type Sandbox, seeded, startSandbox } from '../../sandbox';
import { functionsIn } from '../../scripts/loaders';
import { type AppProcess, errorOf, functionsOf, startApp, withFilesAt } from './app';
import { lists } from './lists';

const now = sandboxMoment;
const rateLimit = { max: 1_000_000, intervalMs: 10_000, daily: 1_000_000 };

let sandbox: Sandbox;
let built: AppProcess;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => new Date(now), rateLimit });
  built = await startApp('the zip', sandbox.url);
});
beforeEach(() => sandbox.reset());
afterAll(async () => {
  await built.close();
  await sandbox.close();
});

const places = functionsIn(app).map((place) => place.join('.'));

test('the zip has the same functions as the sources, by path', async () => {
  const shipped = functionsOf(await built.definition());
  expect(shipped.toSorted()).toEqual(places.toSorted());
  expect(places.length).toBeGreaterThan(300);
});

/** Zapier requests all fields of a form in one call. */
const methods = [...new Set(places.map((place) => place.replace(/\.\d+$/, '')))];

/**
 * A valid form for the operation, and the payload that its webhook received: from the recording, or
 * the form of a dropdown's list.
 */
const inputOf = (key: string): { form: Record<string, unknown>; received?: unknown } => {
  if (existsSync(join(cassetteFolder, `${key}.json`))) {
    const { form = {}, received } = readCassette(key);
    return { form: withFilesAt(sandbox.url, form), received };
  }
  const list = lists.find(([dropdown]) => dropdown === key)?.[1];
  if (!list) throw new Error(`No form for ${key}.`);
  return { form: list.form };
};

const levels = ['location', 'agency'] as const;

const ofOperations = methods
  .filter((method) => method.includes('.operation.'))
  .flatMap((method) => levels.map((level): [string, (typeof levels)[number]] => [method, level]));

test.each(ofOperations)('%s runs with a %s connection', async (method, level) => {
  const [group = '', key = ''] = method.split('.');
  const operation = Object(app)[group][key];
  const { access, endpoints } = factsOf(operation);
  const isPerform = method.endsWith('.perform');
  const isOfAgency = level === 'agency';
  // If the form chooses the endpoint, the endpoint decides the type of connection; the recorded
  // ones use a sub-account.
  const isOfSubAccount = access === 'location' || endpoints.length === 0;
  const chosen = isOfAgency && isOfSubAccount ? { locationId: seeded.locationId } : {};
  const { form, received: cleanedRequest } = inputOf(key);
  const inputData = { ...form, ...chosen };
  const bundle = { inputData, authData: connections[level], cleanedRequest };
  const outcome = await built.run(method, bundle, { now }).catch(errorOf);
  if (
    isPerform &&
    access !== 'either' &&
    access !== level &&
    (access === 'agency' || !isOfAgency)
  ) {
    expect(outcome).toMatchObject({
      name: 'AppError',
      message: expect.stringMatching(/^This step needs an agency connection/),
    });
    return;
  }
  expect(outcome).not.toMatchObject({ name: expect.stringMatching(/Error|Exit/) });
  if (!isPerform) expect(outcome).toEqual(expect.any(Array));
  else expect(typeof outcome).toBe('object');
});

test('the other functions belong to the connection, the hydrators and the middleware', () => {
  const others = methods.filter((method) => !method.includes('.operation.'));
  expect(others.toSorted()).toEqual([
    'authentication.oauth2Config.authorizeUrl',
    'authentication.oauth2Config.getAccessToken',
    'authentication.oauth2Config.refreshAccessToken',
    'authentication.test',
    'beforeRequest',
    'hydrators.downloadFile',
    'hydrators.readDetails',
  ]);
});
