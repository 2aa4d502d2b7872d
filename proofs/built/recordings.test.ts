import { readdirSync } from 'node:fs';
import { disguise } from '../../harness/account';
import { cassetteFolder, type Exchange, readCassette } from '../../harness/cassette';
import { connections } from '../../harness/play';
import app from '../../index';
import { factsOf } from '../../operation/declaration';
import { type AppProcess, errorOf, startApp, withFilesAt } from './app';
import { startReplayServer } from './replay_server';

let highLevel: Awaited<ReturnType<typeof startReplayServer>>;
let zip: AppProcess;
let sources: AppProcess;

beforeAll(async () => {
  highLevel = await startReplayServer();
  zip = await startApp('the zip', highLevel.url);
  sources = await startApp('the sources', highLevel.url);
});
afterAll(async () => {
  await zip.close();
  await sources.close();
  await highLevel.close();
});

const operations = [app.triggers, app.creates, app.searches].flatMap((group) =>
  Object.values({ ...group }),
);
const recordings = readdirSync(cassetteFolder).map((file) => file.replace(/\.json$/, ''));

type Run = {
  method: string;
  form: Record<string, unknown>;
  received: unknown;
  connection: string;
  clock: string;
};

/** An app's outcome for a recorded form: the requests, and the result or the error. */
const outcomeOf = async (which: AppProcess, exchanges: Exchange[], run: Run) => {
  const { method, form, received: cleanedRequest, connection, clock: now } = run;
  const inputData = withFilesAt(highLevel.url, form);
  const authData = connections[connection === 'Company' ? 'agency' : 'location'];
  const { value, requests } = await highLevel.play(exchanges, () =>
    which.run(method, { inputData, authData, cleanedRequest }, { now }).then(
      (result) => ({ result }),
      (error) => ({ error: errorOf(error) }),
    ),
  );
  return disguise({ requests, ...value });
};

test.each(recordings)(
  '%s: the zip has the same requests and results as the sources',
  async (name) => {
    const { clock, form = {}, received, connection = '', exchanges } = readCassette(name);
    const [key = ''] = name.split('.');
    const operation = operations.find((each) => each.key === key);
    if (!operation) throw new Error(`No operation ${key}.`);
    const method = `${factsOf(operation).kind}.${key}.operation.perform`;
    const run = { method, form, received, connection, clock };
    const shipped = await outcomeOf(zip, exchanges, run);
    expect(shipped).toEqual(await outcomeOf(sources, exchanges, run));
    expect(shipped.requests.length > 0).toBe(exchanges.length > 0);
  },
);

test('every visible operation has a recording', () => {
  const seen = operations.filter(({ key }) => !key.endsWith('_dropdown')).map(({ key }) => key);
  expect(recordings).toEqual(expect.arrayContaining(seen));
});
