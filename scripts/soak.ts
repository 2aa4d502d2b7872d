import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../harness/paths';
import { type Arguments, command, wholeNumber } from './command';

const help = `Runs all tests ten times: normally, with eight other busy processes, in a random order, and at other
dates in other time zones. The dates need faketime, a Debian package (apt-get install faketime);
without it, these runs change only the time zone.

  npm run soak                                   all ten runs
  npm run soak -- --runs 3                       the first three
  npm run soak -- --runs 1 --date 2028-02-29     one run at this date ("2028-02-29 23:59:30" with a time)
  npm run soak -- --zone Asia/Kolkata            all runs in this time zone
  npm run soak -- --runs 1 test/highlevel        one run of these tests

Ends with 0 if every run passes, otherwise with 1.
`;

/** The special conditions of a run. */
type Run = {
  name: string;
  /** The local date and time in the time zone when the run begins. */
  date?: string | undefined;
  zone?: string | undefined;
  isBusy?: boolean;
  isRandom?: boolean;
};

const busyProcesses = 8;

const fiveYearsAhead = () => {
  const date = new Date();
  date.setUTCFullYear(date.getUTCFullYear() + 5);
  return date.toISOString().slice(0, 19).replace('T', ' ');
};

/** A run takes a minute or two, so these times are shortly before the event. */
const plan = (): Run[] => [
  { name: 'as it is' },
  { name: 'busy', isBusy: true },
  { name: 'busy', isBusy: true },
  { name: 'busy', isBusy: true },
  { name: 'in a random order', isRandom: true },
  { name: 'a leap day', date: '2028-02-29 12:00:00' },
  { name: 'clocks go forward', date: '2027-03-14 01:59:40', zone: 'America/New_York' },
  { name: "a year's end", date: '2026-12-31 23:59:30', zone: 'Asia/Kolkata' },
  { name: 'a Saturday', date: '2027-07-03 10:00:00', zone: 'Pacific/Kiritimati' },
  { name: 'five years ahead', date: fiveYearsAhead(), zone: 'UTC' },
];

const options = {
  runs: { type: 'string', default: '10' },
  date: { type: 'string' },
  zone: { type: 'string' },
} as const;

const main = async ({ values, positionals }: Arguments<typeof options>): Promise<void> => {
  const { date, zone } = checked(values);
  const runs = plan()
    .slice(0, wholeNumber('--runs', values.runs, { min: 1, max: 10 }))
    .map((run) => ({
      ...run,
      ...(date && { name: `${run.name}, at another date`, date }),
      ...(zone && { zone }),
    }));
  if (runs.some((run) => run.date) && !hasFaketime()) {
    console.log('faketime is not installed: all runs use the current date.');
    for (const run of runs) run.date = undefined;
  }
  let failed = 0;
  for (const [index, run] of runs.entries()) {
    const { hasPassed, summary, failures } = await runTests(run, positionals);
    if (!hasPassed) failed += 1;
    const result = hasPassed ? 'passed' : 'FAILED';
    console.log(`${index + 1} of ${runs.length}  ${result}  ${wordsOf(run)}: ${summary}`);
    for (const line of failures) console.log(`    ${line}`);
  }
  console.log(`${runs.length - failed} runs passed, ${failed} failed`);
  if (failed || runs.length === 0) process.exitCode = 1;
};

/**
 * True if Node knows a time zone; its list has only one name of each, such as Asia/Calcutta for
 * Asia/Kolkata.
 */
const isZone = (timeZone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
};

const checked = ({ date, zone }: { date?: string; zone?: string }) => {
  if (date !== undefined && !/^\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d)?$/.test(date)) {
    throw new Error('--date must be like 2028-02-29 or "2028-02-29 23:59:30".');
  }
  if (zone !== undefined && !isZone(zone)) {
    throw new Error('--zone must be like America/New_York.');
  }
  return { date: date?.length === 10 ? `${date} 12:00:00` : date, zone };
};

const hasFaketime = () => spawnSync('faketime', ['--version']).status === 0;

const wordsOf = ({ name, date, zone, isBusy }: Run) =>
  [name, date, zone, isBusy && `${busyProcesses} other processes`].filter(Boolean).join(', ');

const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');

const runTests = async ({ date, zone, isBusy, isRandom }: Run, tests: string[]) => {
  const which = tests.length ? [] : ['--selectProjects', 'tests'];
  const args = [jest, ...which, '--ci', ...(isRandom ? ['--randomize'] : []), ...tests];
  const [program = '', ...given] = [...(date ? ['faketime', date] : []), process.execPath, ...args];
  const others = Array.from({ length: isBusy ? busyProcesses : 0 }, () =>
    spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
  );
  const stop = () => {
    for (const other of others) other.kill();
  };
  process.once('exit', stop);
  const start = performance.now();
  const { code, text } = await outputOf(
    spawn(program, given, {
      cwd: root,
      // faketime must not change the clock that timers use.
      env: { ...process.env, FAKETIME_DONT_FAKE_MONOTONIC: '1', ...(zone && { TZ: zone }) },
    }),
  ).finally(() => {
    process.off('exit', stop);
    stop();
  });
  const seconds = Math.round((performance.now() - start) / 1000);
  const [, counts = 'no test ran'] = /^Tests: +(.*)$/m.exec(text) ?? [];
  const [, seed] = /^Seed: +(\S+)/m.exec(text) ?? [];
  const isLeft = /failed to exit gracefully|did not exit/.test(text);
  return {
    hasPassed: code === 0 && !isLeft,
    summary: `${counts}, ${seconds} s${seed ? `, seed ${seed}` : ''}`,
    failures: [
      ...new Set(text.match(/^(?:FAIL .*|\s+● (?!Console$).*)$/gm) ?? []),
      ...(isLeft ? ['A worker process did not exit: a test left a handle open.'] : []),
    ],
  };
};

const outputOf = (child: ChildProcess): Promise<{ code: number | null; text: string }> => {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data) => {
      text += data;
    });
  }
  return new Promise<{ code: number | null; text: string }>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, text }));
  });
};

// Ctrl+C also ends the other processes.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

void command({ help, options, allowPositionals: true }, main);
