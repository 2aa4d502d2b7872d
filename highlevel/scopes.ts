import type { Connection } from './connection';
import { missingPermissionMessage, type Needs } from './errors';

/**
 * Scopes of the catalogue's operations. They are requested unless the environment leaves one out.
 */
export const defaultScopes = [
  'associations.readonly',
  'associations.write',
  'associations/relation.readonly',
  'associations/relation.write',
  'blogs/author.readonly',
  'blogs/category.readonly',
  'blogs/check-slug.readonly',
  'blogs/list.readonly',
  'blogs/post-update.write',
  'blogs/post.write',
  'blogs/posts.readonly',
  'businesses.readonly',
  'businesses.write',
  'calendars.readonly',
  'calendars.write',
  'calendars/events.readonly',
  'calendars/events.write',
  'calendars/groups.readonly',
  'calendars/groups.write',
  'calendars/resources.readonly',
  'calendars/resources.write',
  'campaigns.readonly',
  'companies.readonly',
  'contacts.readonly',
  'contacts.write',
  'conversations.readonly',
  'conversations/livechat.write',
  'conversations/message.readonly',
  'conversations/message.write',
  'locations.readonly',
  'locations.write',
  'locations/customFields.readonly',
  'locations/tags.readonly',
  'oauth.write',
  'objects/schema.readonly',
  'opportunities.readonly',
  'opportunities.write',
  'snapshots.readonly',
  'users.readonly',
  'users.write',
  'workflows.readonly',
] as const;

/**
 * Scopes of the operations beyond the catalogue. HighLevel rejects an app that requests a scope
 * that the Marketplace app does not have (docs/setup.md, Choose the scopes), so a group is
 * requested only if the environment adds it.
 */
export const scopeGroups = {
  conversations: ['conversations.write'],
  custom_fields: ['locations/customFields.write'],
  custom_values: ['locations/customValues.readonly', 'locations/customValues.write'],
  // The documents name no scopes; these are the Marketplace's
  // (docs/highlevel_quirks.md#documents-and-contracts).
  documents: [
    'documents_contracts/list.readonly',
    'documents_contracts_template/list.readonly',
    'documents_contracts_template/sendLink.write',
  ],
  forms: ['forms.readonly', 'forms.write'],
  invoices: [
    'invoices.readonly',
    'invoices.write',
    'invoices/estimate.readonly',
    'invoices/estimate.write',
  ],
  media: ['medias.readonly', 'medias.write'],
  objects: ['objects/record.readonly', 'objects/record.write'],
  payments: [
    'payments/coupons.readonly',
    'payments/coupons.write',
    'payments/orders.readonly',
    'payments/subscriptions.readonly',
    'payments/transactions.readonly',
  ],
  products: [
    'products.readonly',
    'products.write',
    'products/collection.readonly',
    'products/prices.readonly',
    'products/prices.write',
  ],
  social_planner: [
    'socialplanner/account.readonly',
    'socialplanner/category.readonly',
    'socialplanner/post.readonly',
    'socialplanner/post.write',
    'socialplanner/tag.readonly',
  ],
  surveys: ['surveys.readonly'],
  tasks: ['locations/tasks.readonly'],
} as const;

/** A scope of HighLevel's OAuth that an operation of this app can need. */
export type Scope = (typeof defaultScopes)[number] | (typeof scopeGroups)[ScopeGroup][number];
export type ScopeGroup = keyof typeof scopeGroups;

/** The scope for exchanging an agency token for a sub-account token. */
export const locationTokenScope = 'oauth.write' satisfies Scope;

/**
 * The variable with the scopes that this installation does not request, separated by spaces or
 * commas.
 */
export const omitVariable = 'HIGHLEVEL_OMIT_SCOPES';

/**
 * The variable with the groups or single scopes that this installation requests as well; `all` adds
 * all groups.
 */
export const addVariable = 'HIGHLEVEL_ADD_SCOPES';

const wordsIn = (variable: string): string[] =>
  (process.env[variable] ?? '').split(/[\s,]+/).filter(Boolean);

/** The scopes that this installation does not request. */
export const omittedScopes = (): string[] => wordsIn(omitVariable);

/**
 * The groups that this installation adds, and the names in the variable that are neither a group
 * nor look like a scope.
 */
export const addedGroups = (): { groups: ScopeGroup[]; scopes: string[]; unknown: string[] } => {
  const words = wordsIn(addVariable);
  const names = Object.keys(scopeGroups) as ScopeGroup[];
  const groups = words.includes('all') ? names : names.filter((name) => words.includes(name));
  const others = words.filter((word) => word !== 'all' && !Object.hasOwn(scopeGroups, word));
  const isScope = (word: string) => word.includes('.');
  return {
    groups,
    scopes: others.filter(isScope),
    unknown: others.filter((word) => !isScope(word)),
  };
};

/** The scopes that the environment adds to the default ones. */
export const addedScopes = (): string[] => {
  const { groups, scopes } = addedGroups();
  return [
    ...new Set([...groups.flatMap((group): readonly string[] => scopeGroups[group]), ...scopes]),
  ];
};

/** Whether this installation requests a scope. */
export const isRequested = (scope: string): boolean => {
  const isKnown =
    (defaultScopes as readonly string[]).includes(scope) || addedScopes().includes(scope);
  return isKnown && !omittedScopes().includes(scope);
};

/**
 * The reason why a connection cannot do what an operation needs, if that is clear without a
 * request; otherwise undefined.
 *
 * An agency token's scopes do not show what a sub-account's token may do.
 */
export const missingPermission = (
  { level, scopes }: Connection,
  needs: Needs,
): string | undefined => {
  const { access, scope } = needs;
  const isForLocation = level === 'agency' && access === 'location';
  const omitted = omittedScopes();
  const isGranted = (each: string | undefined) =>
    each === undefined || scopes.length === 0 || scopes.includes(each);

  if (scope && omitted.includes(scope)) return omittedMessage(scope);
  if (isForLocation) {
    if (omitted.includes(locationTokenScope)) return omittedMessage(locationTokenScope);
    if (isGranted(locationTokenScope)) return undefined;
    return missingPermissionMessage({ scope: locationTokenScope, access: 'agency' });
  }
  const isWrongLevel = access === 'agency' && level === 'location';
  if (!isWrongLevel && isGranted(scope)) return undefined;
  const isOptional = scope !== undefined && !isRequested(scope);
  return isOptional && !isWrongLevel ? notAddedMessage(scope) : missingPermissionMessage(needs);
};

const groupOf = (scope: string): string =>
  Object.entries(scopeGroups).find(([, own]) => (own as readonly string[]).includes(scope))?.[0] ??
  scope;

const notAddedMessage = (scope: string): string =>
  `This step needs the scope ${scope}, which this integration does not ask for. Whoever set it up can add the scope to the app in HighLevel's Marketplace, add ${groupOf(scope)} to ${addVariable}, and then reconnect HighLevel in Zapier.`;

const omittedMessage = (scope: string): string =>
  `This step needs the scope ${scope}, which this integration does not ask for. Whoever set it up can add the scope to the app in HighLevel's Marketplace, take it out of ${omitVariable}, and then reconnect HighLevel in Zapier.`;

/** What the connection test needs from a connection of each level. */
export const testNeeds = {
  location: { scope: 'locations.readonly', access: 'location' },
  agency: { scope: 'companies.readonly', access: 'agency' },
} as const satisfies Record<string, Needs>;
