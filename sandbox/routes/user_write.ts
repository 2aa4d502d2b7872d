import * as z from 'zod';
import { badRequest, forbidden } from '../refusal';
import type { State } from '../state';
import type { Grant } from '../tokens';
import { email, flag, requiredText, text } from '../validation';

const permissions = z.partialRecord(
  z.enum([
    'campaignsEnabled',
    'campaignsReadOnly',
    'contactsEnabled',
    'workflowsEnabled',
    'workflowsReadOnly',
    'triggersEnabled',
    'funnelsEnabled',
    'websitesEnabled',
    'opportunitiesEnabled',
    'dashboardStatsEnabled',
    'bulkRequestsEnabled',
    'appointmentsEnabled',
    'reviewsEnabled',
    'onlineListingsEnabled',
    'phoneCallEnabled',
    'conversationsEnabled',
    'assignedDataOnly',
    'adwordsReportingEnabled',
    'membershipEnabled',
    'facebookAdsReportingEnabled',
    'attributionsReportingEnabled',
    'settingsEnabled',
    'tagsEnabled',
    'leadValueEnabled',
    'marketingEnabled',
    'agentReportingEnabled',
    'botService',
    'socialPlanner',
    'bloggingEnabled',
    'invoiceEnabled',
    'affiliateManagerEnabled',
    'contentAiEnabled',
    'refundsEnabled',
    'recordPaymentEnabled',
    'cancelSubscriptionEnabled',
    'paymentsEnabled',
    'communitiesEnabled',
    'exportPaymentsEnabled',
  ]),
  flag,
);

// The document lists 189 scopes; only their format is checked.
const scope = text.regex(/^[\w-]+([/.][\w-]+)+$/, { error: 'must be a valid scope' });

const number = text.regex(/^(\+[1-9]\d{1,14})?$/, { error: 'must be a number in E.164 format' });

const fields = {
  firstName: requiredText,
  lastName: requiredText,
  email: email.toLowerCase(),
  password: requiredText,
  type: z.enum(['account', 'agency']),
  role: z.enum(['admin', 'user']),
  locationIds: z.array(requiredText),
  companyId: requiredText,
};

const optionalFields = {
  phone: text.optional(),
  permissions: permissions.optional(),
  scopes: z.array(scope).optional(),
  scopesAssignedToOnly: z.array(scope).optional(),
  profilePhoto: text.optional(),
  twilioPhone: z.record(text, number).optional(),
  platformLanguage: z
    .enum([
      'en_US',
      'es',
      'fr_CA',
      'fr_FR',
      'nl',
      'de',
      'pt_PT',
      'pt_BR',
      'it',
      'sv',
      'da',
      'fi',
      'no',
    ])
    .optional(),
};

export const creation = z.strictObject({ ...fields, ...optionalFields });

export const update = creation.partial();

/** Rejects sub-accounts that the writer may not assign users to. */
export const assertRoles = (state: State, grant: Grant, locationIds: string[]): void => {
  for (const id of locationIds) {
    if (grant.level === 'location' && id !== grant.locationId) throw forbidden();
    if (state.locations.find(id)?.companyId !== grant.companyId)
      throw badRequest(`Location with id ${id} not found`);
  }
};

/** Rejects an email address that a user already has. */
export const assertUnique = (state: State, email: string): void => {
  if (state.users.where({ email }).length > 0)
    throw badRequest(`A user with the email ${email} already exists`);
};
