import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { buildSync } from 'esbuild';
import * as dropdowns from '../dropdowns';
import { root } from '../harness/paths';
import { addVariable } from '../highlevel/scopes';
import app from '../index';
import { command } from './command';
import { loadersOf } from './loaders';

/**
 * Makes dist/, the app as Zapier runs it: app.json says all that Zapier has to know of the app, and
 * index.js loads the code of an operation when that operation runs. So a cold start takes hardly
 * longer than that of an empty integration, although 126 forms and records are declared in code.
 * The names in a stack trace are those of the sources.
 */
const build = (): void => {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  buildSync({
    absWorkingDir: root,
    stdin: { contents: entry(), resolveDir: root, sourcefile: 'app.js' },
    outfile: 'dist/index.js',
    bundle: true,
    platform: 'node',
    target: 'node22',
    minifySyntax: true,
    external: ['zapier-platform-core', './app.json'],
    logLevel: 'warning',
  });
  writeFileSync(join(root, 'dist', 'app.json'), JSON.stringify(lazy, keepPlaces));
  const built: unknown = require(join(root, 'dist', 'index.js'));
  if (!isDeepStrictEqual(outline(built), outline(app))) {
    throw new Error('dist/index.js is not the app that the sources are.');
  }
  sayWhatIsHidden();
};

/** Says which operations nobody can choose in the editor, because their scopes are not asked for. */
const sayWhatIsHidden = (): void => {
  const operations = Object.values({ ...app.triggers, ...app.creates, ...app.searches });
  const count = operations.filter(
    ({ key, display }) => display.hidden && !Object.hasOwn(dropdowns, key),
  ).length;
  if (count) {
    console.log(
      `${count} operations are hidden in the editor, because their scopes are not asked for. npm run scopes lists the groups for ${addVariable}.`,
    );
  }
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

const { hydrators: _, ...rest } = app;
const lazy = {
  ...rest,
  triggers: byNoun(rest.triggers),
  creates: byNoun(rest.creates),
  searches: byNoun(rest.searches),
};

const entry = (): string => {
  const modules = Object.values(require.cache).filter((module) => module !== undefined);
  const sources = modules.filter((module) => module.exports !== app);
  const functions = loadersOf(lazy, sources, root).map(
    ({ place, file, name, rest }) =>
      `[${JSON.stringify(place)}, () => require('${file}').${name}, ${JSON.stringify(rest)}]`,
  );
  return `
    const app = require('./app.json');
    const inner = (value, place) => place.reduce((object, key) => object[key], value);
    for (const [place, source, rest] of [${functions.join(',\n')}]) {
      inner(app, place.slice(0, -1))[place.at(-1)] = (z, bundle) => inner(source(), rest)(z, bundle);
    }
    // Core knows a hydrator by its identity, so it is there from the start.
    const { hydrators } = require('./highlevel/hydrators');
    module.exports = { ...app, hydrators };
  `;
};

/** JSON leaves a function out of an object; its place, where the function is put, need not be. */
const keepPlaces = (_key: string, value: unknown) => (typeof value === 'function' ? null : value);

void command(
  { help: 'Makes dist/, the app as Zapier runs it, from the sources: npm run build\n' },
  build,
);
