import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Trigger } from 'zapier-platform-core';
import { root } from '../../harness/paths';

/** The app that `npm run build` makes: the text of each file by its name. */
type Built = { [file: string]: string };

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
  const built: Built = Object.fromEntries(
    readdirSync(dist).map((name) => [name, readFileSync(join(dist, name), 'utf8')]),
  );
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
  const loaded = new Map<string, { exports: unknown }>();
  const load = (name: string): unknown => {
    const file = name.replace('./', '');
    const text = built[file];
    if (text === undefined) return require(name);
    if (file.endsWith('.json')) return JSON.parse(text);
    const known = loaded.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    loaded.set(file, module);
    // Compiled in this realm, so that a test that sets the calendar sets it for this app, too.
    new Function('require', 'module', 'exports', text)(load, module, module.exports);
    return module.exports;
  };
  return load('./index.js') as ReturnType<typeof releasedApp>;
};
