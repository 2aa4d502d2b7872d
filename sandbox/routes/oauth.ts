import * as z from 'zod';
import type { Location } from '../records/accounts';
import { forbidden, refusal } from '../refusal';
import { route } from '../route';
import { seeded } from '../seed';
import type { State } from '../state';
import { accessTokenLifetime, type LocationGrant } from '../tokens';
import { pageOf, paging, queryFlag, requiredText } from '../validation';

/** The OAuth endpoints that need an agency token. */
export const oauth = [
  route({
    endpoint: 'POST /oauth/locationToken',
    version: '2021-07-28',
    scope: 'oauth.write',
    level: 'agency',
    encoding: 'form',
    // Under another name, because a location out of reach gets a 400 here instead of the usual 403.
    body: z
      .strictObject({ companyId: requiredText, locationId: requiredText })
      .transform(({ companyId, locationId }) => ({ companyId, target: locationId })),
    answer: ({ body, grant, state }) => {
      if (body.companyId !== grant.companyId)
        throw refusal(400, 'The token does not belong to this company.');
      if (state.locations.find(body.target)?.companyId !== grant.companyId)
        throw refusal(400, 'The location does not belong to this company.');
      if (!state.installations.has(body.target))
        throw refusal(400, 'The app is not installed on this location.');
      const forLocation: LocationGrant = {
        ...grant,
        level: 'location',
        locationId: body.target,
      };
      return {
        access_token: state.tokens.issueAccessToken(forLocation),
        token_type: 'Bearer',
        expires_in: accessTokenLifetime,
        scope: grant.scopes.join(' '),
        locationId: body.target,
        planId: seeded.planId,
        userId: grant.userId,
        appId: seeded.appId,
        versionId: seeded.versionId,
      };
    },
  }),

  route({
    endpoint: 'GET /oauth/installedLocations',
    version: '2021-07-28',
    scope: 'oauth.readonly',
    level: 'agency',
    query: z.strictObject({
      companyId: requiredText,
      appId: requiredText,
      ...paging({ limit: 20 }),
      query: z.string().default(''),
      isInstalled: queryFlag.optional(),
      versionId: z.string().optional(),
      onTrial: queryFlag.optional(),
      planId: z.string().optional(),
      locationId: z.string().optional(),
    }),
    answer: ({ query, grant, state }) => {
      if (query.companyId !== grant.companyId) throw forbidden();
      const found = state.locations
        .where({ companyId: grant.companyId })
        .filter(({ name }) => name.toLowerCase().includes(query.query.toLowerCase()))
        .filter(({ id }) => !query.locationId || id === query.locationId)
        .map((location) => installation(state, location))
        .filter(({ isInstalled }) => isInstalled === (query.isInstalled ?? isInstalled));
      return {
        locations: pageOf(found, query),
        count: found.length,
        installToFutureLocations: false,
      };
    },
  }),
];

const installation = (state: State, location: Location) => {
  const isInstalled = state.installations.has(location.id);
  return {
    _id: location.id,
    name: location.name,
    address: [location.address, location.city, location.state].filter(Boolean).join(', '),
    isInstalled,
    ...(isInstalled ? { versionId: seeded.versionId, installedAt: location.dateAdded } : {}),
  };
};
