import * as z from 'zod';
import { choice } from '../operation';
import { phone } from './contact';
import { onePer } from './kinds';
import { nested } from './nested';
import { subAccountId, subAccountIds } from './sub_account';
import { userRole, userType } from './user';
import { userScope } from './user_scopes';

const permission = (what: string) =>
  z
    .boolean()
    .optional()
    .meta({ label: `Permission: ${what}` });

const scopes = () => z.array(userScope()).min(1);

/** The fields for creating and updating a user, except the email address, which cannot be changed. */
export const userForm = {
  firstName: z.string(),
  lastName: z.string(),
  password: z.string().meta({
    type: 'password',
    description: "The password for the user's login.",
  }),
  type: userType(),
  role: userRole().describe('An admin can do everything. For a user, the permissions below apply.'),
  locationIds: subAccountIds().describe('The user works in these sub-accounts and in no others.'),
  phone: phone().optional(),
  profilePhoto: z.string().optional().describe('The public URL of an image, starting with https.'),
  platformLanguage: choice({
    en_US: 'English (United States)',
    es: 'Spanish',
    fr_CA: 'French (Canada)',
    fr_FR: 'French (France)',
    nl: 'Dutch',
    de: 'German',
    pt_PT: 'Portuguese (Portugal)',
    pt_BR: 'Portuguese (Brazil)',
    it: 'Italian',
    sv: 'Swedish',
    da: 'Danish',
    fi: 'Finnish',
    no: 'Norwegian',
  })
    .optional()
    .meta({
      label: 'Platform Language',
      description: 'The language in which the user sees HighLevel.',
    }),
  twilioPhone: z
    .array(
      z.object({
        twilioLocationId: subAccountId().describe(
          'These numbers replace all numbers of the user. Use numbers of your own Twilio account, not of LC Phone.',
        ),
        twilioNumber: phone().meta({ label: 'Phone Number' }),
      }),
    )
    .refine(...onePer('twilioLocationId', 'has two numbers for a sub-account.'))
    .optional()
    .meta({ label: 'Inbound Twilio Numbers' }),
  scopes: scopes().optional().meta({
    label: 'Scopes',
    description: 'The user can do only what you choose here. Leave empty to let HighLevel decide.',
  }),
  scopesAssignedToOnly: scopes().optional().meta({
    label: 'Scopes for Assigned Data',
    description:
      'What the user can do only with data assigned to them. Leave empty to let HighLevel decide.',
  }),
  permissions_contactsEnabled: permission('Contacts').describe(
    'What the user can open. If you leave a permission empty, HighLevel decides.',
  ),
  permissions_conversationsEnabled: permission('Conversations'),
  permissions_opportunitiesEnabled: permission('Opportunities'),
  permissions_leadValueEnabled: permission('Lead Value'),
  permissions_appointmentsEnabled: permission('Appointments'),
  permissions_campaignsEnabled: permission('Campaigns'),
  permissions_campaignsReadOnly: permission('Campaigns, Read Only'),
  permissions_workflowsEnabled: permission('Workflows'),
  permissions_workflowsReadOnly: permission('Workflows, Read Only'),
  permissions_triggersEnabled: permission('Triggers'),
  permissions_tagsEnabled: permission('Tags'),
  permissions_settingsEnabled: permission('Settings'),
  permissions_assignedDataOnly: permission('Assigned Data Only').describe(
    'Limits the user to the contacts and other data that are assigned to them.',
  ),
  permissions_dashboardStatsEnabled: permission('Dashboard Statistics'),
  permissions_bulkRequestsEnabled: permission('Bulk Requests'),
  permissions_funnelsEnabled: permission('Funnels'),
  permissions_websitesEnabled: permission('Websites'),
  permissions_reviewsEnabled: permission('Reviews'),
  permissions_onlineListingsEnabled: permission('Online Listings'),
  permissions_phoneCallEnabled: permission('Phone Calls'),
  permissions_membershipEnabled: permission('Memberships'),
  permissions_communitiesEnabled: permission('Communities'),
  permissions_marketingEnabled: permission('Marketing'),
  permissions_socialPlanner: permission('Social Planner'),
  permissions_bloggingEnabled: permission('Blogging'),
  permissions_affiliateManagerEnabled: permission('Affiliate Manager'),
  permissions_contentAiEnabled: permission('Content AI'),
  permissions_botService: permission('Bot Service'),
  permissions_adwordsReportingEnabled: permission('Google Ads Reporting'),
  permissions_facebookAdsReportingEnabled: permission('Facebook Ads Reporting'),
  permissions_attributionsReportingEnabled: permission('Attribution Reporting'),
  permissions_agentReportingEnabled: permission('Agent Reporting'),
  permissions_invoiceEnabled: permission('Invoices'),
  permissions_paymentsEnabled: permission('Payments'),
  permissions_recordPaymentEnabled: permission('Recording Payments'),
  permissions_refundsEnabled: permission('Refunds'),
  permissions_cancelSubscriptionEnabled: permission('Cancelling Subscriptions'),
  permissions_exportPaymentsEnabled: permission('Exporting Payments'),
};

type UserForm = Partial<z.output<z.ZodObject<typeof userForm>>>;

/** The request body for the values of `userForm`; its phone numbers are a map by sub-account. */
export const userBody = <F extends UserForm>({ twilioPhone, ...form }: F) => ({
  ...nested(form),
  twilioPhone:
    twilioPhone &&
    Object.fromEntries(
      twilioPhone.map(({ twilioLocationId, twilioNumber }) => [twilioLocationId, twilioNumber]),
    ),
});
