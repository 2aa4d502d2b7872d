import * as creates from './creates';
import * as dropdowns from './dropdowns';
import { customFieldsScope } from './highlevel/custom_fields';
import {
  addedGroups,
  addedScopes,
  addVariable,
  defaultScopes,
  locationTokenScope,
  omittedScopes,
  omitVariable,
  scopeGroups,
  testNeeds,
} from './highlevel/scopes';
import { factsOf } from './operation/declaration';
import * as searches from './searches';
import * as triggers from './triggers';

/** Which connections use a scope. */
export type ScopeUse = 'sub-account' | 'agency' | 'both';

const facts = [triggers, creates, searches, dropdowns]
  .flatMap((each) => Object.values<object>(each))
  .map(factsOf);

/** The scopes that the app needs besides those of its operations and dropdowns. */
const others: Pick<(typeof facts)[number], 'scope' | 'access'>[] = [
  ...Object.values(testNeeds),
  { scope: customFieldsScope, access: 'location' },
  { scope: locationTokenScope, access: 'agency' },
];

const needs = [...facts, ...others];

/** The scopes that the app requests by default, and all that it can use; sorted. */
export const scopes: string[] = [...defaultScopes];
export const allScopes: string[] = [...scopes, ...Object.values(scopeGroups).flat()].sort();

/** The scopes that an operation, a dropdown or the connection needs; sorted. Used by tests. */
export const neededScopes: string[] = [
  ...new Set(needs.flatMap(({ scope }) => (scope === undefined ? [] : [scope]))),
].sort();

/** Which connections use a scope. */
export const useOf = (scope: string): ScopeUse => {
  const levels = new Set(needs.filter((each) => each.scope === scope).map(({ access }) => access));
  const isFor = (level: 'agency' | 'location') => levels.has('either') || levels.has(level);
  return isFor('agency') ? (isFor('location') ? 'both' : 'agency') : 'sub-account';
};

/**
 * The scopes to request when a user connects.
 *
 * A sub-account is not asked for scopes that only an agency can grant. An agency is asked for all
 * of them, because the app is then installed in its sub-accounts, and the agency's token is
 * exchanged for theirs.
 *
 * @param userType HighLevel's word for what is connected; Zapier's CLI does not pass it.
 * @throws Error if the environment omits or adds something that is not a scope of this app.
 */
export const requestedScopes = (userType?: string): string[] => {
  const omitted = omittedScopes();
  const asked = [...new Set([...scopes, ...addedScopes()])].sort();
  const unknown = omitted.find((scope) => !asked.includes(scope));
  if (unknown !== undefined) throw notOurs(omitVariable, unknown);
  const [strange] = addedGroups().unknown;
  if (strange !== undefined) throw notOurs(addVariable, strange);
  return asked.filter(
    (scope) => !omitted.includes(scope) && !(userType === 'Location' && useOf(scope) === 'agency'),
  );
};

const notOurs = (variable: string, word: string) =>
  new Error(
    `${variable} has "${word}", which is not a scope of this integration. npm run scopes lists them.`,
  );
