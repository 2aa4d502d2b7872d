import type { z } from 'zod';
import { assertReach, assertVersion, authorize, type GrantAt, type Level } from './guard';
import type { State } from './state';
import type { Grant } from './tokens';
import { parsed, unprocessable } from './validation';

type Nothing = Record<string, never>;

/** An endpoint as HighLevel's documents write it; a trailing slash is part of it. */
type Endpoint = `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;

type PathName<E extends string> = E extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathName<Rest>
  : never;

/** The arguments of an endpoint's `answer`: the checked request, and the state. */
export type Call<Names extends string, L extends Level, Query, Body> = {
  path: (name: Names) => string;
  query: Query;
  body: Body;
  grant: GrantAt[L];
  state: State;
};

/** The encoding of a request's body. */
type Encoding = 'json' | 'form' | 'multipart';

type Declaration<E extends Endpoint, L extends Level, Query, Body> = {
  endpoint: E;
  version: '2021-07-28' | '2021-04-15';
  scope: `${string}.${'read' | 'readonly' | 'write'}`;
  level: L;
  query?: z.ZodType<Query>;
  body?: z.ZodType<Body>;
  encoding?: Encoding;
  /** The status of a success, if not 200. */
  status?: number;
  /** Data to send as JSON, or an `Attachment`. */
  answer: (call: Call<PathName<E>, L, Query, Body>) => object;
};

/** The data that the server passes to a route. */
export type Incoming = {
  state: State;
  grant: Grant;
  version: string | undefined;
  params: Readonly<Record<string, string | string[] | undefined>>;
  query: unknown;
  body: unknown;
};

/** An endpoint, ready to be served. */
export type Route = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  /** The scope that the endpoint requires, if any. */
  scope: string | undefined;
  encoding: Encoding;
  status: number;
  handle: (incoming: Incoming) => object;
};

const methods = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const;

const addressOf = (endpoint: Endpoint): Pick<Route, 'method' | 'path'> => {
  const [method = '', path = ''] = endpoint.split(' ');
  return { method: methods[method as keyof typeof methods], path };
};

/** Declares an endpoint: its requirements, its parameters, and its response. */
export const route = <const E extends Endpoint, L extends Level, Query = Nothing, Body = Nothing>(
  declaration: Declaration<E, L, Query, Body>,
): Route => ({
  ...addressOf(declaration.endpoint),
  scope: declaration.scope,
  encoding: declaration.encoding ?? 'json',
  status: declaration.status ?? 200,
  handle: ({ state, version, params, ...incoming }) => {
    assertVersion(version, declaration.version);
    const grant = authorize(incoming.grant, declaration.level, declaration.scope);
    if (declaration.body && incoming.body === undefined)
      throw unprocessable(['body should not be empty']);
    const query = parsed(declaration.query, incoming.query);
    const body = parsed(declaration.body, declaration.body ? incoming.body : {});
    assertReach(state, grant, [params, query, body]);
    const path = (name: string) => {
      const value = params[name];
      if (typeof value !== 'string') throw new Error(`${declaration.endpoint} has no ${name}`);
      return value;
    };
    return declaration.answer({ state, grant, path, query, body });
  },
});
