import type { RawHttpResponse, ZObject } from 'zapier-platform-core';
import { apiUrl } from './base_url';
import { watchBudget } from './budget';
import { errorOf, type Failure, type Needs, saysMissing, withoutHistory } from './errors';
import type { Path } from './path';
import { longestRun, PassingFailure, persistently } from './retry';

/** One call to the HighLevel API, as plain data. */
export type ApiRequest = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: Path;
  query?: Record<string, string | number | boolean | string[] | undefined>;
  /** Sent as JSON. */
  body?: object;
  /** Sent form-encoded, in place of a body. */
  form?: Record<string, string>;
  /** 2021-07-28 unless said otherwise; calendars and conversations have 2021-04-15. */
  version?: '2021-07-28' | '2021-04-15' | 'none';
  /** The statuses that say: there is none. The answer is then `undefined`. */
  noneOn?: number[];
  /** It may not be there (yet): a 404, or a refusal that says "not found", means none as well. */
  mayBeMissing?: boolean;
  /** The name to give to the file that it answers with, where that is no JSON (files.ts). */
  file?: string;
  /**
   * Sending it twice does no more than sending it once, though it is a POST: it only reads, or
   * sets what is set already.
   */
  isHarmless?: boolean;
  /** The scope it needs, where that is another than the operation's. */
  scope?: string;
};

/** For one answer, in milliseconds; HighLevel's own limit for a request is shorter. */
const longestWait = 20_000;

/**
 * Sends one request with a token and gives the body of the answer. What fails for a reason that
 * passes is sent again where that does no harm (retry.ts).
 *
 * @param end When the run has to be over, in milliseconds since 1970.
 * @throws RefreshAuthError on 401, ThrottledError on 429, z.errors.Error on every other failure.
 */
export const send = async (
  z: ZObject,
  request: ApiRequest,
  token: string | undefined,
  needs: Needs,
  end = Date.now() + longestRun,
): Promise<unknown> =>
  persistently(
    async (timeLeft) => {
      const options = optionsOf(request, token, timeLeft);
      const response = await z.request<unknown>(options).catch(failed(z));
      watchBudget(z, response.headers);
      if (isNone(request, response)) return undefined;
      if (response.status >= 400) throw refused(z, response, { request, token, needs });
      if (response.data === undefined && response.content.trim() !== '') throw notJson(z, response);
      return response.data ?? {};
    },
    { end, isHarmless: isHarmless(request) },
  );

/**
 * Sends one request with a token and gives the answer with its content still to be read; what is
 * left unread is cut off with the signal.
 *
 * @throws as `send` does.
 */
export const open = async (
  z: ZObject,
  request: ApiRequest,
  token: string,
  needs: Needs,
  { signal, end = Date.now() + longestRun }: { signal?: AbortSignal; end?: number } = {},
): Promise<RawHttpResponse | undefined> =>
  persistently(
    async (timeLeft) => {
      const { headers, ...options } = optionsOf(request, token, timeLeft);
      const anything = { ...headers, Accept: '*/*' };
      const asked = { ...options, headers: anything, raw: true as const, signal };
      const response = await z.request(asked).catch(failed(z));
      watchBudget(z, response.headers);
      const { status } = response;
      if (status < 400) return response;
      const data: unknown = await response.json().catch(() => undefined);
      const failure = { status, headers: response.headers, data };
      if (isNone(request, failure)) return undefined;
      throw refused(z, failure, { request, token, needs });
    },
    { end, isHarmless: isHarmless(request) },
  );

/** A PUT sets a value; a DELETE that was done would be told that there is nothing to delete. */
const isHarmless = ({ method, isHarmless = method === 'GET' || method === 'PUT' }: ApiRequest) =>
  isHarmless;

/** The request in the words of core. */
const optionsOf = (request: ApiRequest, token: string | undefined, timeLeft: number) => {
  const { method, path, query = {}, body, form, version = '2021-07-28' } = request;
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) =>
      [value ?? []].flat().map((each): [string, string] => [key, String(each)]),
    ),
  ).toString();
  return {
    method,
    url: `${apiUrl()}${path}${search && `?${search}`}`,
    headers: {
      Accept: 'application/json',
      ...(version !== 'none' && { Version: version }),
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body && { 'Content-Type': 'application/json' }),
      ...(form && { 'Content-Type': 'application/x-www-form-urlencoded' }),
    },
    ...(body && { body: JSON.stringify(body) }),
    ...(form && {
      body: new URLSearchParams(form).toString(),
    }),
    // Without this, core takes {{bundle.…}} in what a user typed for a template of ours.
    merge: false,
    skipThrowForStatus: true,
    timeout: Math.min(timeLeft, longestWait),
  };
};

const failed =
  (z: ZObject) =>
  (error: unknown): never => {
    if (!isNetworkError(error)) throw withoutHistory(error);
    const { type = '', code = '' } = error;
    throw new PassingFailure(unreachable(z, type), notConnected.includes(code));
  };

/** Codes of Node's for a request that never left: it found no host, or nobody who listens. */
const notConnected = ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED'];

const isNone = ({ noneOn = [], mayBeMissing }: ApiRequest, response: Failure) =>
  noneOn.includes(response.status) || (mayBeMissing === true && saysMissing(response));

type Sent = { request: ApiRequest; token: string | undefined; needs: Needs };

const refused = (z: ZObject, response: Failure, { request, token, needs }: Sent) => {
  const { client_secret, refresh_token, code } = request.form ?? {};
  const secrets = [token, client_secret, refresh_token, code].flatMap((secret) => secret || []);
  const error = errorOf(z, response, { ...needs, scope: request.scope ?? needs.scope }, secrets);
  return response.status >= 500 ? new PassingFailure(error, false) : error;
};

/** What node-fetch, which core sends with, throws when there was no answer. */
const isNetworkError = (error: unknown): error is Error & { type?: string; code?: string } =>
  error instanceof Error && error.name === 'FetchError';

const unreachable = (z: ZObject, type = '') =>
  new z.errors.Error(
    type.includes('timeout')
      ? 'HighLevel took too long to answer. Try again later.'
      : 'HighLevel could not be reached. Try again later.',
    'unreachable',
    504,
  );

const notJson = (z: ZObject, { status }: { status: number }) =>
  new z.errors.Error(
    `HighLevel answered with something else than JSON (status ${status}). Try again later.`,
    'not_json',
    502,
  );
