import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AdmZip from 'adm-zip';
import manifest from '../package.json';
import { root } from './paths';
import { npmCommand } from './programs';

/** Gives a folder of its own to some work, and takes it away afterwards. */
const inFolder = <T>(work: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'highlevel-zapier-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** What build.zip is made of: the compiled app, and the description of HighLevel's endpoints. */
export const shipped = ['index.js', 'dist', 'endpoints', '.gitignore'];

/**
 * Makes build.zip, what `zapier-platform upload` sends, and source.zip, with `zapier-platform
 * build`.
 *
 * It runs in a copy that holds nothing but the production packages: in the project itself the CLI
 * would copy those of the development too, and run out of file handles. Its check against Zapier's
 * own servers is left out; `zapier-platform push` does it.
 *
 * @param files Files and folders of the project, or by their name what is to stand in them.
 */
export const buildZip = (files: (string | [name: string, text: string])[], target: string): void =>
  inFolder((folder) => {
    for (const file of ['package-lock.json', '.zapierapprc', ...files]) {
      if (typeof file === 'string') {
        cpSync(join(root, file), join(folder, file), { recursive: true });
      } else {
        writeFileSync(join(folder, file[0]), file[1]);
      }
    }
    const { scripts: _, ...production } = manifest;
    writeFileSync(join(folder, 'package.json'), JSON.stringify(production, null, 2));
    const run = (command: string, ...args: string[]) =>
      execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    run(...npmCommand, 'ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund');
    const cli = join(root, 'node_modules', 'zapier-platform-cli', 'src', 'bin', 'run');
    run(process.execPath, cli, 'build', '--skip-dep-install', '--skip-validation');
    mkdirSync(target, { recursive: true });
    for (const name of ['build.zip', 'source.zip']) {
      copyFileSync(join(folder, 'build', name), join(target, name));
    }
  });

type Definition = { [group: string]: Record<string, unknown> | undefined };

/**
 * The definition of the app in a build.zip, as Zapier's runtime gets it: unpacked, in a process of
 * its own, through the entry point that the CLI has put there.
 */
export const definitionOf = (file: string): Definition =>
  inFolder((folder) => {
    new AdmZip(file).extractAllTo(folder);
    const program = `require('./zapierwrapper.js').handler({ command: 'definition' }).then(
      ({ results }) => console.log(JSON.stringify(results)))`;
    const output = execFileSync(process.execPath, ['-e', program], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'test' },
      maxBuffer: 100_000_000,
    });
    return JSON.parse(output.trim().split('\n').at(-1) ?? '{}');
  });
