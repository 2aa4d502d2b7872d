import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { errors } from 'zapier-platform-core';

/** A request as the app asks `z.request` for it. */
export type Asked = {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string;
  raw?: boolean;
  signal?: AbortSignal;
};

type Answer = {
  status: number;
  headers: Headers;
  content: string;
  data: unknown;
};

/**
 * As much of `z` as a trigger uses, without the rest of core, for runs by the ten thousand: it asks
 * in earnest, keeps a cache with lives, hashes and throws as core does.
 *
 * @param interfere Gets every request before it is sent, and may answer it in HighLevel's place.
 * @param cache What the cache holds, by key.
 */
export const quickZ = (
  interfere: (request: Asked) => Promise<Answer | undefined>,
  cache = new Map<string, { text: string; end: number }>(),
) => {
  return {
    errors,
    console: { log: () => undefined },
    hash: (algorithm: string, text: string) => createHash(algorithm).update(text).digest('hex'),
    dehydrate: (_: unknown, pointer: object) => `hydrate|||${JSON.stringify(pointer)}|||hydrate`,
    dehydrateFile: (_: unknown, pointer: object) =>
      `hydrate|||${JSON.stringify(pointer)}|||hydrate`,
    cache: {
      get: async (key: string): Promise<unknown> => {
        const { text, end } = cache.get(key) ?? { text: 'null', end: 0 };
        return end > Date.now() ? JSON.parse(text) : null;
      },
      set: async (key: string, value: unknown, life: number) => {
        cache.set(key, { text: JSON.stringify(value), end: Date.now() + life * 1000 });
        return true;
      },
      delete: async (key: string) => cache.delete(key),
    },
    request: async (asked: Asked) => {
      const instead = await interfere(asked);
      if (instead) return instead;
      const { method, url, headers, body, signal } = asked;
      const response = await fetch(url, { method, headers, body, signal });
      if (asked.raw) return rawOf(response);
      const content = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        content,
        data: jsonOf(content),
      };
    },
  };
};

const rawOf = ({ status, headers, body }: Response) => ({
  status,
  headers,
  body: body ? Readable.fromWeb(body as ReadableStream) : Readable.from([]),
  text: () => new Response(body).text(),
});

const jsonOf = (content: string): unknown => {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
};
