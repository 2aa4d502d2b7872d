import type { ApiRequest } from '../highlevel/request';
import { flag, group, type Item, isItem, list, record, text } from '../operation';
import { version1 } from './version_1';

const locationId = 've9EPM428h8vShlRW1KT';

/**
 * A user. HighLevel's format of scopes and phone numbers does not suit a Zap: scopes are a list or
 * one text (docs/highlevel_quirks.md#user-scopes), numbers a map by sub-account.
 */
export const user = record(
  {
    id: text('VCa734uS5pGAZuP4EP0u'),
    name: text('Ingrid Solberg'),
    firstName: text('Ingrid'),
    lastName: text('Solberg'),
    email: text('ingrid.solberg@harbor-dental.example.com'),
    phone: text('+15550100105'),
    extension: text('12'),
    roles: group({
      type: text('account', { label: 'User Type' }),
      role: text('admin', { label: 'User Role' }),
      locationIds: list(text(locationId, { label: 'Sub-Account IDs' })),
      restrictSubAccount: flag(false, { label: 'Restricted to Sub-Accounts' }),
    }),
    permissions: group({
      campaignsEnabled: flag(true),
      campaignsReadOnly: flag(false),
      contactsEnabled: flag(true),
      workflowsEnabled: flag(true),
      workflowsReadOnly: flag(false),
      triggersEnabled: flag(true),
      funnelsEnabled: flag(true),
      websitesEnabled: flag(false),
      opportunitiesEnabled: flag(true),
      dashboardStatsEnabled: flag(true),
      bulkRequestsEnabled: flag(true),
      appointmentsEnabled: flag(true),
      reviewsEnabled: flag(true),
      onlineListingsEnabled: flag(true),
      phoneCallEnabled: flag(true),
      conversationsEnabled: flag(true),
      assignedDataOnly: flag(false),
      adwordsReportingEnabled: flag(false),
      membershipEnabled: flag(false),
      facebookAdsReportingEnabled: flag(false),
      attributionsReportingEnabled: flag(false),
      settingsEnabled: flag(true),
      tagsEnabled: flag(true),
      leadValueEnabled: flag(true),
      marketingEnabled: flag(true),
      agentReportingEnabled: flag(true),
      botService: flag(false),
      socialPlanner: flag(true),
      bloggingEnabled: flag(true),
      invoiceEnabled: flag(true),
      affiliateManagerEnabled: flag(true),
      contentAiEnabled: flag(true),
      refundsEnabled: flag(true),
      recordPaymentEnabled: flag(true),
      cancelSubscriptionEnabled: flag(true),
      paymentsEnabled: flag(true),
      communitiesEnabled: flag(true),
      exportPaymentsEnabled: flag(true),
    }),
    scopes: list(text('contacts.write')),
    scopesAssignedToOnly: list(text('contacts.write'), {
      label: 'Scopes for Assigned Data',
    }),
    totpEnabled: flag(false, { label: 'Two-Factor Authentication' }),
    lcPhone: list(
      group({
        locationId: text(locationId, { label: 'LC Phone Sub-Account ID' }),
        number: text('+15550100106', { label: 'LC Phone Number' }),
      }),
    ),
    platformLanguage: text('en_US'),
    deleted: flag(false),
  },
  {
    counted: version1.user,
    normalize: ({ scopes, lcPhone, ...user }: Item) => ({
      ...user,
      scopes: typeof scopes === 'string' ? scopes.split(/[\s,]+/) : scopes,
      lcPhone: Object.entries({ ...Object(lcPhone) }).map(([locationId, number]) => ({
        locationId,
        number,
      })),
    }),
  },
);

type Found = { users?: Item[] | null };

/**
 * The users that a search means. For an email address: the one who has exactly it, because
 * HighLevel also finds parts. For a name: those with exactly this name come first.
 */
export const usersFound = (
  { users }: Found,
  { email, name }: { email?: string | undefined; name?: string | undefined },
  { query }: ApiRequest,
): Item[] | null | undefined => {
  if (!Array.isArray(users)) return users;
  if (email !== undefined && query?.query === email) {
    return users.filter((user) => !isItem(user) || isSame(user.email, email));
  }
  const isNamed = (user: unknown) => {
    const { name: own, firstName, lastName }: Item = { ...Object(user) };
    return isSame(own, name) || isSame([firstName, lastName].filter(Boolean).join(' '), name);
  };
  return users.toSorted((one, other) => Number(isNamed(other)) - Number(isNamed(one)));
};

const isSame = (one: unknown, other: string | undefined) =>
  typeof one === 'string' && one.trim().toLowerCase() === other?.trim().toLowerCase();
