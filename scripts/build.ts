import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { buildSync } from 'esbuild';
import app from '../index';
import { command } from './command';
import { root } from './zip';

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
};

/** An app with its functions named as such, for comparing. */
const outline = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_key, inner) => (typeof inner === 'function' ? 'function' : inner)),
  );

type Place = string[];

/** The functions in a value, each with its place; the rest of it is data. */
const functionsIn = (value: unknown, place: Place = []): Place[] => {
  if (typeof value === 'function') return [place];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => functionsIn(inner, [...place, key]));
};

type Operations = Record<string, unknown>;

/**
 * How to load each operation of a table of contents: its lines say which file it is in.
 *
 * @throws Error where that is not the operation that the app has.
 */
const loadersIn = (table: string, operations: Operations): string[] => {
  const folder = table.slice(0, table.lastIndexOf('/'));
  const lines = readFileSync(join(root, table), 'utf8').matchAll(
    /export \{ (\w+) as (\w+) \} from '\.([^']+)';/g,
  );
  return [...lines].map(([, name = '', key = '', file = '']) => {
    const path = `./${folder}${file}`;
    if (require(join(root, path))[name] !== operations[key]) {
      throw new Error(`${table} does not say where ${key} is.`);
    }
    return `${key}: () => require('${path}').${name}`;
  });
};

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
  const { triggers = {}, creates = {}, searches = {} } = app;
  const loaders = Object.entries({
    triggers: [
      ...loadersIn('triggers/index.ts', triggers),
      ...loadersIn('inputs/dropdowns.ts', triggers),
    ],
    creates: loadersIn('creates/index.ts', creates),
    searches: loadersIn('searches/index.ts', searches),
  }).map(([group, lines]) => `${group}: { ${lines.join(',\n')} }`);
  return `
    const app = require('./app.json');
    const sources = {
      ${loaders.join(',\n')},
      authentication: () => require('./authentication').authentication,
    };
    const inner = (value, place) => place.reduce((object, key) => object[key], value);
    for (const place of ${JSON.stringify(functionsIn(lazy))}) {
      const isOperation = place[0] !== 'authentication';
      const source = isOperation ? sources[place[0]][place[1]] : sources.authentication;
      const rest = place.slice(isOperation ? 2 : 1);
      inner(app, place.slice(0, -1))[place.at(-1)] = (z, bundle) => inner(source(), rest)(z, bundle);
    }
    // Core knows a hydrator by its identity, so it is there from the start.
    const { downloadFile } = require('./highlevel/files');
    module.exports = { ...app, hydrators: { downloadFile } };
  `;
};

/** JSON leaves a function out of an object; its place, where the function is put, need not be. */
const keepPlaces = (_key: string, value: unknown) => (typeof value === 'function' ? null : value);

command('Makes dist/, the app as Zapier runs it, from the sources: npm run build\n', build);
