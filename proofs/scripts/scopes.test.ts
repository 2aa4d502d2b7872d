import { spawnSync } from 'node:child_process';
import { root } from '../../harness/paths';
import { tsxCommand } from '../../harness/programs';
import { scopes, useOf } from '../../scopes';

const [tsx, ...first] = tsxCommand;

const run = (args: string[] = [], env: Record<string, string> = {}) =>
  spawnSync(tsx, [...first, 'scripts/scopes.ts', ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });

test('npm run scopes -- --line prints the requested scopes, ready to paste', () => {
  expect(run(['--line'])).toMatchObject({ status: 0, stderr: '', stdout: `${scopes.join(' ')}\n` });
});

test('npm run scopes prints each scope in its group, with the connections that use it', () => {
  const lines = run().stdout.trim().split('\n');
  const groups = lines.findIndex((line) => line.startsWith('Groups'));
  const listed = lines.slice(0, groups).filter((line) => line.startsWith('  '));
  expect(listed.map((line) => line.trim().split(/ {2,}/)[0])).toEqual(scopes);
  expect(listed.every((line) => / {2}(sub-account|agency|both)$/.test(line))).toBe(true);
  expect(lines).toEqual(expect.arrayContaining(['associations', 'contacts', 'oauth']));
  expect(lines.at(-1)).toBe(`${scopes.length} scopes are requested.`);
});

test('it separates the scopes that only agencies use from those that both types of connection use', () => {
  const of = (use: string) => scopes.filter((scope) => useOf(scope) === use);
  expect(of('agency')).toEqual([
    'companies.readonly',
    'locations.write',
    'oauth.write',
    'snapshots.readonly',
  ]);
  expect(of('both')).toEqual(['locations.readonly', 'users.readonly', 'users.write']);
});

describe('HIGHLEVEL_OMIT_SCOPES', () => {
  const omitted = { HIGHLEVEL_OMIT_SCOPES: 'snapshots.readonly, oauth.write' };

  test('leaves scopes out of the output', () => {
    const { stdout } = run(['--line'], omitted);
    expect(stdout.trim().split(' ')).toEqual(
      scopes.filter((scope) => !/^snapshots|^oauth/.test(scope)),
    );
    const table = run([], omitted).stdout;
    expect(table).toMatch(/ {2}oauth\.write +agency, left out\n/);
    expect(table).toContain('HIGHLEVEL_OMIT_SCOPES leaves out: snapshots.readonly oauth.write');
  });

  test('reports an unknown scope', () => {
    expect(run([], { HIGHLEVEL_OMIT_SCOPES: 'contact.write' })).toMatchObject({
      status: 1,
      stderr:
        'HIGHLEVEL_OMIT_SCOPES has "contact.write", which is not a scope of this integration. npm run scopes lists them.\n',
    });
  });
});

test('an unknown option gives a one-line error', () => {
  const { status, stderr } = run(['--lines']);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Unknown option '--lines'/);
});

test('HIGHLEVEL_ADD_SCOPES adds groups of scopes', () => {
  const added = { HIGHLEVEL_ADD_SCOPES: 'forms' };
  expect(run(['--line'], added).stdout.trim().split(' ')).toEqual(
    [...scopes, 'forms.readonly', 'forms.write'].sort(),
  );
  const table = run([], added).stdout;
  expect(table).toMatch(/ {2}forms +forms\.readonly forms\.write, added\n/);
  expect(table).toContain('HIGHLEVEL_ADD_SCOPES adds: forms.readonly forms.write');
  expect(run([], { HIGHLEVEL_ADD_SCOPES: 'form' })).toMatchObject({
    status: 1,
    stderr:
      'HIGHLEVEL_ADD_SCOPES has "form", which is not a scope of this integration. npm run scopes lists them.\n',
  });
});
