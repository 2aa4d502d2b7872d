import type { ZObject } from 'zapier-platform-core';
import { entryIn, type Shape } from '../highlevel/cache';

/**
 * The data that a trigger keeps from poll to poll, in Zapier's cache, for this connection.
 *
 * Unlike cached data (highlevel/cache.ts), it must be there at the next poll, or a Zap misses
 * records or starts twice. So each read and write is tried twice, and if that fails the poll fails;
 * the next one tries again. A value of another shape counts as a lost memory.
 */
export const memoryOf = <T>(z: ZObject, key: string, shape: Shape<T>) => {
  const cache: Cache = z.cache;
  return {
    /** The stored value, and whether it will soon expire unless it is stored again. */
    read: async (): Promise<{ value: T; isAging: boolean } | undefined> => {
      const stored = await twice(() => cache.get(key, scope)).catch((error: unknown) => {
        throw failure(z, 'could not be read from', error);
      });
      const entry = entryIn(z, stored, shape);
      if (!entry || Date.now() >= entry.until) return undefined;
      const left = entry.until - Date.now();
      return { value: entry.value, isAging: left < (ttlSeconds * 1000) / 2 };
    },

    /**
     * Stores the first of these values that the cache accepts and returns it. The values get
     * smaller, because the cache may reject the first for its size. Its limit is not documented.
     *
     * @throws z.errors.Error if the cache accepts none.
     */
    store: async (values: Iterable<T>): Promise<T> => {
      let reason: unknown;
      let attempts = 2;
      for (const value of values) {
        for (; attempts > 0; attempts -= 1) {
          const entry = { value, until: Date.now() + ttlSeconds * 1000 };
          const isTaken = await cache.set(key, entry, ttlSeconds, scope).catch((error: unknown) => {
            reason = error;
            return false;
          });
          if (isTaken) return value;
        }
        attempts = 1;
      }
      throw failure(z, 'could not be stored in', reason);
    },
  };
};

/** One month without a poll. */
const ttlSeconds = 30 * 24 * 60 * 60;

const scope = ['auth'];

const twice = <R>(attempt: () => Promise<R>): Promise<R> => attempt().catch(attempt);

const failure = (z: ZObject, what: string, error: unknown): Error => {
  z.console.log(`Zapier's cache failed: ${error instanceof Error ? error.message : error}`);
  return new z.errors.Error(
    `This trigger's memory ${what} Zapier's cache, so this check started nothing. The next check tries again and finds everything that is new.`,
    'memory_failed',
    503,
  );
};

/** The signatures in core's `create-cache.js`; the published type lacks the scope where it reads. */
type Cache = {
  get: (key: string, scope: string[]) => Promise<unknown>;
  set: (key: string, value: unknown, ttlSeconds: number, scope: string[]) => Promise<unknown>;
};
