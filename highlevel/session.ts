import type { Bundle, RawHttpResponse, ZObject } from 'zapier-platform-core';
import * as zod from 'zod';
import { cacheEntry, shareWork } from './cache';
import { type Connection, connectionOf, keepOutOfLog } from './connection';
import { isPermission, missingPermissionMessage, type Needs } from './errors';
import { path } from './path';
import { type Answer, type ApiRequest, type Bearer, exchange, open, send } from './request';
import { maxRunMs } from './retry';
import { locationTokenScope, missingPermission } from './scopes';
import { messageIn, withWords } from './words';

/** One run of an operation on one sub-account or on the agency. */
export type Session = {
  z: ZObject;
  companyId: string;
  /** The sub-account that the run works on; empty if it works on the agency. */
  locationId: string;
  /** Sends a request with the right token and returns the body of the response (see `send`). */
  ask: (request: ApiRequest) => Promise<unknown>;
  /** Like `ask`, but also returns the status; undefined for a record that does not exist. */
  exchange: (request: ApiRequest) => Promise<Answer | undefined>;
  /** Like `ask`, but returns the response with its body unread (see `open`). */
  open: (request: ApiRequest, signal?: AbortSignal) => Promise<RawHttpResponse | undefined>;
  needs: Needs;
  /** Whether the connection has a scope other than the operation's, as far as that is known. */
  allows: (scope: string) => boolean;
};

/**
 * Opens a session. It sends no request yet.
 *
 * A sub-account connection uses its own token. With an agency connection, requests for a
 * sub-account need that sub-account's token; the agency token is exchanged for it at the first
 * request.
 *
 * @param locationId The sub-account chosen in the form; used only for an agency.
 * @param check Throws if a request must not be sent.
 * @throws z.errors.Error if the connection has the wrong level or lacks the scope.
 */
export const openSession = (
  z: ZObject,
  bundle: Pick<Bundle, 'authData'>,
  needs: Needs,
  locationId = '',
  check: (request: ApiRequest) => void = () => {},
): Session => {
  const connection = connectionOf(bundle);
  const { level, companyId } = connection;
  const isForLocation = level === 'agency' && needs.access === 'location';
  const missing = missingPermission(connection, needs);
  if (missing) throw new z.errors.Error(missing, 'forbidden', 403);
  const worksOn = level === 'location' ? connection.locationId : locationId;
  const end = Date.now() + maxRunMs;
  const withBearer = <T>(work: (bearer: Bearer) => Promise<T>) =>
    isForLocation
      ? withLocationToken(z, connection, { locationId: worksOn, end }, (token) => {
          keepOutOfLog(bundle, { location_token: token });
          return work({ token, level: 'location', ownerId: worksOn });
        })
      : work(bearerOf(connection));
  const answerTo = async (request: ApiRequest) => {
    check(request);
    return withBearer((bearer) =>
      exchange(z, request, bearer, needs, Math.min(end, request.answerBy ?? end)),
    );
  };
  return {
    z,
    companyId,
    locationId: worksOn,
    ask: async (request) => (await answerTo(request))?.body,
    exchange: answerTo,
    open: async (request, signal) => {
      check(request);
      return withBearer((bearer) => open(z, request, bearer, needs, { signal, end }));
    },
    needs,
    allows: (scope) => missingPermission(connection, { ...needs, scope }) === undefined,
  };
};

const bearerOf = ({ level, accessToken, locationId, companyId }: Connection): Bearer => ({
  token: accessToken,
  level,
  ownerId: level === 'agency' ? companyId : locationId,
});

/**
 * Uses a sub-account's token from Zapier's cache, so it costs one request a day. If HighLevel
 * rejects a cached token, it is replaced once.
 */
const withLocationToken = async <T>(
  z: ZObject,
  connection: Connection,
  chosen: { locationId: string; end: number },
  work: (token: string) => Promise<T>,
): Promise<T> => {
  const key = `location-token:${connection.companyId}:${chosen.locationId}`;
  const place = cacheEntry(z, key, tokenTtlSeconds, zod.string);
  const workWith = (token: string) =>
    work(token).catch(async (error: unknown) => {
      if (error instanceof z.errors.RefreshAuthError) await place.drop();
      throw error;
    });
  const token = await place.get();
  if (token !== undefined) {
    try {
      return await workWith(token);
    } catch (error) {
      if (!(error instanceof z.errors.RefreshAuthError)) throw error;
    }
  }
  const fresh = await shareWork(z, `renew ${key}`, async () => {
    const { token, ttlSeconds } = await locationToken(z, connection, chosen);
    await place.set(token, ttlSeconds);
    return token;
  });
  return workWith(fresh);
};

const noAccess =
  'Sub-Account: This agency connection has no access to this sub-account. Install the app in it, or choose one where the app is installed.';

const refusalOf = (words: string): string => {
  if (isPermission(words) && !/location/i.test(words)) {
    return `Sub-Account: ${missingPermissionMessage({ scope: locationTokenScope, access: 'agency' })}`;
  }
  const isAbsent = words === '' || /install|belong|not found|access/i.test(words);
  return isAbsent
    ? noAccess
    : 'Sub-Account: This agency connection has no access to this sub-account.';
};

/** How long a sub-account token is valid (OAuth documents, expires_in). */
const tokenTtlSeconds = 24 * 60 * 60;

/** Exchanges the agency token for a sub-account token (POST /oauth/locationToken). */
const locationToken = async (
  z: ZObject,
  connection: Connection,
  { locationId, end }: { locationId: string; end: number },
): Promise<{ token: string; ttlSeconds: number }> => {
  const request: ApiRequest = {
    method: 'POST',
    path: path`/oauth/locationToken`,
    form: { companyId: connection.companyId, locationId },
    idempotent: true,
  };
  const needs: Needs = { scope: locationTokenScope, access: 'agency', refusal: refusalOf };
  const body = await send(z, request, bearerOf(connection), needs, end);
  const { access_token, expires_in }: Record<string, unknown> = { ...Object(body) };
  if (typeof access_token !== 'string') {
    throw new z.errors.Error(withWords(noAccess, messageIn(body)), 'forbidden', 403);
  }
  // Five percent less than its lifetime, so that it does not expire during a run.
  const ttlSeconds = Math.floor((Number(expires_in) || tokenTtlSeconds) * 0.95);
  return { token: access_token, ttlSeconds };
};
