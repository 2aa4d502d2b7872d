import { execFileSync } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AdmZip from 'adm-zip';
import { version as coreVersion, createAppTester } from 'zapier-platform-core';
import * as dropdowns from '../dropdowns';
import { setClock } from '../harness/clock';
import { sandboxMoment } from '../harness/moment';
import { root } from '../harness/paths';
import { loadApp } from '../harness/zapier';
import { buildZip, shipped } from '../harness/zip';
import { startSandbox } from '../sandbox';
import { measureEvents } from './bench_events';
import { measurePolls } from './bench_polls';
import { type Arguments, command, wholeNumber } from './command';
import { readForms } from './forms';

const help = `Measures the built app against the sandbox, and compares it with an empty integration
on the same core.

  npm run bench                  all measurements
  npm run bench -- --rounds 30   more processes for the cold start (15)
  npm run bench -- --no-zip      without building the two zips, which takes a minute
`;

/** Operations for which the API needs more than one request, and why. */
const moreThanOne: Record<string, string> = {
  new_call:
    'reads the latest conversations, because the export of messages has no names of contacts',
  new_message:
    'reads the latest conversations, because the export of messages has no names of contacts',
  set_custom_value: 'finds the custom value by name, then updates or creates it',
  create_product: 'creates the product and its first price, which are two endpoints',
  update_blog_post:
    'reads the post again, because HighLevel reports success even for updates that it did not save',
  create_invoice:
    'reads the contact, whom HighLevel does not look up itself; once an hour also the sub-account and its invoice settings',
  create_and_send_invoice:
    'reads the contact, whom HighLevel does not look up itself; once an hour also the sub-account and its invoice settings',
  create_estimate:
    'reads the contact, whom HighLevel does not look up itself; once an hour also the sub-account and its invoice settings',
  record_invoice_payment:
    'reads the amount paid so far, to know after a lost response whether the payment was recorded',
  find_contact:
    'also searches the index for the email address or phone number if the duplicate check finds nothing, because that check skips some contacts',
};

const options = {
  rounds: { type: 'string', default: '15' },
  'no-zip': { type: 'boolean' },
} as const;

const main = async ({ values }: Arguments<typeof options>): Promise<void> => {
  if (!existsSync(join(root, 'dist', 'index.js'))) {
    throw new Error('The app is not built. Run npm run build.');
  }
  const rounds = wholeNumber('--rounds', values.rounds, { min: 1, max: 1000 });
  await measureOperations();
  if (!(await measurePolls())) process.exitCode = 1;
  measureColdStart(rounds);
  measureFirstRun(rounds);
  if (!(await measureEvents(rounds))) process.exitCode = 1;
  if (!values['no-zip'] && !measureZip()) process.exitCode = 1;
};

/** Measures the milliseconds that this process's requests take in total. */
const watchNetwork = () => {
  let total = 0;
  const started = new WeakMap<object, number>();
  subscribe('http.client.request.start', (message) => {
    started.set(Object(message).request, performance.now());
  });
  subscribe('http.client.response.finish', (message) => {
    total += performance.now() - (started.get(Object(message).request) ?? performance.now());
  });
  return () => total;
};

type Row = { key: string; requests: number; own: number };

const measureOperations = async (): Promise<void> => {
  process.env.NODE_ENV = 'test';
  const app = loadApp();
  const test = createAppTester(app);
  // The time of the recordings, whose forms contain dates of future appointments.
  const moment = Date.parse(sandboxMoment);
  const restoreClock = setClock(() => moment);
  const sandbox = await startSandbox({
    now: () => new Date(moment),
    rateLimit: { max: 1_000_000, intervalMs: 10_000, daily: 1_000_000 },
  });
  process.env.HIGHLEVEL_API_URL = sandbox.url;
  const network = watchNetwork();
  const rows: Row[] = [];
  const refused: string[] = [];
  for (const { key, perform, form, authData } of readForms(app)) {
    // The sandbox serves the files that the recordings upload.
    const inputData = JSON.parse(
      JSON.stringify(form).replaceAll('https://files.example.com', sandbox.url),
    );
    const run = async () => {
      sandbox.reset();
      const [start, wire] = [performance.now(), network()];
      await test(perform as never, { authData, inputData, meta: {} } as never);
      return {
        requests: sandbox.requests,
        own: performance.now() - start - (network() - wire),
      };
    };
    try {
      // The first run fills Zapier's cache and warms up the compiler; the second run counts.
      await run();
      const [one, two, three] = [await run(), await run(), await run()];
      const own = [one.own, two.own, three.own].sort((a, b) => a - b)[1] ?? 0;
      rows.push({ key, requests: three.requests, own });
    } catch (error) {
      refused.push(`${key}: ${error instanceof Error ? error.message : error}`);
    }
    if (process.stderr.isTTY) process.stderr.write(`\r${rows.length} operations `);
  }
  await sandbox.close();
  restoreClock();
  if (process.stderr.isTTY) process.stderr.write('\r');

  const many = rows.filter(({ requests }) => requests !== 1);
  const times = rows.map(({ own }) => own).sort((a, b) => a - b);
  console.log('Requests per operation (goal: 1), with the caches filled by a first run');
  console.log(`  ${rows.length - many.length} of ${rows.length} operations: 1 request`);
  for (const { key, requests } of many) {
    console.log(`  ${key}: ${requests} requests: ${moreThanOne[key] ?? 'NOT EXPLAINED'}`);
  }
  for (const line of refused) console.log(`  failed: ${line}`);
  console.log('\nTime per operation without the network, including core');
  console.log(
    `  median ${at(times, 0.5)} ms, 95 % within ${at(times, 0.95)} ms, longest ${at(times, 1)} ms`,
  );
  if (refused.length || many.some(({ key }) => !moreThanOne[key])) process.exitCode = 1;
};

const at = (sorted: number[], part: number) =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1);

/** An empty integration on the same core. */
const empty = `module.exports = { version: '1.0.0', platformVersion: '${coreVersion}' };\n`;

const measureColdStart = (rounds: number): void => {
  const folder = mkdtempSync(join(tmpdir(), 'highlevel-zapier-'));
  const nothing = join(folder, 'empty.js');
  // Zapier's wrapper loads core before it loads an app.
  writeFileSync(nothing, empty);
  const load = (file: string): number => {
    const program = `const start = performance.now();
      require(${JSON.stringify(require.resolve('zapier-platform-core'))});
      require(${JSON.stringify(file)});
      console.log(performance.now() - start);`;
    return Number(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' }));
  };
  const [ours, none]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    none.push(load(nothing));
    ours.push(load(join(root, 'index.js')));
  }
  rmSync(folder, { recursive: true });
  const middle = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
  const [app, bare] = [middle(ours), middle(none)];
  const [fastApp = 0, fastBare = 0] = [ours[0], none[0]];
  console.log(`\nCold start of the built app and of an empty one, ${rounds} processes each`);
  console.log(
    `  median ${app.toFixed(0)} ms and ${bare.toFixed(0)} ms: ${(app / bare).toFixed(2)} times (goal: at most 1.15)`,
  );
  console.log(
    `  fastest ${fastApp.toFixed(0)} ms and ${fastBare.toFixed(0)} ms: ${(fastApp / fastBare).toFixed(2)} times`,
  );
};

/** Measures the time from the first run of an operation in a process until its request. */
const measureFirstRun = (rounds: number): void => {
  const program = `const core = require(${JSON.stringify(require.resolve('zapier-platform-core'))});
    const app = require(${JSON.stringify(join(root, 'index.js'))});
    const z = { errors: core.errors, console, request: async () => { throw new Error('asked'); } };
    const bundle = { authData: {}, inputData: { firstName: 'Rosa' }, meta: {} };
    const start = performance.now();
    app.creates.create_contact.operation.perform(z, bundle).catch(({ message }) => {
      if (message !== 'asked') throw new Error(message);
      console.log(performance.now() - start);
    });`;
  const times = Array.from({ length: rounds }, () =>
    Number(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' })),
  ).sort((a, b) => a - b);
  console.log(`  plus ${at(times, 0.5)} ms when an operation first runs (Create Contact, median)`);
};

/**
 * Prints the size that the app adds to the zip.
 *
 * @returns True if the goals are reached.
 */
const measureZip = (): boolean => {
  const app = loadApp();
  const count = [app.triggers, app.creates, app.searches]
    .flatMap((group) => Object.keys({ ...group }))
    .filter((key) => !Object.hasOwn(dropdowns, key)).length;
  const folder = mkdtempSync(join(tmpdir(), 'highlevel-zapier-'));
  const sizeOf = (name: string) => statSync(join(folder, name, 'build.zip')).size / 1024;
  buildZip(shipped, join(folder, 'ours'));
  buildZip([['index.js', empty], '.gitignore'], join(folder, 'empty'));
  const [ours, none] = [sizeOf('ours'), sizeOf('empty')];
  const described = new AdmZip(join(folder, 'ours', 'build.zip'))
    .getEntries()
    .filter(({ entryName }) => entryName.startsWith('endpoints/'))
    .reduce((sum, { header }) => sum + header.compressedSize / 1024, 0);
  rmSync(folder, { recursive: true });
  const each = (ours - none - described) / count;
  console.log('\nSize of build.zip and of the empty one');
  console.log(
    `  ${ours.toFixed(0)} kB and ${none.toFixed(0)} kB: ${(ours - none).toFixed(0)} kB more`,
  );
  console.log(
    `  ${each.toFixed(2)} kB per operation (goal: at most ${MAX_OPERATION_KB}), and ${described.toFixed(0)} kB for the descriptions of every endpoint (goal: at most ${MAX_DESCRIPTIONS_KB})`,
  );
  return each <= MAX_OPERATION_KB && described <= MAX_DESCRIPTIONS_KB;
};

/** The goal for the catalogue was 300 kB for its 126 operations. */
const MAX_OPERATION_KB = 2.4;
const MAX_DESCRIPTIONS_KB = 90;

void command({ help, options }, main);
