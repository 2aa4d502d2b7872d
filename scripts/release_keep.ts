import { relative } from 'node:path';
import { root } from '../harness/paths';
import manifest from '../package.json';
import { keepRelease } from '../proofs/upgrade/releases';
import { command } from './command';
import { npm } from './release';

void command(
  {
    help: 'Keeps the built app of the current version in releases/, for the next upgrade test: npm run release:keep\n',
  },
  () => {
    npm('run', '--silent', 'live-zaps');
    npm('run', '--silent', 'build');
    console.log(`Kept ${relative(root, keepRelease(manifest.version))}.`);
  },
);
