import type { RawHttpResponse, ZObject } from 'zapier-platform-core';
import { apiUrl } from './base_url';
import { watchBudget } from './budget';
import { errorOf, type Failure, isNotFound, type Needs, withoutHistory } from './errors';
import type { Path } from './path';
import { longestRun, TransientError, withRetry } from './retry';

/** An endpoint as HighLevel's documents write it: `PUT /contacts/{contactId}`. */
export type Endpoint = `${ApiRequest['method']} /${string}`;

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
  emptyOnStatus?: number[];
  /** It may not be there (yet): a 404, or a refusal that says "not found", means none as well. */
  emptyOnNotFound?: boolean;
  /** The name to give to the file that it answers with, where that is no JSON (files.ts). */
  file?: string;
  /**
   * Sending it twice does no more than sending it once, though it is a POST: it only reads, or
   * sets what is set already.
   */
  idempotent?: boolean;
  /** Its answer may hold nothing: the status says it all. */
  allowEmptyBody?: boolean;
  /** The scope it needs, where that is another than the operation's. */
  scope?: string;
  /** When its answer has to be there, in milliseconds since 1970, where that is before the run's end. */
  answerBy?: number;
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
  withRetry(
    async (timeLeft) => {
      const { timeout, ...options } = optionsOf(request, token, timeLeft);
      // For the answer as a whole: core's `timeout` begins anew with the body.
      const asked = { ...options, signal: AbortSignal.timeout(timeout) };
      const response = await z.request<unknown>(asked).catch(failed(z, request));
      watchBudget(z, response.headers);
      if (isNone(request, response)) return undefined;
      if (response.status >= 400) throw refused(z, response, { request, token, needs });
      const allowEmptyBody = request.allowEmptyBody && response.content.trim() === '';
      if (response.data === undefined && !allowEmptyBody) throw notJson(z, request, response);
      return response.data ?? {};
    },
    { end, idempotent: idempotent(request) },
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
  withRetry(
    async (timeLeft) => {
      const { headers, ...options } = optionsOf(request, token, timeLeft);
      const anything = { ...headers, Accept: '*/*' };
      const asked = { ...options, headers: anything, raw: true as const, signal };
      const response = await z.request(asked).catch(failed(z, request));
      watchBudget(z, response.headers);
      const { status } = response;
      if (status < 400) return response;
      const data: unknown = await response.json().catch(() => undefined);
      const failure = { status, headers: response.headers, data };
      if (isNone(request, failure)) return undefined;
      throw refused(z, failure, { request, token, needs });
    },
    { end, idempotent: idempotent(request) },
  );

/** A PUT sets a value; a DELETE that was done would be told that there is nothing to delete. */
const idempotent = ({ method, idempotent = method === 'GET' || method === 'PUT' }: ApiRequest) =>
  idempotent;

/** What to do after a failure that doesn't show whether HighLevel did what it was asked for. */
export const retryAdvice = (request: ApiRequest): string =>
  idempotent(request)
    ? 'Try again later.'
    : 'It may have been done all the same: look in HighLevel before you try again.';

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
  (z: ZObject, request: ApiRequest) =>
  (error: unknown): never => {
    if (!isNetworkError(error)) throw withoutHistory(error);
    const isUndone = notConnected.includes(error.code ?? '');
    throw new TransientError(unreachable(z, whatFailed(error, isUndone, request)), isUndone);
  };

/** Codes of Node's for a request that never left: it found no host, or nobody who listens. */
const notConnected = ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED'];

const isNone = ({ emptyOnStatus = [], emptyOnNotFound }: ApiRequest, response: Failure) =>
  emptyOnStatus.includes(response.status) || (emptyOnNotFound === true && isNotFound(response));

type Sent = { request: ApiRequest; token: string | undefined; needs: Needs };

const refused = (z: ZObject, response: Failure, { request, token, needs }: Sent) => {
  const { client_secret, refresh_token, code } = request.form ?? {};
  const secrets = [token, client_secret, refresh_token, code].flatMap((secret) => secret || []);
  const { scope = needs.scope } = request;
  const error = errorOf(z, response, { ...needs, scope }, secrets, retryAdvice(request));
  return response.status >= 500 ? new TransientError(error, false) : error;
};

type NetworkError = Error & { type?: string; code?: string };

/** What node-fetch, which core sends with, throws when there was no answer, or not in time. */
const isNetworkError = (error: unknown): error is NetworkError =>
  error instanceof Error && ['FetchError', 'AbortError'].includes(error.name);

const whatFailed = ({ type }: NetworkError, isUndone: boolean, request: ApiRequest): string => {
  if (isUndone) return 'HighLevel could not be reached. Try again later.';
  const isLate = type === 'aborted' || type?.includes('timeout');
  return `HighLevel ${isLate ? 'took too long to answer' : 'broke off before it had answered'}. ${retryAdvice(request)}`;
};

const unreachable = (z: ZObject, message: string) =>
  new z.errors.Error(message, 'unreachable', 504);

const notJson = (z: ZObject, request: ApiRequest, { status }: { status: number }) =>
  new z.errors.Error(
    `HighLevel answered with something else than JSON (status ${status}). ${retryAdvice(request)}`,
    'not_json',
    502,
  );
