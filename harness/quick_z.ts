import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { errors } from 'zapier-platform-core';

/** A request as the app passes it to `z.request`. */
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
 * The part of `z` that a trigger uses, without the rest of core, for tens of thousands of runs: it
 * sends real requests, has a cache with expiry, and hashes and throws as core does.
 *
 * @param interfere Receives every request before it is sent, and may answer it instead of
 * HighLevel.
 * @param cache The cache's entries, by key.
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
