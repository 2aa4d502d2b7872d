import { relative } from 'node:path';
import { withSlashes } from '../harness/paths';

/** The path of a value in an app: the keys that lead to it. */
export type Place = string[];

/** The paths of all functions in a value. */
export const functionsIn = (value: unknown, place: Place = []): Place[] => {
  if (typeof value === 'function') return [place];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => functionsIn(inner, [...place, key]));
};

/** A loaded module, as in `require.cache`. */
type Loaded = { filename: string; exports: unknown };

/** How to load a value with functions: its path in the app, and the module that exports it. */
export type Loader = { place: Place; file: string; name: string };

/**
 * How to load each function of an app: from the module that exports the function or an object that
 * contains it. Values are compared by identity, so the name and form of the export do not matter.
 *
 * @throws Error with the functions that no module exports.
 */
export const loadersOf = (app: object, modules: Loaded[], root: string): Loader[] => {
  const exported = exportsOf(modules);
  const loaders = new Map<string, Loader>();
  for (const place of functionsIn(app)) {
    const owner = prefixesOf(place).find((each) => exported.has(valueAt(app, each)));
    const source = owner && exported.get(valueAt(app, owner));
    if (!source) continue;
    const file = `./${withSlashes(relative(root, source.filename))}`;
    loaders.set(owner.join('.'), { place: owner, file, name: source.name });
  }
  const lost = withoutLoader(app, [...loaders.values()]);
  if (lost.length) {
    throw new Error(`The build would lose this code; no module exports it: ${lost.join(', ')}`);
  }
  return [...loaders.values()];
};

/** The functions of an app that no loader loads. */
export const withoutLoader = (app: object, loaders: Loader[]): string[] => {
  const loaded = new Set(loaders.map(({ place }) => place.join('.')));
  return functionsIn(app)
    .filter((place) => !prefixesOf(place).some((each) => loaded.has(each.join('.'))))
    .map((place) => place.join('.'));
};

/** Every prefix of a path, from the shortest to the path itself. */
const prefixesOf = (place: Place): Place[] => place.map((_, index) => place.slice(0, index + 1));

const valueAt = (app: object, place: Place): unknown =>
  place.reduce<unknown>((value, key) => Object(value)[key], app);

/**
 * The module and name of each exported value. Index files export the same values again, so the
 * module with the fewest exports is used: loading it loads only its own code.
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
