import type { Connection } from './connection';
import { missingPermissionMessage, type Needs } from './errors';

/** What an agency's token is exchanged under for that of a sub-account. */
export const locationTokenScope = 'oauth.write';

/** Names the scopes that this installation does not ask for, with spaces or commas between them. */
export const omitVariable = 'HIGHLEVEL_OMIT_SCOPES';

/** The scopes that this installation does not ask for. */
export const omittedScopes = (): string[] =>
  (process.env[omitVariable] ?? '').split(/[\s,]+/).filter(Boolean);

/**
 * Why a connection cannot do what an operation asks of it, as far as that is known before a request;
 * undefined if nothing is in the way.
 *
 * The scopes of an agency's token do not say what the token of a sub-account may do.
 */
export const missingPermission = (
  { level, scopes }: Connection,
  needs: Needs,
): string | undefined => {
  const { access, scope } = needs;
  const isForLocation = level === 'agency' && access === 'location';
  const omitted = omittedScopes();
  const isGranted = (each: string) => scopes.length === 0 || scopes.includes(each);

  if (omitted.includes(scope)) return omittedMessage(scope);
  if (isForLocation) {
    if (omitted.includes(locationTokenScope)) return omittedMessage(locationTokenScope);
    if (isGranted(locationTokenScope)) return undefined;
    return missingPermissionMessage({ scope: locationTokenScope, access: 'agency' });
  }
  const isWrongLevel = access === 'agency' && level === 'location';
  return isWrongLevel || !isGranted(scope) ? missingPermissionMessage(needs) : undefined;
};

const omittedMessage = (scope: string): string =>
  `This step needs the scope ${scope}, which this integration does not ask for. Whoever set it up can add the scope to the app in HighLevel's Marketplace, take it out of ${omitVariable}, and then reconnect HighLevel in Zapier.`;
