import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Trigger } from 'zapier-platform-core';
import { root } from '../../harness/paths';

/** The app that `npm run build` makes, file by file. */
type Built = { 'app.json': string; 'index.js': string };

const folder = join(root, 'releases');
const ending = '.json.br';

/** The versions whose app is kept in releases/, the oldest first. */
export const keptVersions = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));

/** Keeps the app that is in a folder as that of a version; gives the name of the file. */
export const keepRelease = (version: string, dist = join(root, 'dist')): string => {
  const read = (name: string) => readFileSync(join(dist, name), 'utf8');
  const built: Built = { 'app.json': read('app.json'), 'index.js': read('index.js') };
  const text = Buffer.from(JSON.stringify(built));
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  const file = join(folder, `${version}${ending}`);
  writeFileSync(file, brotliCompressSync(text, { params }));
  return file;
};

/** The app of a version that is kept, as its `dist/index.js` exports it. */
export const releasedApp = (version: string): { triggers: Record<string, Trigger> } => {
  const text = brotliDecompressSync(readFileSync(join(folder, `${version}${ending}`))).toString();
  const built: Built = JSON.parse(text);
  const load = (name: string): unknown =>
    name === './app.json' ? JSON.parse(built['app.json']) : require(name);
  const module = { exports: {} };
  // Compiled in this realm, so that a test that sets the calendar sets it for this app, too.
  new Function('require', 'module', 'exports', built['index.js'])(load, module, module.exports);
  return module.exports as ReturnType<typeof releasedApp>;
};
