import * as z from 'zod';
import { refusal } from '../../refusal';
import { route } from '../../route';
import { count, pageOf, paging, requiredText, text } from '../../validation';
import {
  changeContact,
  contactOf,
  createdView,
  done,
  itemView,
  mentions,
  newestFirst,
  recordView,
} from './contact';
import {
  allowsDuplicates,
  assertUnique,
  changesOf,
  createContact,
  creation,
  dialable,
  duplicateOf,
  update,
  upsertion,
} from './contact_write';

export const records = [
  route({
    endpoint: 'GET /contacts/',
    version: '2021-07-28',
    scope: 'contacts.readonly',
    level: 'location',
    query: z.strictObject({
      locationId: requiredText,
      startAfterId: text.optional(),
      startAfter: count.optional(),
      query: text.default(''),
      limit: count.pipe(z.number().min(1).max(100)).default(20),
    }),
    answer: ({ query, state }) => {
      const { locationId, startAfterId, startAfter, limit } = query;
      const found = state.contacts
        .where({ locationId })
        .filter((contact) => mentions(contact, query.query))
        .sort(newestFirst);
      // With only one of the two, page 1 is returned again
      // (docs/highlevel_quirks.md#deprecated-contact-list).
      const seen =
        startAfterId !== undefined && startAfter !== undefined
          ? found.filter(({ id, dateAdded }) => {
              const at = Date.parse(dateAdded);
              return at > startAfter || (at === startAfter && id <= startAfterId);
            }).length
          : 0;
      const page = found.slice(seen, seen + limit);
      const last = page.at(-1);
      return {
        contacts: page.map(itemView),
        count: found.length,
        meta: {
          total: found.length,
          startAfterId: last?.id ?? null,
          startAfter: last ? Date.parse(last.dateAdded) : null,
        },
      };
    },
  }),

  route({
    endpoint: 'POST /contacts/',
    version: '2021-07-28',
    scope: 'contacts.write',
    level: 'location',
    body: creation,
    status: 201,
    answer: ({ body: { locationId, ...written }, state }) => {
      assertUnique(state, locationId, written);
      return { contact: createdView(createContact(state, locationId, written)) };
    },
  }),

  route({
    endpoint: 'POST /contacts/upsert',
    version: '2021-07-28',
    scope: 'contacts.write',
    level: 'location',
    body: upsertion,
    answer: ({ body: { locationId, createNewIfDuplicateAllowed, ...written }, state }) => {
      const mayDuplicate = createNewIfDuplicateAllowed && allowsDuplicates(state, locationId);
      const known = mayDuplicate ? undefined : duplicateOf(state, locationId, written)?.contact;
      if (!known) {
        const contact = createContact(state, locationId, written);
        return { new: true, ...done, contact: recordView(contact) };
      }
      // A phone number that another contact has is skipped
      // (docs/highlevel_quirks.md#contact-writes).
      const owner = duplicateOf(state, locationId, { phone: written.phone })?.contact ?? known;
      const { phone: _, ...rest } = written;
      const taken = owner.id !== known.id && !allowsDuplicates(state, locationId);
      const changes = changesOf(state, known, taken ? rest : written);
      const contact = changeContact(state, known, changes);
      return { new: false, ...done, contact: recordView(contact) };
    },
  }),

  route({
    endpoint: 'GET /contacts/search/duplicate',
    version: '2021-07-28',
    scope: 'contacts.readonly',
    level: 'location',
    query: z.strictObject({
      locationId: requiredText,
      number: text.optional(),
      email: text.optional(),
    }),
    answer: ({ query: { locationId, number, email }, state }) => {
      if (!number && !email) throw refusal(400, 'Either email or number is required');
      const match = duplicateOf(state, locationId, {
        email: email?.toLowerCase(),
        phone: number && dialable(number),
      });
      return match
        ? { contact: recordView(match.contact), matchingField: match.matchingField }
        : { contact: null };
    },
  }),

  route({
    endpoint: 'GET /contacts/business/{businessId}',
    version: '2021-07-28',
    scope: 'contacts.readonly',
    level: 'location',
    query: z.strictObject({
      locationId: requiredText,
      ...paging({ limit: 25 }),
      query: text.default(''),
    }),
    answer: ({ path, query, state }) => {
      const found = state.contacts
        .where({ locationId: query.locationId, businessId: path('businessId') })
        .filter((contact) => mentions(contact, query.query))
        .sort(newestFirst);
      return { contacts: pageOf(found, query).map(itemView), count: found.length };
    },
  }),

  route({
    endpoint: 'GET /contacts/{contactId}',
    version: '2021-07-28',
    scope: 'contacts.readonly',
    level: 'location',
    answer: (call) => ({ contact: recordView(contactOf(call)) }),
  }),

  route({
    endpoint: 'PUT /contacts/{contactId}',
    version: '2021-07-28',
    scope: 'contacts.write',
    level: 'location',
    body: update,
    answer: (call) => {
      const { body, state } = call;
      const known = contactOf(call);
      assertUnique(state, known.locationId, body, known);
      const contact = changeContact(state, known, changesOf(state, known, body));
      return { ...done, contact: recordView(contact) };
    },
  }),

  route({
    endpoint: 'DELETE /contacts/{contactId}',
    version: '2021-07-28',
    scope: 'contacts.write',
    level: 'location',
    answer: (call) => {
      const { id } = contactOf(call);
      call.state.contacts.remove(id);
      call.state.deletedContacts.add(id);
      return done;
    },
  }),
];
