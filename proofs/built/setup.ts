import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AdmZip from 'adm-zip';
import { root } from '../../harness/paths';
import { npmCommand } from '../../harness/programs';
import { buildZip, shipped } from '../../harness/zip';

/** The contents of the zip. */
const packed = () => [
  ...['index.js', 'package.json', 'package-lock.json'],
  ...['dist', 'endpoints'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
  ),
];

/**
 * Builds the app, makes the zip, and unpacks it into an empty folder; BUILT_APP is the folder's
 * path. An unpacked build of the same contents is reused.
 */
export default (): void => {
  const [program, ...args] = npmCommand;
  execFileSync(program, [...args, 'run', 'build', '--silent'], { cwd: root, stdio: 'inherit' });
  const hash = createHash('sha256');
  for (const file of packed()) hash.update(readFileSync(join(root, file)));
  const folder = join(tmpdir(), `highlevel-zapier-built-${hash.digest('hex').slice(0, 16)}`);
  if (!existsSync(folder)) unpack(folder);
  process.env.BUILT_APP = folder;
};

/** Renames a complete folder into place, so that an interrupted run leaves no partial folder. */
const unpack = (folder: string): void => {
  const making = mkdtempSync(`${folder}-`);
  try {
    buildZip(shipped, join(making, 'zips'));
    new AdmZip(join(making, 'zips', 'build.zip')).extractAllTo(join(making, 'app'));
    renameSync(join(making, 'app'), folder);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
};
