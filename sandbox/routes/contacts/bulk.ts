import * as z from 'zod';
import { added } from '../../owned';
import { refusal } from '../../refusal';
import { route } from '../../route';
import type { State } from '../../state';
import { flag, list, requiredText, unprocessable } from '../../validation';
import { changeContact } from './contact';
import { tagSubAccount } from './tags';

const tagsBody = z.strictObject({
  contacts: list,
  tags: z.array(requiredText.toLowerCase()),
  locationId: requiredText,
  removeAllTags: flag.default(false),
});

export const bulk = [
  // The document states no scope for either (docs/highlevel_quirks.md#token-level).
  route({
    endpoint: 'POST /contacts/bulk/tags/update/{type}',
    version: '2021-07-28',
    scope: 'contacts.write',
    level: 'location',
    body: tagsBody,
    status: 201,
    answer: ({ path, body, state }) => {
      const type = path('type');
      if (type !== 'add' && type !== 'remove')
        throw unprocessable(['type must be one of the following values: add, remove']);
      const responses = body.contacts.map((id) => updateTags(state, id, type, body));
      return {
        succeded: true,
        errorCount: responses.filter((response) => response.type === 'error').length,
        responses,
      };
    },
  }),

  route({
    endpoint: 'POST /contacts/bulk/business',
    version: '2021-07-28',
    scope: 'contacts.write',
    level: 'location',
    body: z.strictObject({
      locationId: requiredText,
      ids: list.max(50),
      businessId: requiredText.nullable(),
    }),
    answer: ({ body: { locationId, ids, businessId }, state }) => {
      const business = businessId ? state.businesses.find(businessId) : undefined;
      if (businessId && business?.locationId !== locationId)
        throw refusal(400, `Business with id ${businessId} not found`);
      const contacts = ids
        .map((id) => state.contacts.find(id))
        .filter((contact) => contact?.locationId === locationId)
        .filter((contact) => contact !== undefined);
      for (const contact of contacts)
        changeContact(state, contact, { businessId, companyName: business?.name ?? null });
      return { success: true, ids: contacts.map(({ id }) => id) };
    },
  }),
];

const updateTags = (
  state: State,
  contactId: string,
  type: 'add' | 'remove',
  { locationId, tags, removeAllTags }: z.output<typeof tagsBody>,
) => {
  const failed = (message: string) => ({ contactId, message, type: 'error' });
  if (!/^[A-Za-z0-9]{20}$/.test(contactId)) return failed('contact id is not a valid firebase id');
  if (state.deletedContacts.has(contactId)) return failed('contact is deleted');
  const contact = state.contacts.find(contactId);
  if (!contact) return failed('contact not found');
  if (contact.locationId !== locationId) return failed('contact does not belong to location');
  const oldTags = contact.tags;
  const unwanted = removeAllTags ? oldTags : tags;
  const tagsAdded = type === 'add' ? added(oldTags, tags) : [];
  const tagsRemoved = type === 'remove' ? oldTags.filter((tag) => unwanted.includes(tag)) : [];
  const after = [...added(tagsRemoved, oldTags), ...tagsAdded];
  changeContact(state, contact, { tags: tagSubAccount(state, locationId, after) });
  return { contactId, message: 'Tags updated', type: 'success', oldTags, tagsAdded, tagsRemoved };
};
