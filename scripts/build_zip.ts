import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import AdmZip from 'adm-zip';
import { appLayers } from '../harness/layers';
import { root } from '../harness/paths';
import { buildZip, definitionOf, shipped } from '../harness/zip';
import { command } from './command';

/** The sources in source.zip, which Zapier stores with the build. */
const sources = [...appLayers, 'tsconfig.json', 'README.md'];

/**
 * The expected contents of build.zip, without the packages: the compiled app and the files that
 * Zapier adds.
 */
const ours = () => [
  ...['index.js', 'package.json', 'definition.json', 'zapierwrapper.js'],
  ...['dist', 'endpoints'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
  ),
];

const main = (): void => {
  const file = join(root, 'build', 'build.zip');
  buildZip([...shipped, ...sources], join(root, 'build'));
  const entries = new AdmZip(file).getEntries().map(({ entryName }) => entryName);
  const needed = ours();
  const surplus = entries.filter(
    (name) => !name.startsWith('node_modules/') && !needed.includes(name),
  );
  if (surplus.length)
    throw new Error(`build.zip has files that it does not need: ${surplus.join(', ')}.`);
  const missing = needed.filter((name) => !entries.includes(name));
  if (missing.length) throw new Error(`build.zip lacks ${missing.join(', ')}.`);
  const { triggers, creates, searches } = definitionOf(file);
  const counts = [triggers, creates, searches].map((group) => Object.keys(group ?? {}).length);
  if (counts.includes(0)) throw new Error('build.zip runs, but does not contain the app.');
  console.log(
    `build/build.zip: ${Math.round(statSync(file).size / 1024)} kB, ${entries.length} files; it runs, with ${counts[0]} triggers (including dropdowns), ${counts[1]} creates and ${counts[2]} searches.`,
  );
};

void command(
  {
    help: 'Makes build/build.zip with zapier-platform build and tests that it runs: npm run zip\n',
  },
  main,
);
