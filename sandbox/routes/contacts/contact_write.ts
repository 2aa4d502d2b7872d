import * as z from 'zod';
import { withWritten } from '../../custom_fields';
import type { Contact } from '../../records/contacts';
import { refusal } from '../../refusal';
import { seeded } from '../../seed';
import type { State } from '../../state';
import { email, flag, requiredText, text } from '../../validation';
import { startConversation } from '../conversations/own';
import { fullName } from './contact';
import { tagSubAccount } from './tags';

const setting = z.strictObject({
  status: z.enum(['active', 'inactive', 'permanent']),
  message: text.optional(),
  code: text.optional(),
});

const dndSettings = z.strictObject({
  Call: setting.optional(),
  Email: setting.optional(),
  SMS: setting.optional(),
  WhatsApp: setting.optional(),
  GMB: setting.optional(),
  FB: setting.optional(),
});

const inboundDndSettings = z.strictObject({
  all: z.strictObject({ status: z.enum(['active', 'inactive']), message: text.optional() }),
});

const dateOfBirth = text.transform((value, context) => {
  const [, year, month, day] = value.match(/^(\d{4})[-/._](\d{2})[-/._](\d{2})$/) ?? [];
  if (year) return `${year}-${month}-${day}`;
  const [, months, days, years] = value.match(/^(\d{2})[-/._](\d{2})[-/._](\d{4})$/) ?? [];
  if (years) return `${years}-${months}-${days}`;
  context.addIssue({ code: 'custom', message: 'must be a valid date' });
  return z.NEVER;
});

const customField = z.strictObject({
  id: text.optional(),
  key: text.optional(),
  field_value: z.unknown().optional(),
});

// 5551234567 and +1 555-123-4567 are the same number; ten digits belong to the sub-account's
// country.
export const dialable = (phone: string): string => {
  const digits = phone.replace(/\D/g, '');
  return `+${digits.length === 10 && !phone.startsWith('+') ? '1' : ''}${digits}`;
};

/** The fields of every write of a contact. */
const fields = {
  firstName: text.nullish(),
  lastName: text.nullish(),
  name: text.nullish(),
  email: email.toLowerCase().nullish(),
  phone: text.transform(dialable).nullish(),
  address1: text.nullish(),
  city: text.nullish(),
  state: text.nullish(),
  postalCode: text.optional(),
  website: text.nullish(),
  timezone: text.nullish(),
  dnd: flag.optional(),
  dndSettings: dndSettings.optional(),
  inboundDndSettings: inboundDndSettings.optional(),
  tags: z.array(text).optional(),
  customFields: z.array(customField).optional(),
  source: text.nullish(),
  dateOfBirth: dateOfBirth.nullish(),
  country: text.optional(),
  assignedTo: text.nullish(),
};

const fieldsAtCreation = {
  ...fields,
  locationId: requiredText,
  gender: text.optional(),
  companyName: text.nullish(),
};

export const creation = z.strictObject(fieldsAtCreation);
export const upsertion = z.strictObject({
  ...fieldsAtCreation,
  createNewIfDuplicateAllowed: flag.default(false),
});
// gender, companyName and locationId are rejected (docs/highlevel_quirks.md#contact-writes).
export const update = z.strictObject(fields);

type Written = Omit<z.output<typeof upsertion>, 'locationId' | 'createNewIfDuplicateAllowed'>;

/** Creates a contact from the written values. */
export const createContact = (state: State, locationId: string, written: Written): Contact => {
  const at = state.stamp();
  const blank: Contact = {
    id: state.ids.next(),
    locationId,
    country: 'US',
    type: 'lead',
    dnd: false,
    tags: [],
    customFields: [],
    followers: [],
    campaignIds: [],
    workflowIds: [],
    createdBy: {
      source: 'INTEGRATION',
      channel: 'OAUTH',
      sourceId: seeded.appId,
      timestamp: at,
    },
    dateAdded: at,
    dateUpdated: at,
  };
  startConversation(state, blank);
  return state.contacts.put({ ...blank, ...changesOf(state, blank, written) });
};

/** The changes to the contact from the written values; tags replace all existing ones. */
export const changesOf = (state: State, contact: Contact, written: Written): Partial<Contact> => {
  // The gender is accepted but not stored (docs/highlevel_quirks.md#contact-writes).
  const { name, gender: _, customFields, tags, ...plain } = written;
  return {
    ...namesFrom(name),
    ...plain,
    ...(tags && { tags: tagSubAccount(state, contact.locationId, tags) }),
    ...(customFields && { customFields: withWritten(state, 'contact', contact, customFields) }),
  };
};

const namesFrom = (name: string | null | undefined) => {
  if (!name) return {};
  const [firstName, ...rest] = name.split(' ');
  return { firstName, lastName: rest.join(' ') || null };
};

type Match = { contact: Contact; matchingField: 'email' | 'phone' };

/** The contact with the email address or else the phone number. */
export const duplicateOf = (
  state: State,
  locationId: string,
  { email, phone }: { email?: string | null | undefined; phone?: string | null | undefined },
): Match | undefined => {
  const byEmail = email && state.contacts.where({ locationId, email })[0];
  if (byEmail) return { contact: byEmail, matchingField: 'email' };
  const byPhone = phone && state.contacts.where({ locationId, phone })[0];
  return byPhone ? { contact: byPhone, matchingField: 'phone' } : undefined;
};

export const allowsDuplicates = (state: State, locationId: string): boolean =>
  state.locations.find(locationId)?.settings.allowDuplicateContact ?? false;

/** Rejects an email address or phone number of another contact if they must be unique. */
export const assertUnique = (
  state: State,
  locationId: string,
  written: Written,
  itself?: Contact,
): void => {
  if (allowsDuplicates(state, locationId)) return;
  const matches = [
    duplicateOf(state, locationId, { email: written.email }),
    duplicateOf(state, locationId, { phone: written.phone }),
  ];
  const match = matches.find((one) => one && one.contact.id !== itself?.id);
  if (match)
    throw refusal(400, 'This location does not allow duplicated contacts.', {
      meta: {
        contactId: match.contact.id,
        contactName: fullName(match.contact),
        matchingField: match.matchingField,
      },
    });
};
