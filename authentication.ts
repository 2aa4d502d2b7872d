import type { Authentication, Bundle, ZObject } from 'zapier-platform-core';
import { marketplaceUrl } from './highlevel/base_url';
import { cacheEntry } from './highlevel/cache';
import { connectionOf, keepOutOfLog } from './highlevel/connection';
import { type Needs, withoutHistory } from './highlevel/errors';
import { path } from './highlevel/path';
import { send } from './highlevel/request';
import { testNeeds } from './highlevel/scopes';
import { openSession } from './highlevel/session';
import { wait } from './highlevel/wait';
import { messageIn, withWords } from './highlevel/words';

/** What Zapier keeps of an answer of the token endpoint; all of it comes back as `authData`. */
const remembered = [
  'access_token',
  'refresh_token',
  'expires_in',
  'scope',
  'userType',
  'companyId',
  'locationId',
  'userId',
];

type Tokens = Record<string, unknown>;

const tokensOf = (z: ZObject, answer: unknown): Tokens => {
  const tokens: Tokens = { ...Object(answer) };
  if (typeof tokens.access_token !== 'string' || typeof tokens.refresh_token !== 'string') {
    const sentence = 'HighLevel answered without the tokens of a connection. Try to connect again.';
    throw new z.errors.Error(withWords(sentence, messageIn(answer)), 'no_token', 502);
  }
  return Object.fromEntries(
    remembered.filter((name) => tokens[name] !== undefined).map((name) => [name, tokens[name]]),
  );
};

/**
 * Asks for tokens (POST /oauth/token, form-encoded, without a Version header). The refresh token
 * is good for one use: the new one goes back to Zapier together with the new access token.
 */
const requestTokens = async (
  z: ZObject,
  { authData, inputData }: Bundle,
  grant: object,
  refusal: Needs['refusal'],
) => {
  const form = {
    client_id: process.env.CLIENT_ID ?? '',
    client_secret: process.env.CLIENT_SECRET ?? '',
    user_type: String(authData?.userType ?? inputData?.userType ?? 'Location'),
    ...grant,
  };
  const needs: Needs = { scope: 'oauth', access: 'either', refusal };
  const request = { method: 'POST', path: path`/oauth/token`, form, version: 'none' } as const;
  return tokensOf(z, await send(z, request, undefined, needs));
};

const getAccessToken = (z: ZObject, bundle: Bundle) => {
  const code = String(bundle.inputData.code);
  keepOutOfLog(bundle, { code });
  const grant = {
    grant_type: 'authorization_code',
    code,
    redirect_uri: String(bundle.inputData.redirect_uri),
  };
  return requestTokens(z, bundle, grant, () => notConnected);
};

const notConnected =
  'HighLevel did not accept this connection. Check the client ID and the client secret of the integration, then connect again.';

/** What a refused refresh token means, unless HighLevel gives another reason. */
const refusedRefresh = (words: string): string =>
  words === '' || /\b(token|grant)\b|install/i.test(words) ? unknownConnection : notRenewed;

const notRenewed =
  'HighLevel did not renew this connection. Solve what HighLevel says, then reconnect HighLevel in Zapier.';

const unknownConnection =
  'HighLevel does not know this connection any more: the app was uninstalled, or the connection was replaced. Install it again and reconnect HighLevel in Zapier.';

/** How long new tokens are cached for other runs; a run takes 30 seconds at most. */
const handoverSeconds = 60;

/** The waits for what another run is about to cache: three seconds in all. */
const retryDelaysMs = [0, 250, 750, 2000];

/**
 * Renews the tokens. HighLevel takes a refresh token once, but two runs can find the same access
 * token expired at the same time: the one that comes second gets the pair of the first, from
 * Zapier's cache, where it is kept for this connection under a hash of the spent token.
 *
 * @throws ExpiredAuthError when HighLevel takes the refresh token no more: the app was uninstalled,
 * or the connection was made anew. Only a person can connect again then.
 */
const refreshAccessToken = async (z: ZObject, bundle: Bundle): Promise<Tokens> => {
  const refresh_token = bundle.authData.refresh_token ?? '';
  const renewed = cacheEntry<Tokens>(
    z,
    `renewed:${z.hash('sha256', refresh_token)}`,
    handoverSeconds,
  );
  const known = await renewed.get();
  if (known) return known;
  let refusal: string | undefined;
  try {
    const grant = { grant_type: 'refresh_token', refresh_token };
    const tokens = await requestTokens(z, bundle, grant, refusedRefresh);
    await renewed.set(tokens);
    return tokens;
  } catch (error) {
    refusal = refusalIn(error, z);
    if (refusal === undefined) throw error;
  }
  for (const delayMs of retryDelaysMs) {
    await wait(delayMs);
    const tokens = await renewed.get();
    if (tokens) return tokens;
  }
  throw withoutHistory(new z.errors.ExpiredAuthError(refusal));
};

/**
 * Statuses of a token endpoint that doesn't take a token. Others pass, and don't end a connection: a
 * route that is gone for a while, a redirect, a conflict (Zapier's news of 2025-09-08 on refreshing).
 */
const refusing = [400, 401, 403, 422];

/** The message of a refusal; undefined for what is none, such as a firewall's web page. */
const refusalIn = (error: unknown, z: ZObject): string | undefined => {
  if (!(error instanceof z.errors.Error)) return undefined;
  const { message, code, status = 500 }: AppError = z.JSON.parse(error.message);
  return code === 'refused' && refusing.includes(status) ? message : undefined;
};

/** What core writes into the message of its own error. */
type AppError = { message?: string; code?: string; status?: number };

/** Opens HighLevel's page for choosing what to connect. */
const authorizeUrl = async (_z: ZObject, { inputData }: Bundle) => {
  const { state, redirect_uri, marketplace, userType } = inputData;
  const { CLIENT_ID = '', VERSION_ID } = process.env;
  // The scopes come from all operations, which nothing else has to load.
  const { requestedScopes }: typeof import('./scopes') = require('./scopes');
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: CLIENT_ID,
    redirect_uri: String(redirect_uri),
    state: String(state),
    scope: requestedScopes(String(userType)).join(' '),
    ...(VERSION_ID && { version_id: VERSION_ID }),
  });
  return `${marketplaceUrl(marketplace === 'leadconnector')}/v2/oauth/chooselocation?${query}`;
};

/** One request: the sub-account or the agency that is connected, by its name. */
const test = async (z: ZObject, bundle: Bundle) => {
  const { level, locationId, companyId } = connectionOf(bundle);
  if (!(level === 'agency' ? companyId : locationId)) {
    const what = level === 'agency' ? 'agency' : 'sub-account';
    throw withoutHistory(
      new z.errors.Error(
        `HighLevel did not say which ${what} is connected. Connect again, and choose ${level === 'agency' ? 'your agency' : 'a sub-account'} when HighLevel asks.`,
        'nothing_connected',
        400,
      ),
    );
  }
  const { ask } = openSession(z, bundle, testNeeds[level]);
  const body = await ask({
    method: 'GET',
    path: level === 'agency' ? path`/companies/${companyId}` : path`/locations/${locationId}`,
  });
  const { company, location }: Record<string, unknown> = { ...Object(body) };
  const { id, name }: Record<string, unknown> = { ...Object(company ?? location) };
  if (name === undefined && id === undefined) {
    const sentence = 'HighLevel did not say what is connected. Try to connect again.';
    throw new z.errors.Error(withWords(sentence, messageIn(body)), 'unknown_shape', 502);
  }
  const kind = level === 'agency' ? 'Agency' : 'Sub-Account';
  return { id, name: String(name ?? id), kind };
};

export const authentication: Authentication = {
  type: 'oauth2',
  fields: [
    {
      key: 'userType',
      label: 'What to Connect',
      type: 'string',
      required: true,
      default: 'Location',
      choices: { Location: 'One sub-account (location)', Company: 'A whole agency' },
      helpText:
        'With an agency connection, each step of a Zap lets you choose the sub-account that it works in.',
    },
    {
      key: 'marketplace',
      label: 'Where You Log In',
      type: 'string',
      required: true,
      default: 'gohighlevel',
      choices: { gohighlevel: 'HighLevel', leadconnector: 'LeadConnector (white label)' },
      helpText:
        'Choose LeadConnector if your agency uses HighLevel under its own name, or if HighLevel does not accept your login.',
    },
  ],
  oauth2Config: {
    authorizeUrl,
    getAccessToken,
    refreshAccessToken,
    autoRefresh: true,
  },
  test,
  connectionLabel: '{{name}} ({{kind}})',
};
