import { relative } from 'node:path';
import manifest from '../package.json';
import { command } from './command';
import { keepRelease } from './releases';
import { root } from './zip';

void command(
  {
    help: 'Keeps the built app of the present version in releases/, for the proof that the next version fires nothing: npm run release:keep\n',
  },
  () => console.log(`Kept ${relative(root, keepRelease(manifest.version))}.`),
);
