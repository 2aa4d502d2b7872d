import * as z from 'zod';
import type { Contact } from '../../records/contacts';
import { badRequest } from '../../refusal';
import { route } from '../../route';
import type { State } from '../../state';
import { requiredText, text } from '../../validation';
import { fullName, mentions } from './contact';
import { businessNameOf, filterSchema, readers, testOf } from './search_filters';

const sortable = [
  'firstNameLowerCase',
  'lastNameLowerCase',
  'businessName',
  'dateAdded',
  'dateUpdated',
  'email',
  'dnd',
  'source',
];

const sortSchema = z.strictObject({ field: requiredText, direction: z.enum(['asc', 'desc']) });
type Sort = z.output<typeof sortSchema>;

/** A contact's position in the order: the value of each sort field, then the ID. */
const cursorSchema = z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]));
type Cursor = z.output<typeof cursorSchema>;

export const search = [
  // The document describes neither the body nor the response
  // (docs/highlevel_quirks.md#contact-search-body).
  route({
    endpoint: 'POST /contacts/search',
    version: '2021-07-28',
    scope: 'contacts.readonly',
    level: 'location',
    body: z.strictObject({
      locationId: requiredText,
      pageLimit: z.number().min(1).max(500),
      page: z.number().min(1).optional(),
      searchAfter: cursorSchema.optional(),
      filters: z.array(filterSchema).default([]),
      sort: z.array(sortSchema).max(2).default([]),
      query: text.max(75).default(''),
    }),
    answer: ({ body, state }) => {
      const { pageLimit, page = 1, searchAfter } = body;
      if (searchAfter && body.page) throw badRequest('page and searchAfter exclude each other');
      if (page * pageLimit > 10_000)
        throw badRequest('Only 10000 records can be read by page, use searchAfter beyond');
      const sort: Sort[] = body.sort.length
        ? body.sort
        : [{ field: 'dateAdded', direction: 'desc' }];
      const order = orderBy(sort);
      const passes = testOf(body.filters, state);
      const found = state.contacts
        .indexed(state.searchLagMs)
        .filter(({ locationId }) => locationId === body.locationId)
        .filter((contact) => passes(contact) && mentions(contact, body.query))
        .map((contact) => ({ contact, cursor: cursorOf(contact, sort, state) }))
        .sort((one, other) => order(one.cursor, other.cursor));
      const start = searchAfter
        ? found.filter(({ cursor }) => order(cursor, searchAfter) <= 0).length
        : (page - 1) * pageLimit;
      return {
        contacts: found
          .slice(start, start + pageLimit)
          .map(({ contact, cursor }) => foundView(contact, cursor, state)),
        total: found.length,
      };
    },
  }),
];

const cursorOf = (contact: Contact, sort: Sort[], state: State): Cursor => [
  ...sort.map(({ field }) => [readers[field]?.(contact, state)].flat()[0] ?? null),
  contact.id,
];

/** Compares positions in the order; contacts without a value are last, equal ones are sorted by ID. */
const orderBy = (sort: Sort[]) => {
  for (const { field } of sort)
    if (!sortable.includes(field)) throw badRequest(`Invalid sort field ${field}`);
  const directions = [...sort.map(({ direction }) => (direction === 'asc' ? 1 : -1)), 1];
  return (one: Cursor, other: Cursor): number => {
    if (one.length !== other.length) throw badRequest('searchAfter does not fit the sort');
    for (const [place, direction] of directions.entries()) {
      const [value = null, otherValue = null] = [one[place], other[place]];
      if (value === otherValue) continue;
      if (value === null) return 1;
      if (otherValue === null) return -1;
      return value < otherValue ? -direction : direction;
    }
    return 0;
  };
};

// `address` instead of `address1`, dateOfBirth as a number, no timezone
// (docs/highlevel_quirks.md#contact-search-answer).
const foundView = (contact: Contact, cursor: Cursor, state: State) => ({
  id: contact.id,
  locationId: contact.locationId,
  // In lower case, unlike the names (docs/highlevel_quirks.md#contact-search-answer).
  contactName: fullName(contact).toLowerCase(),
  firstName: contact.firstName ?? null,
  firstNameLowerCase: contact.firstName?.toLowerCase() ?? null,
  lastName: contact.lastName ?? null,
  lastNameLowerCase: contact.lastName?.toLowerCase() ?? null,
  email: contact.email ?? null,
  validEmail: null,
  phone: contact.phone ?? null,
  phoneLabel: null,
  companyName: contact.companyName ?? null,
  businessId: contact.businessId ?? null,
  businessName: businessNameOf(contact, state) ?? null,
  address: contact.address1 ?? null,
  city: contact.city ?? null,
  state: contact.state ?? null,
  country: contact.country ?? null,
  postalCode: contact.postalCode ?? null,
  website: contact.website ?? null,
  source: contact.source ?? null,
  type: contact.type,
  assignedTo: contact.assignedTo ?? null,
  dnd: contact.dnd,
  dateOfBirth: contact.dateOfBirth ? Date.parse(contact.dateOfBirth) : null,
  dateAdded: contact.dateAdded,
  dateUpdated: contact.dateUpdated,
  tags: contact.tags,
  followers: contact.followers,
  customFields: contact.customFields,
  dndSettings: contact.dndSettings ?? {},
  inboundDndSettings: contact.inboundDndSettings ?? {},
  additionalEmails: contact.additionalEmails ?? [],
  additionalPhones: contact.additionalPhones ?? [],
  opportunities: state.opportunities
    .where({ contactId: contact.id })
    .map(({ id, status, monetaryValue, pipelineId, pipelineStageId }) => ({
      ...{ id, status, monetaryValue, pipelineId, pipelineStageId },
    })),
  attributionSource: null,
  lastAttributionSource: null,
  searchAfter: cursor,
});
