import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AdmZip from 'adm-zip';
import { root } from '../../harness/paths';
import { npmCommand } from '../../harness/programs';
import { buildZip, shipped } from '../../harness/zip';

/** What goes into the zip. */
const packed = () => [
  ...['index.js', 'package.json', 'package-lock.json'],
  ...['dist', 'endpoints'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
  ),
];

/**
 * Builds the app, makes the zip that Zapier gets, and unpacks it into an empty folder, whose path
 * the tests find in BUILT_APP. A build that was unpacked before is taken as it is.
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

/** The folder appears at once and complete, so that an interrupted run leaves no half of it. */
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
