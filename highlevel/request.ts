import type { HttpResponse, RawHttpResponse, ZObject } from 'zapier-platform-core';
import { apiUrl } from './base_url';
import { retryAfterOf, watchBudget } from './budget';
import type { Connection } from './connection';
import {
  causeOf401,
  errorOf,
  type Failure,
  isNotFound,
  isPermission,
  isTimeout,
  type Needs,
  refreshError,
  throttled,
  withoutHistory,
} from './errors';
import { jsonOf } from './json';
import { MultipartBody, type Part } from './multipart';
import { type Path, path } from './path';
import { maxRunMs, TransientError, withRetry, withUnclearOutcome } from './retry';
import { listening } from './unauthorized';
import { isWebPage, withWords, wordsOf } from './words';

/** An endpoint as HighLevel's documents write it: `PUT /contacts/{contactId}`. */
export type Endpoint = `${ApiRequest['method']} /${string}`;

declare const typed: unique symbol;

/**
 * A version of the API: one that HighLevel's documents name, or one that a user typed
 * (`typedVersion`).
 */
export type Version = '2021-07-28' | '2021-04-15' | 'none' | (string & { readonly [typed]: true });

/** The version in a text, if the text is a date or like `v3`. */
export const typedVersion = (text: string): Version | undefined =>
  /^(\d{4}-\d\d-\d\d|v\d+)$/.test(text) ? (text as Version) : undefined;

/** One call to the HighLevel API, as plain data. */
export type ApiRequest = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: Path;
  query?: Record<string, string | number | boolean | string[] | undefined>;
  /** Sent as JSON. */
  body?: object;
  /** Sent form-encoded instead of a body. */
  form?: Record<string, string>;
  /** Sent as multipart/form-data instead of a body. */
  multipart?: Part[];
  /**
   * 2021-07-28 by default; calendars and conversations use 2021-04-15. `none` sends no Version
   * header.
   */
  version?: Version;
  /** Statuses that mean "no such record"; the result is then `undefined`. */
  emptyOnStatus?: number[];
  /** Also treats a 404, and an error that says "not found", as "no such record". */
  emptyOnNotFound?: boolean;
  /** The name for the file in the response, if the response is a file and not JSON (files.ts). */
  file?: string;
  /** True for a POST that can be sent twice without harm: it only reads, or sets a value. */
  idempotent?: boolean;
  /** Whether the response may have no body; the status is enough. */
  allowEmptyBody?: boolean;
  /** Whether the response may be text instead of JSON; the body is then the text. */
  allowText?: boolean;
  /** The scope that this request needs, if it is not the operation's. */
  scope?: string;
  /** Advice for the case that HighLevel already has such a record. */
  duplicateAdvice?: string;
  /** Whether a replay of the step looks for a record that was written with an unclear outcome. */
  isLookedFor?: boolean;
  /** Finds the existing record in an error about a duplicate; that record is then the result. */
  existingIn?: (body: unknown) => object | undefined;
  /**
   * When the response must have arrived, in milliseconds since 1970, if earlier than the end of the
   * run.
   */
  answerBy?: number;
};

/** A token, and the sub-account or agency that it belongs to. */
export type Bearer = {
  token: string;
  level: Connection['level'];
  ownerId: string;
  /** True after a read has shown that HighLevel accepts the token. */
  isAccepted?: boolean;
};

/** The time limit for one response; HighLevel's own limit for a request is shorter. */
const maxTimeoutMs = 20_000;

/**
 * Sends one request with a token and returns the body of the response. After a transient failure
 * the request is sent again if that is safe (retry.ts).
 *
 * @param end When the run must end, in milliseconds since 1970.
 * @throws RefreshAuthError on a 401 that is about the token, ThrottledError on 429, z.errors.Error
 * on every other failure.
 */
export const send = async (...call: Parameters<typeof exchange>): Promise<unknown> =>
  (await exchange(...call))?.body;

/** HighLevel's response: the status and the body. */
export type Answer = { status: number; body: unknown };

/**
 * Sends one request like `send`, and returns the status as well; undefined for "no such record".
 */
export const exchange = async (
  z: ZObject,
  request: ApiRequest,
  bearer: Bearer | undefined,
  needs: Needs,
  end = Date.now() + maxRunMs,
): Promise<Answer | undefined> => {
  const sent: Sent = { request, bearer, needs };
  return withRetry(
    async (timeLeftMs) => {
      const { timeout, ...options } = optionsOf(request, bearer?.token, timeLeftMs);
      const { middlewareData, unauthorized } = listening();
      // Limits the whole response: core's `timeout` starts again with the body.
      const asked = { ...options, middlewareData, signal: AbortSignal.timeout(timeout) };
      const response = await z
        .request<unknown>(asked)
        .then(withOwnStatus)
        .catch((error) => unauthorized(z, error) ?? failed(z, request)(error));
      watchBudget(z, response.headers);
      if (response.status === 401) await assertToken(z, response, sent, end);
      if (isNone(request, response)) return undefined;
      const existing = isRefusal(response) ? request.existingIn?.(response.data) : undefined;
      if (existing) return { status: response.status, body: existing };
      if (response.status >= 300) throw refused(z, response, sent);
      const { status, data, content } = response;
      if (data === undefined && request.allowText && isText(response))
        return { status, body: content };
      const allowEmptyBody = request.allowEmptyBody && content.trim() === '';
      if (data === undefined && !allowEmptyBody) throw notJson(z, response, sent);
      return { status, body: data ?? {} };
    },
    { end, idempotent: idempotent(request) },
  );
};

/**
 * Sends one request with a token and returns the response with its body unread. The signal closes
 * the connection when the rest is not needed.
 *
 * @throws as `send` does.
 */
export const open = async (
  z: ZObject,
  request: ApiRequest,
  bearer: Bearer,
  needs: Needs,
  { signal, end = Date.now() + maxRunMs }: { signal?: AbortSignal; end?: number } = {},
): Promise<RawHttpResponse | undefined> => {
  const sent: Sent = { request, bearer, needs };
  return withRetry(
    async (timeLeftMs) => {
      const { headers, ...options } = optionsOf(request, bearer.token, timeLeftMs);
      const anything = { ...headers, Accept: '*/*' };
      const asked = { ...options, headers: anything, raw: true as const, signal };
      const response = await z
        .request(asked)
        .catch((error) => listening().unauthorized(z, error) ?? failed(z, request)(error));
      watchBudget(z, response.headers);
      const isRead = 'body' in response;
      if (isRead && response.status < 400) return response;
      const failure = isRead ? await failureOf(response) : response;
      if (failure.status === 401) await assertToken(z, failure, sent, end);
      if (!isRead) {
        // Core discards the body of a raw 401, so the request is sent again to read it.
        const accepted = { ...bearer, isAccepted: true };
        if ((await send(z, request, accepted, needs, end)) !== undefined) throw refreshError(z, '');
        return undefined;
      }
      if (isNone(request, failure)) return undefined;
      throw refused(z, failure, sent);
    },
    { end, idempotent: idempotent(request) },
  );
};

/**
 * A PUT sets a value, so it can be repeated. A repeated DELETE fails, because the record is already
 * gone.
 */
const idempotent = ({ method, idempotent = method === 'GET' || method === 'PUT' }: ApiRequest) =>
  idempotent;

/** Advice after a failure that does not show whether HighLevel did the work. */
export const retryAdvice = (request: ApiRequest): string => {
  if (idempotent(request)) return 'Try again later.';
  const advice = 'It may have worked anyway: check in HighLevel before you try again.';
  return request.isLookedFor ? `${advice} A replay of this step checks first, too.` : advice;
};

/** The path with its encoded query. */
export const pathAndQueryOf = ({ path, query = {} }: ApiRequest): string => {
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) =>
      [value ?? []].flat().map((each): [string, string] => [key, String(each)]),
    ),
  ).toString();
  return `${path}${search && `?${search}`}`;
};

/** The request as options of core's `z.request`. */
const optionsOf = (request: ApiRequest, token: string | undefined, timeLeftMs: number) => {
  const { method, body, form, multipart, version = '2021-07-28' } = request;
  const parts = multipart && new MultipartBody(multipart);
  return {
    method,
    url: `${apiUrl()}${pathAndQueryOf(request)}`,
    headers: {
      Accept: 'application/json',
      ...(version !== 'none' && { Version: version }),
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body && { 'Content-Type': 'application/json' }),
      ...(form && { 'Content-Type': 'application/x-www-form-urlencoded' }),
      ...(parts && {
        'Content-Type': `multipart/form-data; boundary=${parts.boundary}`,
        'Content-Length': String(parts.length),
      }),
    },
    ...(body && { body: JSON.stringify(body) }),
    ...(form && {
      body: new URLSearchParams(form).toString(),
    }),
    ...(parts && { body: parts }),
    // Without this, core would treat {{bundle.…}} in a user's text as a template.
    merge: false,
    // Following a redirect would turn a write into a GET, or send a secret in its body to another
    // host.
    redirect: method === 'GET' ? ('follow' as const) : ('manual' as const),
    skipThrowForStatus: true,
    timeout: Math.min(timeLeftMs, maxTimeoutMs),
  };
};

/** A success whose body has the status of an error counts as that error. */
const withOwnStatus = (response: HttpResponse<unknown>) => {
  const { status, headers, data, content } = response;
  const { statusCode }: Record<string, unknown> = { ...Object(data) };
  const isError =
    status < 300 && typeof statusCode === 'number' && statusCode >= 400 && statusCode < 600;
  return { status: isError ? statusCode : status, headers, data, content };
};

const failed =
  (z: ZObject, request: ApiRequest) =>
  (error: unknown): never => {
    if (!isNetworkError(error)) throw withoutHistory(error);
    const isUndone = notConnected.includes(error.code ?? '');
    throw new TransientError(unreachable(z, whatFailed(error, isUndone, request)), isUndone);
  };

/**
 * Node's error codes for a request that never left: the host was not found or refused the
 * connection.
 */
const notConnected = ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED'];

/**
 * A 404 for a record means that it does not exist. A web page never means that; it is a failure.
 */
const isNone = ({ emptyOnStatus = [], emptyOnNotFound }: ApiRequest, response: Failure) =>
  (emptyOnStatus.includes(response.status) &&
    (response.status !== 404 || isNotFound(response)) &&
    !isWebPage(response)) ||
  (emptyOnNotFound === true && isNotFound(response));

/** Whether HighLevel read the request and rejected it. */
const isRefusal = ({ status }: Failure) => [400, 409, 422].includes(status);

type Sent = { request: ApiRequest; bearer: Bearer | undefined; needs: Needs };

const secretsOf = ({ request: { form = {} }, bearer }: Sent): string[] => {
  const { client_secret, refresh_token, code } = form;
  return [bearer?.token, client_secret, refresh_token, code].flatMap((secret) => secret || []);
};

const refused = (z: ZObject, response: Failure, sent: Sent) => {
  const { request, needs } = sent;
  const { scope = needs.scope, duplicateAdvice } = request;
  const secrets = secretsOf(sent);
  const advice = retryAdvice(request);
  const attempt = { needs: { ...needs, scope }, secrets, advice, duplicateAdvice };
  const error = errorOf(z, response, attempt);
  const { status, headers } = response;
  if (status < 500 && !isTimeout(response)) return error;
  const seconds = retryAfterOf(headers);
  if (seconds === undefined) return new TransientError(error, false);
  const lasting = idempotent(request)
    ? throttled(z, `asks to wait (status ${status})`, headers, wordsOf(response, secrets))
    : error;
  return new TransientError(lasting, false, seconds * 1000);
};

/**
 * Returns if a 401 is not about the token (docs/highlevel_quirks.md#other-causes-of-401). If
 * HighLevel's words do not show it, one read with the same token decides.
 *
 * @throws RefreshAuthError if the 401 is about the token, or if that stays unclear.
 */
const assertToken = async (z: ZObject, response: Failure, sent: Sent, end: number) => {
  const { bearer, request } = sent;
  if (!bearer) return;
  const words = wordsOf(response, secretsOf(sent));
  const cause = causeOf401(words);
  if (cause === 'other') return;
  const isRead = request.method === 'GET' && request.path === ownerPath(bearer);
  if (cause === 'token' || isRead) throw refreshError(z, words);
  const check = await checkToken(z, bearer, end);
  if (!check.isAccepted) throw refreshError(z, words || check.words);
};

const ownerPath = ({ level, ownerId }: Bearer): Path | undefined => {
  if (!ownerId) return undefined;
  return level === 'agency' ? path`/companies/${ownerId}` : path`/locations/${ownerId}`;
};

/** For the read that shows whether HighLevel accepts a token. */
const checkTimeoutMs = 5_000;

/**
 * Whether HighLevel accepts a token: it returns the token's sub-account or agency, or rejects only
 * the scope of that read. `words` is HighLevel's reason for a rejection.
 */
const checkToken = async (z: ZObject, bearer: Bearer, end: number) => {
  const owner = ownerPath(bearer);
  const timeLeftMs = Math.min(end - Date.now(), checkTimeoutMs);
  if (bearer.isAccepted) return { isAccepted: true, words: '' };
  if (!owner || timeLeftMs <= 0) return { isAccepted: false, words: '' };
  const { timeout, ...options } = optionsOf(
    { method: 'GET', path: owner },
    bearer.token,
    timeLeftMs,
  );
  const { middlewareData, unauthorized } = listening();
  const asked = { ...options, middlewareData, signal: AbortSignal.timeout(timeout) };
  const response: Failure | undefined = await z
    .request<unknown>(asked)
    .catch((error) => unauthorized(z, error));
  if (!response) return { isAccepted: false, words: '' };
  const { status } = response;
  const words = status < 400 ? '' : wordsOf(response, [bearer.token]);
  return {
    isAccepted: status < 400 || ([401, 403].includes(status) && isPermission(words)),
    words,
  };
};

const failureOf = async (response: RawHttpResponse): Promise<Failure> => {
  const content = await response.text().catch(() => '');
  return { status: response.status, headers: response.headers, data: jsonOf(content), content };
};

/** Whether a response is text: not a file, not a web page, and not cut-off JSON. */
const isText = (response: Failure & { content: string }): boolean =>
  /^text\//.test(response.headers.get('content-type') ?? '') &&
  /^[^{[]/.test(response.content.trim()) &&
  !isWebPage(response);

type NetworkError = Error & { type?: string; code?: string };

/** The errors of node-fetch, which core uses, for no response or a late one. */
const isNetworkError = (error: unknown): error is NetworkError =>
  error instanceof Error && ['FetchError', 'AbortError'].includes(error.name);

const whatFailed = ({ type }: NetworkError, isUndone: boolean, request: ApiRequest): string => {
  if (isUndone) return 'HighLevel could not be reached. Try again later.';
  if (type?.endsWith('redirect')) {
    return 'HighLevel redirected this request in circles or to no valid address. Try again later.';
  }
  const isLate = type === 'aborted' || type?.includes('timeout');
  return `HighLevel ${isLate ? 'took too long to respond' : 'closed the connection before it responded'}. ${retryAdvice(request)}`;
};

const unreachable = (z: ZObject, message: string) =>
  new z.errors.Error(message, 'unreachable', 504);

const notJson = (z: ZObject, response: Failure, sent: Sent) => {
  const sentence = `HighLevel's response is not JSON (status ${response.status}). ${retryAdvice(sent.request)}`;
  const words = wordsOf(response, secretsOf(sent));
  return withUnclearOutcome(new z.errors.Error(withWords(sentence, words), 'not_json', 502));
};
