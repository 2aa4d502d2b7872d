import * as z from 'zod';
import { forbidden, refusal } from './refusal';
import type { State } from './state';
import type { AgencyGrant, Grant, LocationGrant } from './tokens';

/** Which tokens an endpoint accepts: a sub-account's, an agency's, or both. */
export type GrantAt = { location: LocationGrant; agency: AgencyGrant; either: Grant };
export type Level = keyof GrantAt;

/** The grant behind a request's bearer token. */
export const authenticate = (state: State, authorization: string | undefined): Grant => {
  const token = authorization?.match(/^Bearer (.+)$/)?.[1];
  const grant = token && state.tokens.grantOf(token);
  if (!grant) throw refusal(401, 'Invalid JWT', { error: 'Unauthorized' });
  return grant;
};

/**
 * The versions that HighLevel accepts on every endpoint besides the documented one: live recordings
 * sent 2021-07-28 to calendars and conversations, too, and HighLevel's own SDK sends 2023-02-21
 * everywhere (docs/highlevel_quirks.md#version-header).
 */
const answeredEverywhere = ['2021-07-28', '2023-02-21'];

/** Rejects a request without a version, or with an unknown one, in the API's words. */
export const assertVersion = (given: string | undefined, documented: string): void => {
  if (given === undefined) throw refusal(401, 'version header was not found.');
  if (given !== documented && !answeredEverywhere.includes(given))
    throw refusal(401, 'version header is invalid');
};

const atLevel: { [L in Level]: (grant: Grant) => GrantAt[L] } = {
  location: (grant) => {
    if (grant.level !== 'location') throw forbidden();
    return grant;
  },
  agency: (grant) => {
    if (grant.level !== 'agency') throw forbidden();
    return grant;
  },
  either: (grant) => grant,
};

/** The grant, if it has the level and the scope that the endpoint needs. */
export const authorize = <L extends Level>(
  grant: Grant,
  level: L,
  scope: string | undefined,
): GrantAt[L] => {
  const fitting = atLevel[level](grant);
  if (scope !== undefined && !grant.scopes.includes(scope))
    throw refusal(401, 'The token is not authorized for this scope.');
  return fitting;
};

const naming = z.object({ locationId: z.string() });

/** Rejects a request that names a sub-account out of the grant's reach, in any of its parts. */
export const assertReach = (state: State, grant: Grant, parts: unknown[]): void => {
  for (const part of parts) {
    const { data } = naming.safeParse(part);
    if (data) assertLocation(state, grant, data.locationId);
  }
};

/** Rejects a sub-account out of the grant's reach. */
export const assertLocation = (state: State, grant: Grant, locationId: string): void => {
  if (grant.level === 'location') {
    if (locationId !== grant.locationId) throw noAccess();
    return;
  }
  const location = state.locations.find(locationId);
  if (!location) throw refusal(400, `Location with id ${locationId} not found`);
  if (location.companyId !== grant.companyId) throw noAccess();
};

const noAccess = () => refusal(403, 'The token does not have access to this location.');
