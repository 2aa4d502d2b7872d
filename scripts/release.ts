import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../harness/paths';
import { npmCommand } from '../harness/programs';
import { type Arguments, command } from './command';

const help = `Makes a version from the part "Unreleased" of CHANGELOG.md: raises the number in package.json and its
lock file, renames that part, updates the list of everything that live Zaps depend on, and keeps the
built app for the next upgrade test.

  npm run release -- patch    a text or a bug fix
  npm run release -- minor    a new operation, or an optional field
  npm run release -- major    something that live Zaps use is removed (docs/upgrading.md)
`;

const levels = ['patch', 'minor', 'major'];
const heading = '## Unreleased\n';

/**
 * Moves the unreleased changes of the changelog under a version, and adds an empty part for later
 * changes.
 *
 * @throws Error if there are no unreleased changes.
 */
export const released = (changelog: string, version: string): string => {
  const [before, after, ...others] = changelog.split(heading);
  if (before === undefined || after === undefined || others.length) {
    throw new Error('CHANGELOG.md must have one part "## Unreleased".');
  }
  if (!/^\s*[^\s#]/.test(after)) throw new Error('CHANGELOG.md has nothing under Unreleased.');
  return `${before}${heading}\n## ${version}\n${after}`;
};

/** Runs npm in the project and shows its output. */
export const npm = (...words: string[]): void => {
  const [program, ...args] = npmCommand;
  execFileSync(program, [...args, ...words], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
};

const versionOf = (): string => {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  return version;
};

const main = ({ positionals: [level = '', ...others] }: Arguments): void => {
  if (!levels.includes(level) || others.length) {
    throw new Error(`Name the number to raise: ${levels.join(', ')} (--help).`);
  }
  const file = join(root, 'CHANGELOG.md');
  const changelog = readFileSync(file, 'utf8');
  // Both checks run before anything is changed.
  released(changelog, 'next');
  npm('run', '--silent', 'live-zaps');
  npm('version', level, '--no-git-tag-version');
  const version = versionOf();
  writeFileSync(file, released(changelog, version));
  npm('run', '--silent', 'release:keep');
  console.log(`
CHANGELOG.md, package.json, its lock file, proofs/live_zaps/ and releases/ now have version ${version}. Next:
  1. begin its part of CHANGELOG.md with a line that says whether users must reconnect
  2. npm run check
  3. commit it as "release: ${version}"
  4. upload it: docs/upgrading.md`);
};

if (require.main === module) void command({ help, allowPositionals: true }, main);
