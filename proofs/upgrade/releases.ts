import * as fs from 'node:fs';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Trigger } from 'zapier-platform-core';
import { root, withSlashes } from '../../harness/paths';

/**
 * The app that `npm run build` makes: the text of each file by name. The endpoints that it reads at
 * run time are `endpoints/<document>.json`; version 1.0.0 had none.
 */
type Built = { [file: string]: string };

const endpoints = 'endpoints';

const folder = join(root, 'releases');
const ending = '.json.br';

/** The versions whose app is in releases/, the oldest first. */
export const keptVersions = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));

/** Keeps the app in a folder as that of a version. Returns the file's name. */
export const keepRelease = (version: string, dist = join(root, 'dist')): string => {
  const textsIn = (folder: string, prefix = ''): [string, string][] =>
    readdirSync(folder).map((name) => [prefix + name, readFileSync(join(folder, name), 'utf8')]);
  const built: Built = Object.fromEntries([
    ...textsIn(dist),
    ...textsIn(join(root, endpoints), `${endpoints}/`),
  ]);
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

/** The kept app of a version, as its `dist/index.js` exports it. */
export const releasedApp = (version: string): { triggers: Record<string, Trigger> } => {
  const text = brotliDecompressSync(readFileSync(join(folder, `${version}${ending}`))).toString();
  const built: Built = JSON.parse(text);
  const loaded = new Map<string, { exports: unknown }>();
  const load = (name: string): unknown => {
    const file = name.replace('./', '');
    const text = built[file];
    if (name === 'node:fs' || name === 'fs') return withFiles(built);
    if (text === undefined) return require(name);
    if (file.endsWith('.json')) return JSON.parse(text);
    const known = loaded.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    loaded.set(file, module);
    // Compiled in this realm, so that a test's fake clock also applies to this app.
    const names = ['require', 'module', 'exports', '__dirname'];
    new Function(...names, text)(load, module, module.exports, join(root, 'dist'));
    return module.exports;
  };
  return load('./index.js') as ReturnType<typeof releasedApp>;
};

/** Node's `fs`, but with the version's own files when the app reads its project. */
const withFiles = (built: Built) => ({
  ...fs,
  readFileSync: (path: string, encoding: BufferEncoding) =>
    built[withSlashes(relative(root, path))] ?? readFileSync(path, encoding),
});
