import { spawnSync } from 'node:child_process';
import { root } from '../../harness/paths';
import { tsxCommand } from '../../harness/programs';
import manifest from '../../package.json';

/** Our own script in each npm script: the last command, which gets the options. */
const scripts = Object.entries(manifest.scripts).flatMap(([name, line]): [string, string[]][] => {
  const [, words] = /(?:^|&& )tsx ([^&]*scripts\/\w+\.ts)$/.exec(line) ?? [];
  return words ? [[name, words.split(' ')]] : [];
});

const run = (words: string[]) => {
  const [program, ...args] = tsxCommand;
  const { status, stdout, stderr } = spawnSync(program, [...args, ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, npm_lifecycle_event: '' },
  });
  return { status, stdout, stderr };
};

test('the test finds the scripts of the project', () => {
  expect(scripts.length).toBeGreaterThan(20);
});

test.each(scripts)('npm run %s reports an unknown option in one sentence', (_, words) => {
  expect(run([...words, '--nonsense'])).toEqual({
    status: 1,
    stdout: '',
    stderr: "Unknown option '--nonsense'; --help lists the options.\n",
  });
});

test.each([
  ['sandbox_serve', '--port'],
  ['load', '--runs'],
  ['soak', '--runs'],
])('scripts/%s.ts reports in one sentence that %s is not a number', (name, option) => {
  const given = ['--env-file=scripts/script.env', `scripts/${name}.ts`, option, 'abc'];
  const { status, stdout, stderr } = run(given);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(
    new RegExp(`^${option} must be a whole number from \\d+ to \\d+, not "abc"\\.\\n$`),
  );
});

test.each([
  ['record', ['nothing_of_this_name'], 'No test has "nothing_of_this_name" in its name;'],
  ['faults', ['--operation', 'nope'], 'No operation nope.'],
])('scripts/%s.ts reports in one sentence that %j is unknown', (name, given, words) => {
  const line = ['--env-file=scripts/script.env', `scripts/${name}.ts`, ...given];
  const { status, stderr } = run(line);
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(words)]);
});
