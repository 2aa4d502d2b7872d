import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import AdmZip from 'adm-zip';
import { appLayers } from '../harness/layers';
import { root } from '../harness/paths';
import { buildZip, definitionOf, shipped } from '../harness/zip';
import { command } from './command';

/** For source.zip, which Zapier keeps beside the build. */
const sources = [...appLayers, 'tsconfig.json', 'README.md'];

/** What build.zip may hold of ours: the compiled app, and what Zapier adds to it. */
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
    throw new Error(`build.zip holds what it does not need: ${surplus.join(', ')}.`);
  const missing = needed.filter((name) => !entries.includes(name));
  if (missing.length) throw new Error(`build.zip lacks ${missing.join(', ')}.`);
  const { triggers, creates, searches } = definitionOf(file);
  const counts = [triggers, creates, searches].map((group) => Object.keys(group ?? {}).length);
  if (counts.includes(0)) throw new Error('build.zip runs, but the app is not in it.');
  console.log(
    `build/build.zip: ${Math.round(statSync(file).size / 1024)} kB, ${entries.length} files; it runs, with ${counts[0]} triggers (dropdowns among them), ${counts[1]} creates and ${counts[2]} searches.`,
  );
};

void command(
  { help: 'Makes build/build.zip with zapier-platform build, and runs it: npm run zip\n' },
  main,
);
