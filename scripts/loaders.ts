import { relative } from 'node:path';
import { withSlashes } from '../harness/paths';

/** Where a value stands in an app: the names that lead to it. */
export type Place = string[];

/** The functions in a value, each with its place; the rest of it is data. */
export const functionsIn = (value: unknown, place: Place = []): Place[] => {
  if (typeof value === 'function') return [place];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => functionsIn(inner, [...place, key]));
};

/** A module that is loaded, as in `require.cache`. */
type Loaded = { filename: string; exports: unknown };

/** How to load what holds a function, and where the function is in it. */
export type Loader = { place: Place; file: string; name: string; rest: Place };

/**
 * How to load each function of an app: from the module that exports it, or what it is part of. A
 * value is known by its identity, so it doesn't matter how or where a module exports it.
 *
 * @throws Error that names the functions that no module exports.
 */
export const loadersOf = (app: object, modules: Loaded[], root: string): Loader[] => {
  const exported = exportsOf(modules);
  const loaders = functionsIn(app).flatMap((place): Loader[] => {
    const depth = place.findIndex((_, index) => exported.has(valueAt(app, place, index + 1))) + 1;
    const source = depth && exported.get(valueAt(app, place, depth));
    if (!source) return [];
    const file = `./${withSlashes(relative(root, source.filename))}`;
    return [{ place, file, name: source.name, rest: place.slice(depth) }];
  });
  const lost = withoutLoader(app, loaders);
  if (lost.length) {
    throw new Error(`The build would lose this code; no module exports it: ${lost.join(', ')}`);
  }
  return loaders;
};

/** The functions of an app that nothing loads. */
export const withoutLoader = (app: object, loaders: Loader[]): string[] => {
  const loaded = new Set(loaders.map(({ place }) => place.join('.')));
  return functionsIn(app)
    .map((place) => place.join('.'))
    .filter((place) => !loaded.has(place));
};

const valueAt = (app: object, place: Place, depth: number): unknown =>
  place.slice(0, depth).reduce<unknown>((value, key) => Object(value)[key], app);

/**
 * By each exported value its module and name. A table of contents exports it too, so the module
 * that exports the fewest values counts: only its code is loaded.
 */
const exportsOf = (modules: Loaded[]) =>
  new Map<unknown, { filename: string; name: string }>(
    modules
      .map(({ filename, exports }) => ({
        filename,
        values: Object.entries({ ...Object(exports) }),
      }))
      .sort((one, other) => other.values.length - one.values.length)
      .flatMap(({ filename, values }) =>
        values.map(([name, value]) => [value, { filename, name }]),
      ),
  );
