import type { Bundle, ZObject } from 'zapier-platform-core';
import { cached } from './cache';
import { type Connection, connectionOf } from './connection';
import { mayNot, type Needs } from './errors';
import { path } from './path';
import { type ApiRequest, send } from './request';

/** One run of an operation, on behalf of one sub-account or of the agency. */
export type Session = {
  z: ZObject;
  companyId: string;
  /** The sub-account that the run works on; empty where it works on the agency. */
  locationId: string;
  /** Sends a request with the token that fits; gives the body of the answer (see `send`). */
  ask: (request: ApiRequest) => Promise<unknown>;
};

/**
 * Opens a session, without asking HighLevel anything yet.
 *
 * A sub-account connection works with its own token. With an agency connection, what belongs to a
 * sub-account is asked with that sub-account's token, which the agency's is exchanged for when the
 * first request needs it.
 *
 * @param locationId The sub-account that was chosen in the form; counts for an agency only.
 * @throws z.errors.Error when the connection has another level or lacks the scope.
 */
export const openSession = (
  z: ZObject,
  bundle: Pick<Bundle, 'authData'>,
  needs: Needs,
  locationId = '',
): Session => {
  const connection = connectionOf(bundle);
  const { level, scopes, companyId, accessToken } = connection;
  const isForLocation = level === 'agency' && needs.access === 'location';
  // What a sub-account's token may do, the agency's scopes don't tell.
  const lacksScope = !isForLocation && scopes.length > 0 && !scopes.includes(needs.scope);
  if (lacksScope || (needs.access === 'agency' && level === 'location')) {
    throw new z.errors.Error(mayNot(needs), 'forbidden', 403);
  }
  const worksOn = level === 'location' ? connection.locationId : locationId;
  const ask = (request: ApiRequest) =>
    isForLocation
      ? askForLocation(z, connection, worksOn, request, needs)
      : send(z, request, accessToken, needs);
  return { z, companyId, locationId: worksOn, ask };
};

/** Sends with the token of a sub-account; one from the cache that was refused is got anew, once. */
const askForLocation = async (
  z: ZObject,
  connection: Connection,
  locationId: string,
  request: ApiRequest,
  needs: Needs,
) => {
  const token = locationToken(z, connection, locationId);
  const { value, isFromCache } = await token.get();
  try {
    return await send(z, request, value, needs);
  } catch (error) {
    if (!(error instanceof z.errors.RefreshAuthError)) throw error;
    await token.drop();
    if (!isFromCache) throw error;
    return send(z, request, (await token.get()).value, needs);
  }
};

/** What an agency's token is exchanged under. */
export const locationTokenScope = 'oauth.write';

const noAccess =
  'Sub-Account: HighLevel gives this agency connection no access to it. Install the app in this sub-account, or choose one of your agency where it is installed.';

/** A day less an hour: the token of a sub-account lives a day (OAuth documents, expires_in). */
const tokenLife = 23 * 60 * 60;

/**
 * The token of a sub-account of the agency, kept in Zapier's cache so that it costs one request a
 * day (POST /oauth/locationToken).
 */
const locationToken = (z: ZObject, { companyId, accessToken }: Connection, locationId: string) =>
  cached(z, `location-token:${companyId}:${locationId}`, tokenLife, async () => {
    const body = await send(
      z,
      {
        method: 'POST',
        path: path`/oauth/locationToken`,
        form: { companyId, locationId },
      },
      accessToken,
      { scope: locationTokenScope, access: 'agency', refusal: noAccess },
    );
    const { access_token }: { access_token?: unknown } = { ...Object(body) };
    if (typeof access_token !== 'string') {
      throw new z.errors.Error(noAccess, 'forbidden', 403);
    }
    return access_token;
  });
