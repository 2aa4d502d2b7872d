import type { ZObject } from 'zapier-platform-core';

/**
 * A value that Zapier keeps for this connection alone, for a while.
 *
 * The cache saves requests and nothing else: where it fails, the value is asked for as if it had
 * been empty, and the log says so.
 *
 * @param life In seconds.
 */
export const cached = <T>(z: ZObject, key: string, life: number, ask: () => Promise<T>) => {
  const cache: ScopedCache<T> = z.cache;
  const tolerant = <R>(attempt: Promise<R>): Promise<R | undefined> =>
    attempt.catch((error: unknown) => {
      z.console.log(`Zapier's cache failed: ${error instanceof Error ? error.message : error}`);
      return undefined;
    });
  const renew = async (): Promise<T> => {
    const value = await ask();
    await tolerant(cache.set(key, value, life, scope));
    return value;
  };
  return {
    /** The kept value, or a new one. */
    get: async (): Promise<{ value: T; isFromCache: boolean }> => {
      const kept = await tolerant(cache.get(key, scope));
      return kept === null || kept === undefined
        ? { value: await renew(), isFromCache: false }
        : { value: kept, isFromCache: true };
    },
    /** A new value, which is kept from now on. */
    renew,
    /** Forgets the value. */
    drop: () => tolerant(cache.delete(key, scope)),
  };
};

const scope = ['auth'];

/** As core's `create-cache.js` has it; its published type leaves the scope out where it reads. */
type ScopedCache<T> = {
  get: (key: string, scope: string[]) => Promise<T | null>;
  set: (key: string, value: T, life: number, scope: string[]) => Promise<unknown>;
  delete: (key: string, scope: string[]) => Promise<unknown>;
};
