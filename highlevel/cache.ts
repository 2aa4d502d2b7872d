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

/** A value that is asked for where the cache does not hold it. */
export const memoize = <T>(z: ZObject, key: string, ttlSeconds: number, ask: () => Promise<T>) => {
  const place = cacheEntry<T>(z, key, ttlSeconds);
  const renew = async (): Promise<T> => {
    const value = await ask();
    await place.set(value);
    return value;
  };
  return {
    /** The kept value, or a new one. */
    get: async (): Promise<{ value: T; isFromCache: boolean }> => {
      const value = await place.get();
      return value === undefined
        ? { value: await renew(), isFromCache: false }
        : { value, isFromCache: true };
    },
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
