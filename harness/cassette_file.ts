import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type nock from 'nock';
import * as z from 'zod';

export const host = 'https://services.leadconnectorhq.com';

/** True if the request fetches a file from a server other than HighLevel. */
export const isForFile = ({ path }: { path: string }): boolean =>
  path.startsWith('/sandbox/files/');

/** The host of external files; the sandbox serves them at the same paths. */
export const fileHost = 'https://files.example.com';

const exchange = z.object({
  request: z.object({
    method: z.string(),
    path: z.string(),
    query: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
    headers: z.record(z.string(), z.string()),
    body: z.unknown().optional(),
  }),
  response: z.object({
    status: z.number(),
    headers: z.record(z.string(), z.string()),
    body: z.unknown(),
  }),
});

const cassetteFile = z.object({
  recordedAgainst: z.string(),
  clock: z.string(),
  /** The user's input, and the type of connection. */
  form: z.record(z.string(), z.unknown()).optional(),
  connection: z.string().optional(),
  /** The payload that a static webhook received. */
  received: z.unknown().optional(),
  exchanges: z.array(exchange),
});

export type Exchange = z.output<typeof exchange>;
export type Request = Exchange['request'];

export const cassetteFolder = join(__dirname, '..', 'test', 'cassettes');

export const fileOf = (name: string) => join(cassetteFolder, `${name}.json`);

export const readCassette = (name: string) =>
  cassetteFile.parse(JSON.parse(readFileSync(fileOf(name), 'utf8')));

const sent = ['accept', 'authorization', 'content-type', 'version'];
export const answered = [
  'content-type',
  'x-ratelimit-interval-milliseconds',
  'x-ratelimit-remaining',
];

/** A request as nock gives it. */
type Sent = Pick<nock.Definition, 'method' | 'path' | 'body' | 'reqheaders'>;

export const requestOf = ({ method = 'GET', path, body, reqheaders = {} }: Sent): Request => {
  const { pathname, searchParams } = new URL(String(path), host);
  return {
    method,
    path: pathname,
    ...(searchParams.size && { query: queryOf(searchParams) }),
    headers: headersOf(reqheaders, sent),
    ...(body && { body: formOf(body, boundaryIn(reqheaders)) }),
  };
};

/** A parameter that occurs several times gets a list of values. */
const queryOf = (params: URLSearchParams): Request['query'] =>
  Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const [value = '', ...others] = params.getAll(name);
      return [name, others.length ? [value, ...others] : value];
    }),
  );

/** nock gives a form body as text; the documents and the tests use its fields. */
const formOf = (body: unknown, boundary: string | undefined) => {
  if (typeof body !== 'string') return body;
  if (boundary) return partsOf(body, boundary);
  return /^\w+=/.test(body) ? Object.fromEntries(new URLSearchParams(body)) : body;
};

const boundaryIn = (headers: Record<string, unknown>): string | undefined => {
  const types = Object.entries(headers).filter(([name]) => name.toLowerCase() === 'content-type');
  return /boundary=([^;]+)/.exec(String(types[0]?.[1] ?? ''))?.[1];
};

/** The fields of a multipart body; for a file, its name, content type and content. */
const partsOf = (body: string, boundary: string) =>
  Object.fromEntries(
    body
      .split(`--${boundary}`)
      .slice(1, -1)
      .map((part) => {
        const end = part.indexOf('\r\n\r\n');
        const [head, content] = [part.slice(0, end), part.slice(end + 4, -2)];
        const [name, fileName] = [/[; ]name="([^"]*)"/, /filename="([^"]*)"/].map(
          (pattern) => pattern.exec(head)?.[1],
        );
        const contentType = /Content-Type: ([^\r\n]+)/i.exec(head)?.[1];
        return [name, fileName === undefined ? content : { fileName, contentType, content }];
      }),
  );

/** The headers listed in `shown`, with lower-case names. */
export const headersOf = (
  headers: Record<string, unknown>,
  shown: string[],
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .map(([name, value]): [string, string] => [name.toLowerCase(), String(value)])
      .filter(([name]) => shown.includes(name))
      .sort(),
  );
