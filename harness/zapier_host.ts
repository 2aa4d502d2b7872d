import * as core from 'zapier-platform-core';
import * as z from 'zod';
import { startServer } from './local_server';

declare module 'zapier-platform-core' {
  /** The entry point that Zapier calls; core's types do not declare it. */
  export const createAppHandler: (app: object) => (event: object) => Promise<{ results: unknown }>;
}

/**
 * The calls that core makes to Zapier, with parameters in the order of `create-cache.js` and
 * `create-storekey-tool.js`.
 */
const call = z.object({
  id: z.union([z.number(), z.string()]),
  method: z.enum([
    'zcache_get',
    'zcache_set',
    'zcache_delete',
    'get_cursor',
    'set_cursor',
    'get_presigned_upload_post_data',
  ]),
  params: z.array(z.unknown()),
});

type Values = Record<string, unknown>;

/**
 * A local stand-in for the Zapier services that a running app uses: cache and cursors by
 * connection, stashed files, and the log. Cache entries never expire here, so that no test relies
 * on it.
 */
export const startZapierServices = async () => {
  const cache = new Map<string, string>();
  const cursors = new Map<string, unknown>();
  const files = new Map<string, string>();
  let log = '';

  const answer = (connection: string, { method, params }: z.output<typeof call>): unknown => {
    if (method === 'get_presigned_upload_post_data') {
      return { url: `${url}/files/`, fields: { key: `file-${files.size + 1}` } };
    }
    if (method === 'get_cursor') return cursors.get(connection) ?? null;
    if (method === 'set_cursor') {
      cursors.set(connection, params[0]);
      return null;
    }
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
    if (request.url === '/files/') {
      const address = `${url}/files/file-${files.size + 1}`;
      files.set(address, text);
      response.writeHead(204).end();
      return;
    }
    response.setHeader('content-type', 'application/json');
    if (request.url === '/log') {
      log += text;
      response.end('{}');
      return;
    }
    const asked = call.parse(JSON.parse(text));
    const result = answer(String(request.headers['x-token']), asked);
    response.end(JSON.stringify({ id: asked.id, result }));
  });
  const { url } = server;

  return {
    /** The part of an event that points the app to these services. */
    eventOf: (connection: string) => ({ token: connection, rpc_base: url }),
    loggingEndpoint: `${url}/log`,
    /** The cache's values as JSON, by connection and key. */
    cache,
    /** The cursor of the next page, by connection. */
    cursors,
    /** The forms that stashed files were uploaded in, by the file's address. */
    files,
    /** Everything that the app has logged. */
    log: () => log,
    close: async () => {
      await server.close();
    },
  };
};

/** Runs an app in this process and calls its functions through the entry point that Zapier uses. */
export const startZapierHost = async (app: object) => {
  const { eventOf, loggingEndpoint, cache, cursors, log, close } = await startZapierServices();
  const handler = core.createAppHandler(app);
  return {
    /** Calls a function of the app by its path, for a connection. */
    run: async (
      method: string,
      connection: string,
      authData: Values,
      inputData: Values = {},
      meta: Values = {},
      received: Values = {},
    ) => {
      process.env.LOGGING_ENDPOINT = loggingEndpoint;
      const bundle = structuredClone({ authData, inputData, meta, ...received });
      const event = { command: 'execute', method, bundle, ...eventOf(connection) };
      const { results } = await handler(event);
      return results;
    },
    cache,
    cursors,
    log,
    close: async () => {
      delete process.env.LOGGING_ENDPOINT;
      await close();
    },
  };
};
