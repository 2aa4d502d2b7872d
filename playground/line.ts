import { startServer } from '../harness/local_server';

/** A request that the app sent to HighLevel, and its response. */
export type Exchange = {
  method: string;
  /** Includes the query. */
  path: string;
  /** The parsed body if it is JSON, otherwise its text; undefined if there is no body. */
  body: unknown;
  status: number;
  response: unknown;
  durationMs: number;
};

/** Larger bodies are not shown. */
const maxBytes = 200_000;

/** Headers that each HTTP connection sets itself. */
const ofTheConnection = ['host', 'connection', 'content-length', 'accept-encoding', 'expect'];

/**
 * A proxy between the app and the sandbox that records requests and responses. It keeps no headers,
 * because they contain tokens.
 *
 * @param target The address of the sandbox.
 */
export const startProxy = async (target: string) => {
  let exchanges: Exchange[] = [];
  const server = await startServer(async (request, response) => {
    const began = performance.now();
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(Buffer.from(part));
    const sent = Buffer.concat(parts);
    const { method = 'GET', url = '/' } = request;
    const headers = Object.entries(request.headers).flatMap(([name, value]) =>
      value === undefined || ofTheConnection.includes(name) ? [] : [[name, String(value)]],
    );
    const answer = await fetch(target + url, {
      method,
      headers: Object.fromEntries(headers),
      redirect: 'manual',
      body: sent.length ? sent : null,
    });
    const received = Buffer.from(await answer.arrayBuffer());
    exchanges.push({
      method,
      path: url,
      body: shown(sent, String(request.headers['content-type'] ?? '')),
      status: answer.status,
      response: shown(received, answer.headers.get('content-type') ?? ''),
      durationMs: Math.round(performance.now() - began),
    });
    const kept = [...answer.headers].filter(
      ([name]) => !/^(content-encoding|content-length|transfer-encoding)$/.test(name),
    );
    response.writeHead(answer.status, Object.fromEntries(kept)).end(received);
  });
  return {
    url: server.url,
    /** Returns the requests and responses since the last call. */
    take: (): Exchange[] => {
      const taken = exchanges;
      exchanges = [];
      return taken;
    },
    close: server.close,
  };
};

const shown = (body: Buffer, contentType: string): unknown => {
  if (!body.length) return undefined;
  if (body.length > maxBytes) return `${body.length.toLocaleString('en')} bytes`;
  if (contentType.includes('json')) return parsed(body.toString());
  return /^(text\/|application\/x-www-form-urlencoded)/.test(contentType)
    ? body.toString()
    : `${body.length.toLocaleString('en')} bytes of ${contentType || 'data'}`;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
