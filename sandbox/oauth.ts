import type { Express } from 'express';
import * as z from 'zod';
import { consentPage } from './consent_page';
import { badRequest, Refusal, refusal } from './refusal';
import { scopes } from './scopes';
import { seeded } from './seed';
import type { State } from './state';
import { accessTokenLifetime, type Grant } from './tokens';
import { parsed, requiredText } from './validation';
import { respond, type World } from './world';

const consent = z.object({
  response_type: z.literal('code'),
  client_id: requiredText,
  redirect_uri: z.url({ error: 'must be a URL address' }),
  scope: requiredText,
  state: z.string().optional(),
  choose: z.string().optional(),
});

/** An app's request on the consent page, and the user's choice there. */
export type Consent = z.output<typeof consent>;

const tokenRequest = z.strictObject({
  client_id: requiredText,
  client_secret: requiredText,
  grant_type: z.enum(['authorization_code', 'refresh_token', 'client_credentials']),
  code: z.string().optional(),
  refresh_token: z.string().optional(),
  user_type: z.enum(['Company', 'Location']).optional(),
  redirect_uri: z.string().optional(),
});
type TokenRequest = z.output<typeof tokenRequest>;

const consentPath = '/v2/oauth/chooselocation';

/** Registers the consent page and the token endpoint, which need no bearer token. */
export const oauth = (app: Express, world: World): void => {
  app.get(consentPath, (request, response) => {
    const asked = checked(world.state, parsed(consent, request.query));
    if (asked.choose) response.redirect(callback(world.state, asked, asked.choose));
    else response.send(consentPage(world.state, consentPath, asked));
  });

  app.post(consentPath, (request, response) => {
    const asked = checked(world.state, parsed(consent, request.body ?? {}));
    if (!asked.choose) throw refusal(400, 'Choose a sub-account or the agency');
    response.redirect(callback(world.state, asked, asked.choose));
  });

  app.post('/oauth/token', (request, response) => {
    const { state } = world;
    if (!request.is('application/x-www-form-urlencoded'))
      throw refusal(415, 'Unsupported Media Type');
    const asked = parsed(tokenRequest, request.body ?? {});
    if (asked.client_id !== state.clientId || asked.client_secret !== state.clientSecret)
      throw new Refusal(401, {
        error: 'UnAuthorized!',
        error_description: 'Invalid client credentials!',
        statusCode: 401,
      });
    respond(response, state, 200, tokens(state, spent(state, asked)));
  });
};

const checked = (state: State, asked: Consent): Consent => {
  if (asked.client_id !== state.clientId) throw refusal(400, 'Invalid client_id');
  if (!/^https?:/.test(asked.redirect_uri)) throw refusal(400, 'Invalid redirect_uri');
  const unknown = asked.scope.split(' ').filter((scope) => !scopes.includes(scope));
  if (unknown.length) throw refusal(400, `Invalid scope: ${unknown.join(' ')}`);
  return asked;
};

/** Installs the app where the user chose, and returns the address to redirect the browser to. */
const callback = (state: State, asked: Consent, choice: string): string => {
  const grant = grantFor(state, choice, asked.scope.split(' '));
  if (grant.level === 'location') state.installations.add(grant.locationId);
  else install(state, grant.companyId);
  const url = new URL(asked.redirect_uri);
  url.searchParams.set('code', state.tokens.issueCode(grant, asked.redirect_uri));
  if (asked.state !== undefined) url.searchParams.set('state', asked.state);
  return url.href;
};

const install = (state: State, companyId: string) => {
  state.installations.add(companyId);
  for (const id of state.companies.find(companyId)?.approvedLocations ?? [])
    state.installations.add(id);
};

const grantFor = (state: State, choice: string, asked: string[]): Grant => {
  const granted = { companyId: seeded.companyId, userId: seeded.users.owner, scopes: asked };
  if (choice === seeded.companyId) return { ...granted, level: 'agency' };
  if (state.locations.find(choice)?.companyId !== seeded.companyId)
    throw refusal(400, `Location with id ${choice} not found`);
  return { ...granted, level: 'location', locationId: choice };
};

const invalidGrant = (description: string) =>
  new Refusal(400, {
    error: 'invalid_grant',
    error_description: description,
    statusCode: 400,
  });

/** The grant of a code or refresh token, which can then not be used again. */
const spent = (state: State, asked: TokenRequest): Grant => {
  if (asked.grant_type === 'authorization_code') {
    const grant = state.tokens.spendCode(asked.code ?? '', asked.redirect_uri);
    if (!grant) throw invalidGrant('Invalid grant: authorization code is invalid');
    return grant;
  }
  if (asked.grant_type === 'refresh_token') {
    const grant = state.tokens.spendRefreshToken(asked.refresh_token ?? '');
    if (!grant) throw invalidGrant('This refresh token is invalid');
    // A rejected refresh may state the reason (docs/highlevel_quirks.md#tokens).
    if (grant.level === 'location' && state.inactiveLocations.has(grant.locationId))
      throw badRequest('Location is not active');
    return grant;
  }
  throw new Refusal(400, {
    error: 'unsupported_grant_type',
    error_description: `${asked.grant_type} is not supported`,
    statusCode: 400,
  });
};

const tokens = (state: State, grant: Grant) => {
  const isAgency = grant.level === 'agency';
  return {
    access_token: state.tokens.issueAccessToken(grant),
    token_type: 'Bearer',
    expires_in: accessTokenLifetime,
    refresh_token: state.tokens.issueRefreshToken(grant),
    scope: grant.scopes.join(' '),
    userType: isAgency ? 'Company' : 'Location',
    ...(isAgency ? {} : { locationId: grant.locationId }),
    companyId: grant.companyId,
    userId: grant.userId,
    approvedLocations: isAgency
      ? state.locations
          .where({ companyId: grant.companyId })
          .map(({ id }) => id)
          .filter((id) => state.installations.has(id))
      : [grant.locationId],
    planId: seeded.planId,
    isBulkInstallation: isAgency,
    installToFutureLocations: false,
    approveAllLocations: false,
  };
};
