import { type Item, timeOf } from '../operation';

const iso = (stamp: unknown): string =>
  new Date(timeOf(stamp)).getTime() > 0 ? new Date(timeOf(stamp)).toISOString() : '';

/** The day of a timestamp in UTC; undefined without one. */
export const dayOf = (stamp: unknown): string => iso(stamp).slice(0, 10);

/** The day and the time of a timestamp in UTC; undefined without one. */
export const minuteOf = (stamp: unknown): string =>
  iso(stamp).replace(/^(.{10})T(.{5}).*/, '$1 $2 UTC');

/** The title of a contact: `Maya Ortiz (maya.ortiz@example.com)`. */
export const contactTitle = (contact: Item) => {
  const { email, phone } = contact;
  const fullName = contactName(contact);
  const reached = email || phone;
  return fullName && reached ? `${fullName} (${reached})` : fullName || reached;
};

/** The name of a contact, if it has one. */
export const contactName = ({ name, contactName, firstName, lastName }: Item) =>
  // The search returns `contactName` in lower case
  // (docs/highlevel_quirks.md#contact-search-answer).
  name ||
  [firstName, lastName].filter((part) => typeof part === 'string' && part).join(' ') ||
  contactName;

/** Distinguishes contacts with the same title. */
export const contactDetails = ({ companyName, phone, email, city, dateAdded }: Item) => [
  companyName,
  email && phone,
  city,
  dayOf(dateAdded) && `added ${dayOf(dateAdded)}`,
];

/** The title of an opportunity: `Whitening (Maya Ortiz)`. */
export const opportunityTitle = ({ name, contact }: Item) => {
  const { name: ofContact }: Item = { ...Object(contact) };
  return name && ofContact && name !== ofContact ? `${name} (${ofContact})` : name;
};

/** Distinguishes opportunities with the same title. */
export const opportunityDetails = ({
  pipelineName,
  pipelineStageName,
  status,
  monetaryValue,
  createdAt,
}: Item) => [
  pipelineName,
  pipelineStageName,
  status,
  monetaryValue,
  dayOf(createdAt) && `created ${dayOf(createdAt)}`,
];

/** The title of an object's record: its primary property, or the first one that is a text. */
export const objectRecordTitle = (
  { properties }: Item,
  [primary]: { key: string }[] = [],
): string | undefined => {
  const values: Item = { ...Object(properties) };
  const texts = [values[primary?.key ?? 'name'], values.name, ...Object.values(values)];
  const found = texts.find(
    (value) => (typeof value === 'string' && value) || typeof value === 'number',
  );
  return found === undefined ? undefined : String(found);
};
