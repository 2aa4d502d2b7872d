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

test('the zip has the functions of the sources, place by place', async () => {
  const shipped = functionsOf(await built.definition());
  expect(shipped.toSorted()).toEqual(places.toSorted());
  expect(places.length).toBeGreaterThan(300);
});

/** Zapier asks for the fields of a form all at once. */
const methods = [...new Set(places.map((place) => place.replace(/\.\d+$/, '')))];

/**
 * A form that the operation takes, and what its hook received: as recorded, or the form of the list
 * that a dropdown shows.
 */
const inputOf = (key: string): { form: Record<string, unknown>; received?: unknown } => {
  if (existsSync(join(cassetteFolder, `${key}.json`))) {
    const { form = {}, received } = readCassette(key);
    return { form: withFilesAt(sandbox.url, form), received };
  }
  const list = lists.find(([dropdown]) => dropdown === key)?.[1];
  if (!list) throw new Error(`There is no form for ${key}.`);
  return { form: list.form };
};

const levels = ['location', 'agency'] as const;

const ofOperations = methods
  .filter((method) => method.includes('.operation.'))
  .flatMap((method) => levels.map((level): [string, (typeof levels)[number]] => [method, level]));

test.each(ofOperations)('%s runs for the connection of a %s', async (method, level) => {
  const [group = '', key = ''] = method.split('.');
  const operation = Object(app)[group][key];
  const { access, endpoints } = factsOf(operation);
  const isPerform = method.endsWith('.perform');
  const isOfAgency = level === 'agency';
  // An endpoint that the form chooses has a level of its own; the recorded ones are of a sub-account.
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

test('the other functions are those of the connection, the hydrators and the middleware', () => {
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
