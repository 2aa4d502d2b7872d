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
 * Makes dist/, the app as Zapier runs it. app.json says all that Zapier has to know of the app.
 * index.js puts functions into it that load the code of an operation when that operation runs; there
 * is one file of code a category, and chunks for what several of them share. So a cold start
 * compiles a third of the code and builds one form, although 126 are declared.
 * The names in a stack trace are those of the sources.
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
    // Only modules can share chunks, and only CommonJS can be loaded late.
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
    throw new Error('dist/index.js is not the app that the sources are.');
  }
  sayWhatIsHidden();
};

/** Says how many operations the editor hides, because their scopes are not asked for. */
const sayWhatIsHidden = (): void => {
  const operations = Object.values({ ...app.triggers, ...app.creates, ...app.searches });
  const count = operations.filter(
    ({ key, display }) => display.hidden && !Object.hasOwn(dropdowns, key),
  ).length;
  if (count === 0) return;
  console.log(
    `  ${count} operations are hidden in the editor, because their scopes are not asked for. npm run scopes lists the groups for ${addVariable}.`,
  );
};

/** An app with its functions named as such, for comparing. */
const outline = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_key, inner) => (typeof inner === 'function' ? 'function' : inner)),
  );

/** Side by side, what is alike takes less room in a zip. */
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

/** What stands in which file of dist/: one for each folder that code is loaded from. */
const filesOf = (loaders: Loader[]): Map<string, Loader[]> => {
  const files = new Map<string, Loader[]>();
  for (const loader of loaders) {
    const folder = basename(dirname(loader.file));
    const name = folder === '.' ? basename(loader.file, '.ts') : folder;
    files.set(name, [...(files.get(name) ?? []), loader]);
  }
  return files;
};

/** Each file exports functions that load what it holds, by its place in the app. */
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

// In JSON null stands for a function. This puts one there that loads the code when it is called.
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
    // Core knows a hydrator by its identity, so its code is loaded at once.
    if (place.startsWith('hydrators')) holder[key] = load();
    else fill(holder, key, load);
  }
}

module.exports = app;
`;
};

/** JSON leaves a function out of an object; its place, where the function is put, need not be. */
const keepPlaces = (_key: string, value: unknown) => (typeof value === 'function' ? null : value);

void command(
  { help: 'Makes dist/, the app as Zapier runs it, from the sources: npm run build\n' },
  build,
);
