import type { Contact } from '../../records/contacts';
import { refusal } from '../../refusal';
import type { State } from '../../state';
import type { LocationGrant } from '../../tokens';
import { present, without } from '../../views';

/** The facts that all routes of a contact share. */
const place = { version: '2021-07-28', level: 'location' } as const;
export const reading = { ...place, scope: 'contacts.readonly' } as const;
export const writing = { ...place, scope: 'contacts.write' } as const;

/** A request on a contact, with the path parameters besides the contact's. */
export type ContactCall<Names extends string = never> = {
  path: (name: 'contactId' | Names) => string;
  grant: LocationGrant;
  state: State;
};

/** The contact that the path names. */
export const contactOf = ({ path, grant, state }: ContactCall): Contact => {
  const id = path('contactId');
  const contact = state.contacts.find(id);
  if (!contact) throw refusal(400, `Contact with id ${id} not found`);
  if (contact.locationId !== grant.locationId)
    throw refusal(403, 'The token does not have access to this location.');
  return contact;
};

/** Applies changes to the contact and updates its timestamp. */
export const changeContact = (state: State, contact: Contact, changes: Partial<Contact>): Contact =>
  state.contacts.put({ ...contact, ...changes, dateUpdated: state.stamp() });

/** The contact's full name. */
export const fullName = ({ firstName, lastName }: Pick<Contact, 'firstName' | 'lastName'>) =>
  [firstName, lastName].filter(Boolean).join(' ');

/** Whether the words occur in the contact's name, email, phone, company or tags. */
export const mentions = (contact: Contact, words: string): boolean =>
  [fullName(contact), contact.email, contact.phone, contact.companyName, ...contact.tags].some(
    (value) => value?.toLowerCase().includes(words.toLowerCase()),
  );

/** The contacts with the newest first, as lists have them. */
export const newestFirst = (one: Contact, other: Contact): number =>
  Date.parse(other.dateAdded) - Date.parse(one.dateAdded) || (one.id < other.id ? -1 : 1);

const lowerCase = (contact: Contact) => ({
  firstNameLowerCase: contact.firstName?.toLowerCase(),
  lastNameLowerCase: contact.lastName?.toLowerCase(),
  fullNameLowerCase: fullName(contact).toLowerCase(),
  emailLowerCase: contact.email?.toLowerCase(),
});

const stored = (contact: Contact) => ({
  ...without(contact, 'campaignIds', 'workflowIds'),
  // These, createdBy and followers are undeclared (docs/highlevel_quirks.md#contact-answers).
  additionalEmails: contact.additionalEmails ?? [],
  additionalPhones: contact.additionalPhones ?? [],
});

/** The contact in the response to a read, update or upsert. */
export const recordView = (contact: Contact): object =>
  present({
    ...stored(contact),
    ...lowerCase(contact),
    name: fullName(contact),
    // Missing if not set (docs/highlevel_quirks.md#contact-answers).
    dnd: contact.dnd || undefined,
    followers: contact.followers.length ? contact.followers : undefined,
    attributionSource: {},
  });

/** The success flags; two appear at a time (docs/highlevel_quirks.md#success-words). */
export const done = { succeded: true, succeeded: true };

/** The contact in the response to its creation. */
export const createdView = (contact: Contact): object => {
  const [, month, day] = contact.dateOfBirth?.split('-') ?? [];
  return present({
    ...stored(contact),
    ...lowerCase(contact),
    dateOfBirth: contact.dateOfBirth && new Date(contact.dateOfBirth).toISOString(),
    birthMonth: month && Number(month),
    birthDay: day && Number(day),
    deleted: false,
    bounceEmail: false,
    unsubscribeEmail: false,
    lastSessionActivityAt: contact.dateAdded,
    offers: [],
    products: [],
  });
};

/** The contact in lists. */
export const itemView = (contact: Contact): object =>
  present({
    id: contact.id,
    locationId: contact.locationId,
    contactName: fullName(contact).toLowerCase(),
    // Only the undeclared firstNameRaw has the real case
    // (docs/highlevel_quirks.md#deprecated-contact-list).
    firstName: contact.firstName?.toLowerCase(),
    firstNameRaw: contact.firstName,
    lastName: contact.lastName?.toLowerCase(),
    lastNameRaw: contact.lastName,
    companyName: contact.companyName,
    email: contact.email,
    phone: contact.phone,
    dnd: contact.dnd,
    type: contact.type,
    source: contact.source,
    assignedTo: contact.assignedTo,
    address1: contact.address1,
    city: contact.city,
    state: contact.state,
    postalCode: contact.postalCode,
    country: contact.country,
    website: contact.website,
    timezone: contact.timezone,
    dateAdded: contact.dateAdded,
    dateUpdated: contact.dateUpdated,
    dateOfBirth: contact.dateOfBirth,
    businessId: contact.businessId,
    tags: contact.tags,
    followers: contact.followers,
    customFields: contact.customFields,
    additionalEmails: contact.additionalEmails ?? [],
    attributions: [],
  });
