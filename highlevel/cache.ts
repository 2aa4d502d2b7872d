import type { ZObject } from 'zapier-platform-core';

/**
 * A place for a value in Zapier's cache, for this connection alone and for a while. When it expires is
 * stored with it: a value that the cache holds for longer is not given.
 *
 * The cache only helps: where it fails, it is as if it had been empty, and the log says so.
 *
 * @param ttlSeconds How long a value is valid, from when it was last stored.
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
      // Core refuses a value with `undefined` in it, which JSON leaves out.
      const entry = { value, until: Date.now() + seconds * 1000 };
      const plain: typeof entry = JSON.parse(JSON.stringify(entry));
      return tolerant(cache.set(key, plain, seconds, scope));
    },
    drop: () => tolerant(cache.delete(key, scope)),
  };
};

/** What a run is waiting for, by the key of its value. */
const pending = new WeakMap<ZObject, Map<string, Promise<unknown>>>();

/**
 * Does some work once for all that ask for it at the same time in a run, so that nothing is requested
 * twice. Who asks after it has ended starts it again.
 *
 * @param key Names the work; whoever uses the same key gets the same value.
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

/** A value that is requested if the cache does not hold it. */
export const memoize = <T>(z: ZObject, key: string, ttlSeconds: number, ask: () => Promise<T>) => {
  const place = cacheEntry<T>(z, key, ttlSeconds);
  const renew = (): Promise<T> =>
    shareWork(z, `renew ${key}`, async () => {
      const value = await ask();
      await place.set(value);
      return value;
    });
  return {
    /** The kept value, or a new one. */
    get: (): Promise<{ value: T; isFromCache: boolean }> =>
      shareWork(z, `get ${key}`, async () => {
        const value = await place.get();
        return value === undefined
          ? { value: await renew(), isFromCache: false }
          : { value, isFromCache: true };
      }),
    /** A new value, which is kept from now on. */
    renew,
    /** Forgets the value. */
    drop: place.drop,
  };
};

const scope = ['auth'];

/** As core's `create-cache.js` has it; its published type leaves the scope out where it reads. */
type ScopedCache<T> = {
  get: (key: string, scope: string[]) => Promise<T | null>;
  set: (key: string, value: T, ttlSeconds: number, scope: string[]) => Promise<unknown>;
  delete: (key: string, scope: string[]) => Promise<unknown>;
};
