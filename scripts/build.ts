import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { build as bundle, type Plugin, transformSync } from 'esbuild';
import './read_env';
import * as dropdowns from '../dropdowns';
import { root } from '../harness/paths';
import { addVariable } from '../highlevel/scopes';
import app from '../index';
import { command } from './command';
import { type Loader, loadersOf } from './loaders';

const dist = join(root, 'dist');
const target = 'node22';

/**
 * Makes dist/, the app as Zapier runs it. app.json has the data of the app's definition. index.js
 * adds the functions; each loads its operation's code when the operation runs. Each category has a
 * file of code, and shared code is in chunks. So a cold start compiles a third of the code and
 * builds one form instead of all. Stack traces keep the names of the sources.
 */
const build = async (): Promise<void> => {
  const modules = Object.values(require.cache).filter((module) => module !== undefined);
  const sources = modules.filter((module) => module.exports !== app);
  const files = filesOf(loadersOf(ordered, sources, root));
  const { outputFiles } = await bundle({
    absWorkingDir: root,
    entryPoints: [...files.keys()].map((name) => ({ in: name, out: name })),
    plugins: [entries(files)],
    outdir: dist,
    chunkNames: '[name]-[hash]',
    bundle: true,
    // esbuild splits only ES modules into chunks, but only CommonJS can load them later.
    format: 'esm',
    splitting: true,
    platform: 'node',
    target,
    external: ['zapier-platform-core'],
    write: false,
    logLevel: 'warning',
  });
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  for (const { path, text } of outputFiles) {
    const { code } = transformSync(text, {
      format: 'cjs',
      platform: 'node',
      target,
      minifySyntax: true,
    });
    writeFileSync(path, code);
  }
  writeFileSync(join(dist, 'app.json'), JSON.stringify(ordered, keepPlaces));
  writeFileSync(join(dist, 'index.js'), index(files));
  const built: unknown = require(join(dist, 'index.js'));
  if (!isDeepStrictEqual(outline(built), outline(app))) {
    throw new Error('dist/index.js differs from the app of the sources.');
  }
  printHiddenCount();
};

/** Prints how many operations the editor hides because the app does not request their scopes. */
const printHiddenCount = (): void => {
  const operations = Object.values({ ...app.triggers, ...app.creates, ...app.searches });
  const count = operations.filter(
    ({ key, display }) => display.hidden && !Object.hasOwn(dropdowns, key),
  ).length;
  if (count === 0) return;
  console.log(
    `  ${count} operations are hidden in the editor, because the app does not request their scopes. npm run scopes lists the groups for ${addVariable}.`,
  );
};

/** A copy of the app with a marker for each function, for the comparison. */
const outline = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_key, inner) => (typeof inner === 'function' ? 'function' : inner)),
  );

/** Sorted by noun: similar operations next to each other compress better. */
const byNoun = <T extends { noun: string }>(group: Record<string, T> = {}) =>
  Object.fromEntries(
    Object.entries(group).sort(([, one], [, other]) => one.noun.localeCompare(other.noun)),
  );

const ordered = {
  ...app,
  triggers: byNoun(app.triggers),
  creates: byNoun(app.creates),
  searches: byNoun(app.searches),
};

/** The loaders by file of dist/: one file per source folder. */
const filesOf = (loaders: Loader[]): Map<string, Loader[]> => {
  const files = new Map<string, Loader[]>();
  for (const loader of loaders) {
    const folder = basename(dirname(loader.file));
    const name = folder === '.' ? basename(loader.file, '.ts') : folder;
    files.set(name, [...(files.get(name) ?? []), loader]);
  }
  return files;
};

/**
 * An esbuild plugin whose entry files export the functions that load the code, by path in the app.
 */
const entries = (files: Map<string, Loader[]>): Plugin => ({
  name: 'entries',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /.*/ }, ({ kind, path }) =>
      kind === 'entry-point' ? { path, namespace: 'entries' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'entries' }, ({ path }) => {
      const rows = (files.get(path) ?? []).map(
        ({ place, file, name }) => `'${place.join('.')}': () => require('${file}').${name}`,
      );
      return { contents: `export const load = {\n${rows.join(',\n')}\n};`, resolveDir: root };
    });
  },
});

const index = (files: Map<string, Loader[]>): string => {
  const rows = [...files].map(([name, loaders]) => {
    const places = loaders.map(({ place }) => `'${place.join('.')}'`);
    return `[() => require('./${name}.js'), [${places.join(', ')}]]`;
  });
  return `'use strict';
const app = require('./app.json');

// JSON has null in place of a function. This replaces it with one that loads the code when called.
const fill = (holder, key, load) => {
  const value = holder[key];
  if (value === null) holder[key] = (z, bundle) => load()(z, bundle);
  else if (typeof value === 'object') {
    for (const inner of Object.keys(value)) fill(value, inner, () => load()[inner]);
  }
};

for (const [file, places] of [
  ${rows.join(',\n  ')},
]) {
  for (const place of places) {
    const names = place.split('.');
    const key = names.pop();
    const holder = names.reduce((object, name) => object[name], app);
    const load = () => file().load[place]();
    // Core compares hydrators by identity, so their code is loaded at once.
    if (place.startsWith('hydrators')) holder[key] = load();
    else fill(holder, key, load);
  }
}

module.exports = app;
`;
};

/** JSON omits functions from objects; null keeps the key, and index.js puts the function there. */
const keepPlaces = (_key: string, value: unknown) => (typeof value === 'function' ? null : value);

void command(
  { help: 'Makes dist/, the app as Zapier runs it, from the sources: npm run build\n' },
  build,
);
