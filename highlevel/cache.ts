import type { ZObject } from 'zapier-platform-core';

/**
 * An entry in Zapier's cache for this connection. Its expiry time is stored with it, so a value
 * that the cache holds for longer is ignored.
 *
 * A failing cache counts as an empty one; the failure is logged.
 *
 * @param ttlSeconds How long a value is valid after it was last stored.
 */
export const cacheEntry = <T>(z: ZObject, key: string, ttlSeconds: number) => {
  const cache: ScopedCache<{ value: T; until: number }> = z.cache;
  const tolerant = <R>(attempt: Promise<R>): Promise<R | undefined> =>
    attempt.catch((error: unknown) => {
      z.console.log(`Zapier's cache failed: ${error instanceof Error ? error.message : error}`);
      return undefined;
    });
  return {
    get: async (): Promise<T | undefined> => {
      const entry = await tolerant(cache.get(key, scope));
      return entry && Date.now() < entry.until ? entry.value : undefined;
    },
    set: (value: T, seconds = ttlSeconds) => {
      // Core rejects a value that contains `undefined`; JSON drops it.
      const entry = { value, until: Date.now() + seconds * 1000 };
      const plain: typeof entry = JSON.parse(JSON.stringify(entry));
      return tolerant(cache.set(key, plain, seconds, scope));
    },
    drop: () => tolerant(cache.delete(key, scope)),
  };
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
export const memoize = <T>(z: ZObject, key: string, ttlSeconds: number, ask: () => Promise<T>) => {
  const place = cacheEntry<T>(z, key, ttlSeconds);
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
type ScopedCache<T> = {
  get: (key: string, scope: string[]) => Promise<T | null>;
  set: (key: string, value: T, ttlSeconds: number, scope: string[]) => Promise<unknown>;
  delete: (key: string, scope: string[]) => Promise<unknown>;
};
