import type { ZObject } from 'zapier-platform-core';
import { apiUrl } from './base_url';
import { errorOf, type Needs } from './errors';
import type { Path } from './path';

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
  /** The scope it needs, where that is another than the operation's. */
  scope?: string;
};

/** Core's limit for a run is 30 seconds; this leaves it time to tell what happened. */
const longestWait = 25_000;

/**
 * Sends one request with a token and gives the body of the answer.
 *
 * @throws RefreshAuthError on 401, ThrottledError on 429, z.errors.Error on every other failure.
 */
export const send = async (
  z: ZObject,
  request: ApiRequest,
  token: string | undefined,
  needs: Needs,
): Promise<unknown> => {
  const { method, path, query = {}, body, form, version = '2021-07-28', noneOn = [] } = request;
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) =>
      [value ?? []].flat().map((each): [string, string] => [key, String(each)]),
    ),
  ).toString();
  const options = {
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
    timeout: longestWait,
  };
  const response = await z.request<unknown>(options).catch((error: unknown) => {
    throw isNetworkError(error) ? unreachable(z, error.type) : error;
  });
  if (noneOn.includes(response.status)) return undefined;
  if (response.status >= 400) {
    const { client_secret, refresh_token, code } = form ?? {};
    const secrets = [token, client_secret, refresh_token, code].flatMap((secret) => secret || []);
    throw errorOf(z, response, { ...needs, scope: request.scope ?? needs.scope }, secrets);
  }
  if (response.data === undefined && response.content.trim() !== '') throw notJson(z, response);
  return response.data ?? {};
};

/** What node-fetch, which core sends with, throws when there was no answer. */
const isNetworkError = (error: unknown): error is Error & { type?: string } =>
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
