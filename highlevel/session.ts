import type { Bundle, RawHttpResponse, ZObject } from 'zapier-platform-core';
import { cacheEntry, shareWork } from './cache';
import { type Connection, connectionOf, keepOutOfLog } from './connection';
import { isPermission, missingPermissionMessage, type Needs } from './errors';
import { path } from './path';
import { type Answer, type ApiRequest, type Bearer, exchange, open, send } from './request';
import { maxRunMs } from './retry';
import { locationTokenScope, missingPermission } from './scopes';
import { messageIn, withWords } from './words';

/** One run of an operation, on behalf of one sub-account or of the agency. */
export type Session = {
  z: ZObject;
  companyId: string;
  /** The sub-account that the run works on; empty where it works on the agency. */
  locationId: string;
  /** Sends a request with the token that fits; gives the body of the answer (see `send`). */
  ask: (request: ApiRequest) => Promise<unknown>;
  /** Sends it likewise; gives the status of the answer too, and nothing for a record that is not there. */
  exchange: (request: ApiRequest) => Promise<Answer | undefined>;
  /** Sends it likewise; gives the answer with its content still to be read (see `open`). */
  open: (request: ApiRequest, signal?: AbortSignal) => Promise<RawHttpResponse | undefined>;
  needs: Needs;
  /** Whether the connection has another scope than the operation's, as far as is known. */
  allows: (scope: string) => boolean;
};

/**
 * Opens a session, without asking HighLevel anything yet.
 *
 * A sub-account connection works with its own token. With an agency connection, what belongs to a
 * sub-account is asked with that sub-account's token, which the agency's is exchanged for when the
 * first request needs it.
 *
 * @param locationId The sub-account that was chosen in the form; counts for an agency only.
 * @param check Throws for a request that is not to be sent.
 * @throws z.errors.Error when the connection has another level or lacks the scope.
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
 * Works with the token of a sub-account, which is kept in Zapier's cache so that it costs one
 * request a day. One that was kept and is refused is got anew.
 */
const withLocationToken = async <T>(
  z: ZObject,
  connection: Connection,
  chosen: { locationId: string; end: number },
  work: (token: string) => Promise<T>,
): Promise<T> => {
  const key = `location-token:${connection.companyId}:${chosen.locationId}`;
  const place = cacheEntry<string>(z, key, tokenTtlSeconds);
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

/** How long the token of a sub-account is valid (OAuth documents, expires_in). */
const tokenTtlSeconds = 24 * 60 * 60;

/** Exchanges the agency's token for that of a sub-account (POST /oauth/locationToken). */
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
  // A twentieth less than it lives, so that it doesn't expire under way.
  const ttlSeconds = Math.floor((Number(expires_in) || tokenTtlSeconds) * 0.95);
  return { token: access_token, ttlSeconds };
};
