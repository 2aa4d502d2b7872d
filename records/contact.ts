import { flag, group, type Item, list, moment, number, record, text } from '../operation';
import { withCustomFields } from './custom_fields';
import { version1 } from './version_1';

const channel = group({
  status: text('inactive'),
  message: text('Updated by the contact'),
  code: text('101'),
});

const source = group({
  sessionSource: text('Direct traffic'),
  url: text('https://harbor-dental.example.com/spring'),
  campaign: text('Spring Offer'),
  utmSource: text('newsletter'),
  utmMedium: text('email'),
  utmContent: text('Top Banner'),
  referrer: text('https://www.google.com'),
  campaignId: text('Y2I9XM7aO1hncuSOlc9L'),
  fbclid: text('IwAR2'),
  gclid: text('CjOKCQjwnNyUBhCZARISAI9AYIFt'),
  msclikid: text('7d1f'),
  dclid: text('CJq'),
  fbc: text('fb.1.1674748390986.123'),
  fbp: text('fb.1.1674748390986.1171287961'),
  fbEventId: text('event-1'),
  userAgent: text('Mozilla/5.0'),
  ip: text('203.0.113.7'),
  medium: text('survey'),
  mediumId: text('FglfHAn30PRwsZVyQlKp'),
});

const writer = group({
  source: text('WEB_USER'),
  channel: text('APP'),
  sourceId: text('VCa734uS5pGAZuP4EP0u'),
  sourceName: text('Ingrid Solberg'),
  timestamp: moment('2026-01-05T09:30:00.000Z'),
});

const contactFields = {
  id: text('seD4PfOuKoVMLkEZqohJ'),
  name: text('Maya Ortiz'),
  firstName: text('Maya'),
  lastName: text('Ortiz'),
  email: text('maya.ortiz@example.com'),
  phone: text('+15550101001'),
  companyName: text('Harbor Marina'),
  type: text('lead'),
  source: text('Website form'),
  tags: list(text('vip')),
  assignedTo: text('VCa734uS5pGAZuP4EP0u', { label: 'Assigned User ID' }),
  followers: list(text('VCa734uS5pGAZuP4EP0u'), { label: 'Follower User IDs' }),
  businessName: text('Harbor Marina'),
  businessId: text('641c094001436dbc2081e642'),
  address1: text('221 Alder Street', { label: 'Street Address' }),
  city: text('Portland'),
  state: text('OR'),
  postalCode: text('97205'),
  country: text('US'),
  website: text('https://maya-ortiz.example.com'),
  timezone: text('America/Los_Angeles', { label: 'Time Zone' }),
  dateOfBirth: moment('1990-09-25'),
  birthMonth: number(9),
  birthDay: number(25),
  additionalEmails: list(text('maya.home@example.com')),
  additionalPhones: list(text('+15550109902')),
  additionalPhoneLabels: list(text('Work')),
  opportunities: list(
    group({
      id: text('yWQobCRIhRguQtD2llvk'),
      status: text('open'),
      monetaryValue: number(1250.5),
      pipelineId: text('cIdkmgypHoHoBoX7BfeD'),
      pipelineStageId: text('7c783a03-1a5c-4e88-a29e-8f9636cbc2e6'),
    }),
  ),
  dnd: flag(false, { label: 'Do Not Disturb' }),
  dndSettings: group({
    Call: channel,
    Email: channel,
    SMS: channel,
    WhatsApp: channel,
    GMB: channel,
    FB: channel,
  }),
  inboundDndSettings: group({ all: group({ status: text('inactive'), message: text('Spam') }) }),
  bounceEmail: flag(false, { label: 'Email Bounced' }),
  unsubscribeEmail: flag(false, { label: 'Unsubscribed from Email' }),
  attributionSource: source,
  lastAttributionSource: source,
  attributions: list(source),
  keyword: text('whitening'),
  ssn: text('000-00-0000'),
  attachments: text('https://harbor-dental.example.com/plan.pdf'),
  offers: list(text('Spring Offer')),
  products: list(text('Whitening Kit')),
  visitorId: text('Hn5RtQw8ZsKd2YbXc4Lm'),
  emailLowerCase: text('maya.ortiz@example.com', { label: 'Email in Lowercase' }),
  firstNameLowerCase: text('maya', { label: 'First Name in Lowercase' }),
  lastNameLowerCase: text('ortiz', { label: 'Last Name in Lowercase' }),
  fullNameLowerCase: text('maya ortiz', { label: 'Full Name in Lowercase' }),
  locationId: text('ve9EPM428h8vShlRW1KT'),
  deleted: flag(false),
  lastActivity: moment('2026-01-06T16:45:00.000Z'),
  lastSessionActivityAt: moment('2026-01-06T16:45:00.000Z'),
  dateAdded: moment('2026-01-05T09:30:00.000Z'),
  dateUpdated: moment('2026-01-06T16:45:00.000Z'),
  createdBy: writer,
  lastUpdatedBy: writer,
};

const contactFacts = {
  created: 'dateAdded',
  changed: 'dateUpdated',
  normalize: (contact: Item) => tidied(contact),
  inVersion1: {
    additionalEmails: ({ additionalEmails }: Item) => additionalEmails,
    additionalPhones: ({ additionalPhones }: Item) => additionalPhones,
  },
  ...withCustomFields('contact'),
} as const;

/** A contact, with the fields of all responses that have one: by ID, created, searched, listed. */
export const contact = record(contactFields, { ...contactFacts, counted: version1.contact });

/** A contact with a requested email address or phone number, and which of the two matched. */
export const duplicateContact = record(
  { ...contactFields, matchingField: text('email') },
  { ...contactFacts, counted: version1.contact },
);

/** A contact, and whether it is new. */
export const upsertedContact = record(
  { ...contactFields, isNew: flag(true, { label: 'Is New' }) },
  contactFacts,
);

/**
 * The search returns `address` and `businessName`, and the date of birth as a number
 * (docs/highlevel_quirks.md#contact-search-answer); the deprecated list has the real case of names
 * in `…Raw` (docs/highlevel_quirks.md#deprecated-contact-list). Some responses lack the full name.
 */
const tidied = ({ searchAfter: _, address, ...contact }: Item): Item => ({
  ...contact,
  ...additionalOf(contact),
  ...(contact.name === undefined && { name: nameOf(contact) }),
  ...(contact.address1 === undefined && address !== undefined && { address1: address }),
  ...(contact.companyName === undefined &&
    contact.businessName !== undefined && { companyName: contact.businessName }),
  ...(contact.firstNameRaw !== undefined && { firstName: contact.firstNameRaw }),
  ...(contact.lastNameRaw !== undefined && { lastName: contact.lastNameRaw }),
  ...(typeof contact.dateOfBirth === 'number' && { dateOfBirth: dayOf(contact.dateOfBirth) }),
});

/**
 * Additional addresses and numbers as texts that a later step can use; HighLevel returns objects
 * (docs/highlevel_quirks.md#contact-search-answer). The labels of numbers are in a list of their
 * own.
 */
const additionalOf = ({ additionalEmails, additionalPhones }: Item): Item => ({
  ...(Array.isArray(additionalEmails) && { additionalEmails: textsOf('email', additionalEmails) }),
  ...(Array.isArray(additionalPhones) && {
    additionalPhones: textsOf('phone', additionalPhones),
    additionalPhoneLabels: additionalPhones.map((each) => Object(each).phoneLabel ?? ''),
  }),
});

const textsOf = (name: string, list: unknown[]) =>
  list.map((each) => (typeof each === 'object' ? Object(each)[name] : each) ?? '');

const nameOf = ({ firstName, lastName, firstNameRaw, lastNameRaw, contactName }: Item) =>
  [firstNameRaw ?? firstName, lastNameRaw ?? lastName].filter(Boolean).join(' ') || contactName;

const dayOf = (milliseconds: number) => {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? milliseconds : date.toISOString().slice(0, 10);
};
