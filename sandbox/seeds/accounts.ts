import type { Company, CustomField, CustomValue, Location, Tag, User } from '../records/accounts';
import { seeded } from '../seed';

const { harbor, lakeside, pinecrest, foreign } = seeded.locations;

const agency = {
  email: 'hello@northwind-growth.example.com',
  phone: '+15550100000',
  website: 'https://northwind-growth.test',
  domain: 'app.northwind-growth.test',
  address: '12 Foundry Street',
  city: 'Portland',
  state: 'OR',
  country: 'US',
  postalCode: '97209',
  timezone: 'America/Los_Angeles',
  currency: 'USD',
  plan: 3,
  status: 'active_subscribed',
};

export const companies: Company[] = [
  {
    ...agency,
    id: seeded.companyId,
    name: 'Northwind Growth Partners',
    approvedLocations: [harbor, lakeside],
  },
  {
    ...agency,
    id: seeded.foreignCompanyId,
    name: 'Southgate Media',
    email: 'office@southgate-media.example.com',
    website: 'https://southgate-media.test',
    domain: 'app.southgate-media.test',
    approvedLocations: [],
  },
];

const subAccount = {
  companyId: seeded.companyId,
  city: 'Portland',
  state: 'OR',
  country: 'US',
  timezone: 'America/Los_Angeles',
  settings: {
    allowDuplicateContact: false,
    allowDuplicateOpportunity: false,
    allowFacebookNameMerge: false,
    disableContactTimezone: false,
  },
};

const socialOf = (name: string) => ({
  facebookUrl: `https://facebook.test/${name}`,
  instagram: `https://instagram.test/${name}`,
});

export const locations: Location[] = [
  {
    ...subAccount,
    id: harbor,
    name: 'Harbor Dental',
    firstName: 'Ingrid',
    lastName: 'Solberg',
    email: 'front.desk@harbor-dental.example.com',
    phone: '+15550100101',
    website: 'https://harbor-dental.test',
    address: '48 Pier Road',
    postalCode: '97209',
    social: socialOf('harbor-dental'),
    dateAdded: '2026-01-05T17:00:00.000Z',
  },
  {
    ...subAccount,
    id: lakeside,
    name: 'Lakeside Fitness',
    firstName: 'Owen',
    lastName: 'Bright',
    email: 'team@lakeside-fitness.example.com',
    phone: '+15550100102',
    website: 'https://lakeside-fitness.test',
    address: '9 Boathouse Lane',
    postalCode: '97034',
    settings: { ...subAccount.settings, allowDuplicateContact: true },
    social: socialOf('lakeside-fitness'),
    dateAdded: '2026-01-12T17:00:00.000Z',
  },
  {
    ...subAccount,
    id: pinecrest,
    name: 'Pinecrest Realty',
    firstName: 'Dora',
    lastName: 'Pine',
    email: 'office@pinecrest-realty.example.com',
    phone: '+15550100103',
    website: 'https://pinecrest-realty.test',
    address: '310 Ridge Avenue',
    postalCode: '97221',
    social: socialOf('pinecrest-realty'),
    dateAdded: '2026-02-02T17:00:00.000Z',
  },
  {
    ...subAccount,
    id: foreign,
    companyId: seeded.foreignCompanyId,
    name: 'Southgate Bikes',
    firstName: 'Paul',
    lastName: 'Reyes',
    email: 'shop@southgate-bikes.example.com',
    phone: '+15550100104',
    website: 'https://southgate-bikes.test',
    address: '77 Mill Road',
    postalCode: '97015',
    social: socialOf('southgate-bikes'),
    dateAdded: '2026-03-02T17:00:00.000Z',
  },
];

/**
 * 48 permissions, as recorded live; ten of them are in no document
 * (docs/highlevel_quirks.md#user-permissions).
 */
const permissions = Object.fromEntries(
  [
    ...['campaigns', 'contacts', 'workflows', 'triggers', 'funnels', 'opportunities'],
    ...['dashboardStats', 'bulkRequests', 'appointments', 'reviews', 'onlineListings'],
    ...['phoneCall', 'conversations', 'adwordsReporting', 'membership', 'facebookAdsReporting'],
    ...['attributionsReporting', 'settings', 'tags', 'leadValue', 'marketing', 'agentReporting'],
    ...['blogging', 'invoice', 'affiliateManager', 'contentAi', 'refunds', 'recordPayment'],
    ...['cancelSubscription', 'payments', 'communities', 'exportPayments', 'websites'],
    // The names of the undocumented ones are made up.
    ...['certificates', 'adPublishing', 'wordpress', 'customMenuLink', 'qrCodes', 'gokollab'],
    ...['voiceAi', 'textAi', 'auditLogs', 'mediaStorage'],
  ].map((name) => [`${name}Enabled`, true] as const),
);

const allPermissions = {
  ...permissions,
  campaignsReadOnly: false,
  workflowsReadOnly: false,
  assignedDataOnly: false,
  botService: false,
  socialPlanner: true,
};

const user = (
  id: string,
  [firstName, lastName]: [string, string],
  roles: Omit<User['roles'], 'restrictSubAccount'>,
  day: string,
): User => ({
  id,
  companyId: seeded.companyId,
  firstName,
  lastName,
  email: `${firstName}.${lastName}@northwind-growth.example.com`.toLowerCase(),
  phone: '+15550100200',
  extension: '',
  permissions: allPermissions,
  // A list, although the document has a string (docs/highlevel_quirks.md#user-scopes).
  scopes: ['contacts.write', 'campaigns.readonly'],
  roles: { ...roles, restrictSubAccount: false },
  platformLanguage: 'en_US',
  scopesAssignedToOnly: [],
  totpEnabled: false,
  has2waySync: false,
  dateAdded: `${day}T16:00:00.000Z`,
});

export const users: User[] = [
  user(
    seeded.users.owner,
    ['Ada', 'Lindqvist'],
    { type: 'agency', role: 'admin', locationIds: [harbor, lakeside, pinecrest] },
    '2026-01-05',
  ),
  {
    ...user(
      seeded.users.dentist,
      ['Ingrid', 'Solberg'],
      { type: 'account', role: 'admin', locationIds: [harbor] },
      '2026-01-06',
    ),
    has2waySync: true,
    lcPhone: { [harbor]: '+15550100211' },
  },
  user(
    seeded.users.reception,
    ['Tomas', 'Reed'],
    { type: 'account', role: 'user', locationIds: [harbor] },
    '2026-01-07',
  ),
  user(
    seeded.users.coach,
    ['Owen', 'Bright'],
    { type: 'account', role: 'admin', locationIds: [lakeside] },
    '2026-01-13',
  ),
];

const tagIds: [string, string, string][] = [
  [harbor, 'new patient', 'g1nU0pTa7wQxZr5LbK3c'],
  [harbor, 'recall', 'h2mV1qUb8xRyAs6McL4d'],
  [harbor, 'vip', 'i3lW2rVc9ySzBt7NdM5e'],
  [harbor, 'newsletter', 'j4kX3sWd0zTaCu8OeN6f'],
  [harbor, 'whitening', 'k5jY4tXe1aUbDv9PfO7g'],
  [lakeside, 'member', 'l6iZ5uYf2bVcEw0QgP8h'],
  [lakeside, 'trial', 'm7hA6vZg3cWdFx1RhQ9i'],
];

export const tags: Tag[] = tagIds.map(([locationId, name, id]) => ({ id, locationId, name }));

type FieldKind = Pick<CustomField, 'id' | 'name' | 'dataType'> & Partial<CustomField>;

const field = (position: number, kind: FieldKind): CustomField => {
  const model = kind.model ?? 'contact';
  return {
    locationId: harbor,
    model,
    fieldKey: `${model}.${kind.name.toLowerCase().replace(/\W+/g, '_')}`,
    placeholder: '',
    position: position * 50,
    ...kind,
  };
};

const choices = (...options: string[]) => ({
  picklistOptions: options,
  picklistImageOptions: [],
  isAllowedCustomOption: false,
});

const ids = seeded.customFields;

const fieldKinds: FieldKind[] = [
  { id: ids.text, name: 'Insurance number', dataType: 'TEXT', placeholder: 'AB 123456' },
  { id: ids.largeText, name: 'Medical history', dataType: 'LARGE_TEXT' },
  { id: ids.numerical, name: 'Visits so far', dataType: 'NUMERICAL' },
  { id: ids.phone, name: 'Emergency contact', dataType: 'PHONE' },
  // The API's spelling.
  { id: ids.monetory, name: 'Open balance', dataType: 'MONETORY' },
  {
    id: ids.checkbox,
    name: 'Consents',
    dataType: 'CHECKBOX',
    ...choices('Photos', 'E-mail reminders', 'SMS reminders'),
  },
  {
    id: ids.singleOptions,
    name: 'Preferred dentist',
    dataType: 'SINGLE_OPTIONS',
    ...choices('Dr. Solberg', 'Dr. Haas', 'No preference'),
  },
  {
    id: ids.multipleOptions,
    name: 'Interests',
    dataType: 'MULTIPLE_OPTIONS',
    ...choices('Whitening', 'Aligners', 'Implants'),
  },
  { id: ids.date, name: 'Last check-up', dataType: 'DATE' },
  {
    id: ids.textboxList,
    name: 'Family members',
    dataType: 'TEXTBOX_LIST',
    picklistOptions: [
      { id: '5c0e9a57-7d0c-4e91-b2a4-f6830c1e9a57', label: 'Partner', prefillValue: '' },
      { id: '5f02b2a4-7d0c-4e91-b2a4-f6830c1e9a5c', label: 'Child', prefillValue: '' },
    ],
  },
  {
    id: ids.fileUpload,
    name: 'X-rays',
    dataType: 'FILE_UPLOAD',
    isMultiFileAllowed: true,
    maxFileLimit: 2,
  },
  { id: ids.radio, name: 'Anxious patient', dataType: 'RADIO', ...choices('Yes', 'No') },
  { id: ids.email, name: 'Billing e-mail', dataType: 'EMAIL' },
  {
    id: ids.opportunityText,
    name: 'Treatment plan',
    dataType: 'TEXT',
    model: 'opportunity',
  },
  {
    id: ids.opportunityMonetory,
    name: 'Lab costs',
    dataType: 'MONETORY',
    model: 'opportunity',
  },
  { id: ids.opportunityDate, name: 'Fitting date', dataType: 'DATE', model: 'opportunity' },
  { id: ids.opportunityFiles, name: 'Scans', dataType: 'FILE_UPLOAD', model: 'opportunity' },
  { id: ids.lakesideText, name: 'Locker', dataType: 'TEXT', locationId: lakeside },
];

export const customFields: CustomField[] = fieldKinds.map((kind, position) =>
  field(position, kind),
);

const customValue = (
  id: string,
  name: string,
  value: string,
  locationId: string = harbor,
): CustomValue => ({
  id,
  locationId,
  name,
  fieldKey: `{{ custom_values.${name.toLowerCase().replaceAll(' ', '_')} }}`,
  value,
});

export const customValues: CustomValue[] = [
  customValue(seeded.customValues.bookingLink, 'Booking Link', 'https://harbor-dental.test/book'),
  customValue(seeded.customValues.openingHours, 'Opening Hours', 'Monday to Friday, 8 to 17'),
  customValue(seeded.customValues.lakesideSlogan, 'Slogan', 'Fit for the lake', lakeside),
];
