import * as z from 'zod';
import type { Contact } from '../../records/contacts';
import { badRequest } from '../../refusal';
import type { State } from '../../state';
import { requiredText } from '../../validation';

type Filter =
  | { field: string; operator: string; value?: unknown }
  | { group: 'AND' | 'OR'; filters: Filter[] };

export const filterSchema: z.ZodType<Filter> = z.lazy(() =>
  z.union(
    [
      z.strictObject({
        field: requiredText,
        operator: requiredText,
        value: z.unknown().optional(),
      }),
      z.strictObject({ group: z.enum(['AND', 'OR']), filters: z.array(filterSchema) }),
    ],
    { error: 'must be {field, operator, value} or {group, filters}' },
  ),
);

type Test = (contact: Contact) => boolean;
type Value = string | number | boolean | null | undefined;
type Reader = (contact: Contact, state: State) => Value | Value[];

const epoch = (date: string | null | undefined) => (date ? Date.parse(date) : undefined);

/** Finds a contact's values by the names that filters and sorts use. */
export const readers: Record<string, Reader> = {
  id: ({ id }) => id,
  email: ({ email }) => email,
  firstNameLowerCase: ({ firstName }) => firstName?.toLowerCase(),
  lastNameLowerCase: ({ lastName }) => lastName?.toLowerCase(),
  businessName: (contact, state) => businessNameOf(contact, state),
  companyName: ({ companyName }) => companyName,
  tags: ({ tags }) => tags,
  assignedTo: ({ assignedTo }) => assignedTo,
  dateAdded: ({ dateAdded }) => epoch(dateAdded),
  dateUpdated: ({ dateUpdated }) => epoch(dateUpdated),
  dnd: ({ dnd }) => dnd,
  source: ({ source }) => source,
  type: ({ type }) => type,
  country: ({ country }) => country,
  city: ({ city }) => city,
  state: ({ state }) => state,
  timezone: ({ timezone }) => timezone,
  website: ({ website }) => website,
  address: ({ address1 }) => address1,
  postalCode: ({ postalCode }) => postalCode,
  followers: ({ followers }) => followers,
  businessId: ({ businessId }) => businessId,
  dateOfBirth: ({ dateOfBirth }) => epoch(dateOfBirth),
};

const dates = ['dateAdded', 'dateUpdated', 'dateOfBirth'];

export const businessNameOf = ({ businessId }: Contact, state: State) =>
  businessId ? state.businesses.find(businessId)?.name : undefined;

/** A predicate for contacts that match all filters; rejects unknown fields and operators. */
export const testOf = (filters: Filter[], state: State): Test => {
  const tests = filters.map((filter) => {
    if (!('group' in filter)) return singleTest(filter, state);
    if (filter.group === 'AND') return testOf(filter.filters, state);
    const anyOf = filter.filters.map((inner) => testOf([inner], state));
    return (contact: Contact) => anyOf.some((test) => test(contact));
  });
  return (contact) => tests.every((test) => test(contact));
};

type Single = Extract<Filter, { field: string }>;

const singleTest = ({ field, operator, value }: Single, state: State): Test => {
  const read = readerOf(field);
  const test = operators[operator];
  if (!test) throw badRequest(`Invalid operator ${operator}`);
  const wanted = dates.includes(field) ? epochsIn(value) : value;
  return (contact) => {
    const values = [read(contact, state)].flat().filter((one) => one != null && one !== '');
    return test(values, wanted);
  };
};

const readerOf = (field: string): Reader => {
  const [, customFieldId] = field.match(/^customFields\.(.+)$/) ?? [];
  // An unknown custom field matches nobody and is not rejected
  // (docs/highlevel_quirks.md#contact-search-filters).
  if (customFieldId) return (contact) => customValueOf(contact, customFieldId);
  const read = readers[field];
  // phone is not among them (docs/highlevel_quirks.md#contact-search-filters).
  if (!read) throw badRequest(`Invalid field ${field}`);
  return read;
};

const comparable = z.union([z.string(), z.number(), z.boolean()]);
const comparables = z.union([comparable, z.array(comparable)]);

const customValueOf = ({ customFields }: Contact, fieldId: string) =>
  comparables.safeParse(customFields.find(({ id }) => id === fieldId)?.value).data;

const bounds = z.object({
  gte: comparable.optional(),
  lte: comparable.optional(),
  gt: comparable.optional(),
  lt: comparable.optional(),
});

/** Converts dates in a filter's value to milliseconds, at any depth. */
const epochsIn = (value: unknown): unknown => {
  if (typeof value === 'string') return Date.parse(value);
  const { data } = bounds.safeParse(value);
  if (!data) return value;
  return Object.fromEntries(Object.entries(data).map(([name, bound]) => [name, epochsIn(bound)]));
};

type Operator = (values: unknown[], wanted: unknown) => boolean;

const lower = (value: unknown) => String(value).toLowerCase();

const equal: Operator = (values, wanted) =>
  [wanted].flat().some((one) => values.some((value) => lower(value) === lower(one)));

const contains: Operator = (values, wanted) =>
  values.some((value) => lower(value).includes(lower(wanted)));

const within: Operator = (values, wanted) => {
  const { data: range } = bounds.safeParse(wanted);
  if (!range) throw badRequest('range needs gte, lte, gt or lt');
  return values.some((value) => {
    const { data } = comparable.safeParse(value);
    if (data === undefined) return false;
    return (
      (range.gte === undefined || data >= range.gte) &&
      (range.lte === undefined || data <= range.lte) &&
      (range.gt === undefined || data > range.gt) &&
      (range.lt === undefined || data < range.lt)
    );
  });
};

const operators: Record<string, Operator> = {
  eq: equal,
  not_eq: (values, wanted) => !equal(values, wanted),
  contains,
  not_contains: (values, wanted) => !contains(values, wanted),
  exists: (values) => values.length > 0,
  not_exists: (values) => values.length === 0,
  range: within,
};
