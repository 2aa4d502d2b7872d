import * as core from 'zapier-platform-core';
import * as z from 'zod';
import { startServer } from './local_server';

declare module 'zapier-platform-core' {
  /** What Zapier calls an app by; core's types leave it out. */
  export const createAppHandler: (app: object) => (event: object) => Promise<{ results: unknown }>;
}

/** What core asks Zapier's cache, in the order of `create-cache.js`. */
const cacheCall = z.object({
  id: z.number(),
  method: z.enum(['zcache_get', 'zcache_set', 'zcache_delete']),
  params: z.array(z.unknown()),
});

type Values = Record<string, unknown>;

/**
 * Zapier's side of an app, on this machine: calls its functions as Zapier does outside of tests,
 * holds its cache by connection, and takes its log. It never forgets what it was given to hold, so
 * that nobody relies on it for that.
 */
export const startZapierHost = async (app: object) => {
  const cache = new Map<string, string>();
  let log = '';

  const answer = (connection: string, method: string, params: unknown[]): unknown => {
    const [key, value] = params;
    const scope = method === 'zcache_set' ? params[3] : params[1];
    const isOwn = Array.isArray(scope) && scope.includes('auth');
    const place = `${isOwn ? connection : 'all'} ${key}`;
    if (method === 'zcache_get') return cache.get(place) ?? null;
    if (method === 'zcache_delete') return cache.delete(place);
    cache.set(place, String(value));
    return true;
  };

  const server = await startServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    response.setHeader('content-type', 'application/json');
    if (request.url === '/log') {
      log += text;
      response.end('{}');
      return;
    }
    const { id, method, params } = cacheCall.parse(JSON.parse(text));
    const result = answer(String(request.headers['x-token']), method, params);
    response.end(JSON.stringify({ id, result }));
  });
  const { url } = server;
  const handler = core.createAppHandler(app);

  return {
    /** Calls a function of the app by its place, for a connection. */
    run: async (method: string, connection: string, authData: Values, inputData: Values = {}) => {
      process.env.LOGGING_ENDPOINT = `${url}/log`;
      const bundle = structuredClone({ authData, inputData, meta: {} });
      const event = { command: 'execute', method, bundle, token: connection, rpc_base: url };
      const { results } = await handler(event);
      return results;
    },
    /** What the cache holds, by connection and key, as JSON. */
    cache,
    /** All that the app has logged. */
    log: () => log,
    close: async () => {
      delete process.env.LOGGING_ENDPOINT;
      await server.close();
    },
  };
};
