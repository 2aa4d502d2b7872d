import type { Authentication, Bundle, ZObject } from 'zapier-platform-core';
import * as zod from 'zod';
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

/** The fields of a token response. Zapier stores them and passes them back as `authData`. */
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

const tokensShape = () =>
  zod.looseObject({ access_token: zod.string(), refresh_token: zod.string() });

type Tokens = zod.output<ReturnType<typeof tokensShape>>;

const tokensOf = (z: ZObject, answer: unknown): Tokens => {
  const { data: tokens } = tokensShape().safeParse(answer);
  if (!tokens) {
    const sentence =
      "HighLevel's response has no tokens for this connection. Try to connect again.";
    throw new z.errors.Error(withWords(sentence, messageIn(answer)), 'no_token', 502);
  }
  const { access_token, refresh_token } = tokens;
  const kept = remembered.filter((name) => tokens[name] !== undefined);
  return {
    ...Object.fromEntries(kept.map((name) => [name, tokens[name]])),
    access_token,
    refresh_token,
  };
};

/**
 * Requests tokens (POST /oauth/token, form-encoded, without a Version header). Each refresh token
 * works once, so the new one is returned to Zapier together with the new access token.
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

/**
 * Statuses with which the token endpoint rejects a token. Others are temporary and must not end a
 * connection, such as a route that is briefly missing, a redirect or a conflict (Zapier's changelog
 * of 2025-09-08 on refreshing).
 */
const refusing = [400, 401, 403, 422];

/** The error for a rejected refresh token, unless HighLevel gives another reason. */
const refusedRefresh = (words: string, status: number): string => {
  if (!refusing.includes(status)) return notRenewedNow;
  return words === '' || /\b(token|grant)\b|install/i.test(words) ? unknownConnection : notRenewed;
};

const notRenewedNow = 'HighLevel did not renew this connection for now. Try again later.';

const notRenewed =
  'HighLevel did not renew this connection. Fix what HighLevel reports, then reconnect HighLevel in Zapier.';

const unknownConnection =
  'HighLevel no longer has this connection: the app was uninstalled, or the connection was replaced. Install it again and reconnect HighLevel in Zapier.';

/** How long new tokens stay in the cache for other runs. A run takes 30 seconds at most. */
const handoverSeconds = 60;

/** Delays between cache reads while another run refreshes the token: three seconds in total. */
const retryDelaysMs = [0, 250, 750, 2000];

/**
 * Refreshes the tokens. HighLevel accepts a refresh token once, but two runs can notice an expired
 * access token at the same time. The second run then takes the new tokens of the first from
 * Zapier's cache, where they are stored for this connection under a hash of the used refresh token.
 *
 * @throws ExpiredAuthError when HighLevel rejects the refresh token: the app was uninstalled, or
 * the connection was replaced. The user then has to reconnect.
 */
const refreshAccessToken = async (z: ZObject, bundle: Bundle): Promise<Tokens> => {
  const refresh_token = bundle.authData.refresh_token ?? '';
  const renewed = cacheEntry(
    z,
    `renewed:${z.hash('sha256', refresh_token)}`,
    handoverSeconds,
    tokensShape,
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

/** The message of a rejection; undefined for any other error, such as a firewall's web page. */
const refusalIn = (error: unknown, z: ZObject): string | undefined => {
  if (!(error instanceof z.errors.Error)) return undefined;
  const { message, code, status = 500 }: AppError = z.JSON.parse(error.message);
  return code === 'refused' && refusing.includes(status) ? message : undefined;
};

/** The JSON that core writes into the message of its own errors. */
type AppError = { message?: string; code?: string; status?: number };

/** Returns the address of HighLevel's page on which the user chooses what to connect. */
const authorizeUrl = async (_z: ZObject, { inputData }: Bundle) => {
  const { state, redirect_uri, marketplace, userType } = inputData;
  const { CLIENT_ID = '', VERSION_ID } = process.env;
  // Loaded here only, because the scopes are computed from all operations.
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

/** The connection test: one request that reads the name of the connected sub-account or agency. */
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
  return { id, name: String(name || id), kind };
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
