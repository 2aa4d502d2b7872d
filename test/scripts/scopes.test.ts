import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scopes } from '../../scopes';
import { usedScopes } from '../../scripts/scopes';

const root = join(__dirname, '..', '..');

const run = (...args: string[]) =>
  spawnSync(join(root, 'node_modules', '.bin', 'tsx'), ['scripts/scopes.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });

test('npm run scopes -- --line prints what the app asks for, ready to paste', () => {
  expect(run('--line')).toMatchObject({ status: 0, stderr: '', stdout: `${scopes.join(' ')}\n` });
});

test('npm run scopes prints each scope on a line, with the connections that use it', () => {
  const lines = run().stdout.trim().split('\n');
  expect(lines.map((line) => line.split(/ {2,}/)[0])).toEqual(scopes);
  expect(lines.every((line) => / {2}(sub-account|agency|both)$/.test(line))).toBe(true);
});

test('it knows what only an agency can use, and what both kinds of connections can', () => {
  const of = (use: string) =>
    usedScopes().flatMap(([scope, each]) => (each === use ? [scope] : []));
  expect(of('agency')).toEqual([
    'companies.readonly',
    'locations.write',
    'oauth.write',
    'snapshots.readonly',
  ]);
  const setup = readFileSync(join(root, 'docs', 'setup.md'), 'utf8');
  for (const scope of of('agency')) expect(setup).toContain(`\`${scope}\``);
  expect(of('both')).toEqual(['locations.readonly', 'users.readonly', 'users.write']);
});

test('an option that it does not have is told in a line', () => {
  const { status, stderr } = run('--lines');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Unknown option '--lines'/);
});
