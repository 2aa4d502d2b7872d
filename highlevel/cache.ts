import type { ZObject } from 'zapier-platform-core';
import * as zod from 'zod';

/**
 * An entry in Zapier's cache for this connection. Its expiry time is stored with it, so a value
 * that the cache holds for longer is ignored.
 *
 * A failing cache counts as an empty one, and so does a value of another shape; both are logged.
 *
 * @param ttlSeconds How long a value is valid after it was last stored.
 */
export const cacheEntry = <T>(z: ZObject, key: string, ttlSeconds: number, shape: Shape<T>) => {
  const cache: ScopedCache = z.cache;
  const tolerant = <R>(attempt: Promise<R>): Promise<R | undefined> =>
    attempt.catch((error: unknown) => {
      z.console.log(`Zapier's cache failed: ${error instanceof Error ? error.message : error}`);
      return undefined;
    });
  return {
    get: async (): Promise<T | undefined> => {
      const entry = entryIn(z, await tolerant(cache.get(key, scope)), shape);
      return entry && Date.now() < entry.until ? entry.value : undefined;
    },
    set: (value: T, seconds = ttlSeconds) => {
      // Core rejects a value that contains `undefined`; JSON drops it.
      const entry = { value, until: Date.now() + seconds * 1000 };
      const plain: unknown = JSON.parse(JSON.stringify(entry));
      return tolerant(cache.set(key, plain, seconds, scope));
    },
    drop: () => tolerant(cache.delete(key, scope)),
  };
};

/**
 * The shape of a cached value. A function of its own for each shape, because a run builds only the
 * shapes that it reads, each once.
 */
export type Shape<T> = () => zod.ZodType<T>;

type Entry<T> = { value: T; until: number };

const entries = new WeakMap<Shape<unknown>, zod.ZodType>();

const entryOf = <T>(shape: Shape<T>): zod.ZodType<Entry<T>> => {
  const known = entries.get(shape);
  if (known) return known as zod.ZodType<Entry<T>>;
  const entry = zod.object({ value: shape(), until: zod.number() });
  entries.set(shape, entry);
  return entry;
};

/** Pairs of an ID and a name. */
export const idsAndNames = () => zod.array(zod.tuple([zod.string(), zod.string()]));

/** An object with any keys. */
export const anyItem = () => zod.record(zod.string(), zod.unknown());

/**
 * What the cache holds under a key; undefined if it holds nothing, or something of another shape,
 * which another version of this app may have stored.
 */
export const entryIn = <T>(z: ZObject, stored: unknown, shape: Shape<T>): Entry<T> | undefined => {
  if (stored === undefined || stored === null) return undefined;
  const entry = entryOf(shape).safeParse(stored);
  if (!entry.success) z.console.log('A value in the cache has another shape, so it is ignored.');
  return entry.data;
};

/** The work in progress of each run, by key. */
const pending = new WeakMap<ZObject, Map<string, Promise<unknown>>>();

/**
 * Runs the same work only once for all callers that ask for it at the same time in a run, so that
 * nothing is requested twice. A call after it has ended starts it again.
 *
 * @param key Names the work; callers with the same key get the same value.
 */
export const shareWork = <T>(z: ZObject, key: string, work: () => Promise<T>): Promise<T> => {
  const all = pending.get(z) ?? new Map<string, Promise<unknown>>();
  pending.set(z, all);
  const known = all.get(key);
  if (known) return known as Promise<T>;
  const started = work().finally(() => all.delete(key));
  all.set(key, started);
  return started;
};

/** A value that is read from the cache, or requested if the cache does not hold it. */
export const memoize = <T>(
  z: ZObject,
  key: string,
  ttlSeconds: number,
  shape: Shape<T>,
  ask: () => Promise<T>,
) => {
  const place = cacheEntry(z, key, ttlSeconds, shape);
  const renew = (): Promise<T> =>
    shareWork(z, `renew ${key}`, async () => {
      const value = await ask();
      await place.set(value);
      return value;
    });
  return {
    /** The cached value, or a new one. */
    get: (): Promise<{ value: T; isFromCache: boolean }> =>
      shareWork(z, `get ${key}`, async () => {
        const value = await place.get();
        return value === undefined
          ? { value: await renew(), isFromCache: false }
          : { value, isFromCache: true };
      }),
    /** Requests a new value and caches it. */
    renew,
    /** Removes the value from the cache. */
    drop: place.drop,
  };
};

const scope = ['auth'];

/**
 * The signatures in core's `create-cache.js`; the published type lacks the scope where it reads.
 */
type ScopedCache = {
  get: (key: string, scope: string[]) => Promise<unknown>;
  set: (key: string, value: unknown, ttlSeconds: number, scope: string[]) => Promise<unknown>;
  delete: (key: string, scope: string[]) => Promise<unknown>;
};
