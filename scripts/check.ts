import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../harness/layers';
import { root } from '../harness/paths';
import { jestCommand, npmCommand } from '../harness/programs';
import { factsOf } from '../operation/declaration';
import { type Arguments, command } from './command';
import { readEntries } from './docs';

const help = `Runs what a change can break.

  npm run check                     everything: lint, types, all tests, some minutes
  npm run check -- contacts         what a change in a category can break, half a minute
  npm run check -- create_contact   the same for one operation

Of a category it runs lint and types of the whole project, the tests of its operations and of its
routes of the sandbox, what every operation has to have (app, docs, Zapier's rules, layers, quirks,
live Zaps), and, for its operations alone, the recordings and HighLevel's documents.
`;

/** The scripts of package.json that the whole check runs. */
const all = ['lint', 'types', 'test', 'test:proofs', 'test:built', 'test:playground'];

/** Tests that check every operation in a few seconds. */
const guards = [
  ...['app', 'catalogue', 'docs', 'layers', 'live_zaps', 'quirks', 'sandbox/fidelity'],
  'zapier_rules',
];

/** Tests that can be limited to some operations (harness/narrowed.ts). */
const narrowed = [
  'proofs/checks/recordings',
  'proofs/contract/cassettes',
  'proofs/contract/completeness',
];

const main = async ({ positionals }: Arguments): Promise<void> => {
  const [name, ...others] = positionals;
  if (others.length) throw new Error('Name one category or one operation.');
  const isGreen = name === undefined ? await checkAll() : await checkSome(name);
  if (!isGreen) process.exitCode = 1;
};

const checkAll = async (): Promise<boolean> => {
  for (const script of all) {
    if (!(await run({ name: script, words: [...npmCommand, 'run', script] }, 'inherit')))
      return false;
  }
  return true;
};

/**
 * The keys of the operations that a name stands for, and the tests that their changes can break.
 *
 * @throws Error if the name is neither a category nor an operation.
 */
export const testsOf = (name: string): { keys: string[]; tests: string[] } => {
  const all = readEntries();
  const entries = all.filter(
    ({ category, operation }) => category === name || operation.key === name,
  );
  if (!entries.length) {
    const categories = [...new Set(all.map(({ category }) => category))].sort();
    throw new Error(
      `"${name}" is neither a category (${categories.join(', ')}) nor the key of an operation.`,
    );
  }
  const tests = [
    ...entries.map(
      ({ kind, category, operation }) => `test/${kind}/${category}/${operation.key}.test.ts`,
    ),
    ...guards.map((guard) => `test/${guard}.test.ts`),
    ...narrowed.map((test) => `${test}.test.ts`),
    ...new Set(entries.map(({ kind }) => `proofs/contract/${kind}.test.ts`)),
    ...new Set(sandboxTests(entries.flatMap(({ operation }) => factsOf(operation).endpoints))),
  ];
  return { keys: entries.map(({ operation }) => operation.key), tests };
};

const checkSome = async (name: string): Promise<boolean> => {
  const start = performance.now();
  const { keys, tests } = testsOf(name);
  // test/app.test.ts reports a missing test; Jest would ignore it.
  const there = tests.filter((test) => existsSync(join(root, test)));
  const bin = (...path: string[]) => [process.execPath, join(root, 'node_modules', ...path)];
  const cache = join('node_modules', '.cache', 'check.tsbuildinfo');
  const lint: Step = {
    name: 'lint',
    words: [...bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.'],
  };
  const types: Step = {
    name: 'types',
    words: [
      ...bin('typescript', 'bin', 'tsc'),
      ...['-p', 'test', '--noEmit', '--incremental', '--tsBuildInfoFile', cache],
    ],
  };
  const jest: Step = {
    name: `tests (${there.length} files)`,
    words: [...jestCommand, '--maxWorkers=2', '--runTestsByPath', ...there],
    env: { ONLY_OPERATIONS: keys.join(' ') },
  };
  // Lint and types run one after the other beside the tests: that is enough for two cores.
  const [isCodeGreen, areTestsGreen] = await Promise.all([
    run(lint).then(async (isGreen) => (await run(types)) && isGreen),
    run(jest),
  ]);
  const isGreen = isCodeGreen && areTestsGreen;
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(
    `${name} (${keys.length === 1 ? '1 operation' : `${keys.length} operations`}) is ${isGreen ? 'green' : 'not green'}: ${seconds} s`,
  );
  return isGreen;
};

/**
 * The sandbox tests for the given endpoints: at least half of the paths in the test, or more than
 * in any other test, begin with the same segment.
 */
const sandboxTests = (endpoints: string[]): string[] => {
  const files = filesOf(['test']).filter((file) => file.startsWith('test/sandbox/'));
  const names = [...new Set(endpoints.map((endpoint) => endpoint.split('/')[1]))];
  return names.flatMap((name) => {
    const counts = files.map((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const asked = [...text.matchAll(/['`]\/([\w-]+)/g)].map(([, first]) => first);
      return { file, of: asked.length, count: asked.filter((first) => first === name).length };
    });
    const most = Math.max(1, ...counts.map(({ count }) => count));
    return counts
      .filter(({ of, count }) => count > 0 && (count === most || count * 2 >= of))
      .map(({ file }) => file);
  });
};

type Step = { name: string; words: string[]; env?: Record<string, string> };

/** Runs a program. Its output is shown if it fails, or immediately if inherited. */
const run = (
  { name, words: [program = '', ...args], env }: Step,
  output: 'inherit' | 'pipe' = 'pipe',
): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    let text = '';
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', output, output],
      env: { ...process.env, ...env },
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (data) => {
        text += data;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      if (output === 'pipe') {
        const seconds = ((performance.now() - start) / 1000).toFixed(0);
        if (code !== 0) console.log(text);
        console.log(`${code === 0 ? 'ok' : 'FAILS'}  ${name}, ${seconds} s`);
      }
      resolve(code === 0);
    });
  });

if (require.main === module) void command({ help, allowPositionals: true }, main);
