import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AdmZip from 'adm-zip';
import manifest from '../package.json';
import { root } from './paths';
import { npmCommand } from './programs';

/** Runs `work` in a temporary folder and deletes the folder afterwards. */
const inFolder = <T>(work: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'highlevel-zapier-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The contents of build.zip: the compiled app, and the descriptions of HighLevel's endpoints. */
export const shipped = ['index.js', 'dist', 'endpoints', '.gitignore'];

/**
 * Makes build.zip (the file that `zapier-platform upload` sends) and source.zip with
 * `zapier-platform build`.
 *
 * It runs in a copy that has only the production packages: in the project folder, the CLI would
 * copy the development packages too and run out of file handles. It skips the validation on
 * Zapier's servers, which `zapier-platform push` does.
 *
 * @param files Files and folders of the project, or the name and the text of a file.
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
 * The definition of the app in a build.zip, as Zapier's runtime gets it: unpacked, in a separate
 * process, through the entry point that the CLI adds.
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
