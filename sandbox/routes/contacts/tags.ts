import * as z from 'zod';
import { added, adding, removing } from '../../owned';
import { route } from '../../route';
import type { State } from '../../state';
import { list } from '../../validation';
import { changeContact, contactOf, writing } from './contact';

// Stored in lower case (docs/highlevel_quirks.md#tags).
const body = z.strictObject({ tags: list.transform(inLowerCase) });

export const tags = [
  route({
    endpoint: 'POST /contacts/{contactId}/tags',
    ...writing,
    body,
    status: 201,
    answer: (call) => {
      const contact = contactOf(call);
      const { changed: tagsAdded, after: sent } = adding(contact.tags, call.body.tags);
      const after = tagSubAccount(call.state, contact.locationId, sent);
      changeContact(call.state, contact, { tags: after });
      return { tags: after, tagsAdded };
    },
  }),

  route({
    endpoint: 'DELETE /contacts/{contactId}/tags',
    ...writing,
    body,
    answer: (call) => {
      const contact = contactOf(call);
      const { changed: tagsRemoved, after } = removing(contact.tags, call.body.tags);
      changeContact(call.state, contact, { tags: after });
      return { tags: after, tagsRemoved };
    },
  }),
];

function inLowerCase(names: string[]): string[] {
  return names.map((name) => name.toLowerCase());
}

/** A contact's new tag also becomes a tag of the sub-account (docs/highlevel_quirks.md#tags). */
export const tagSubAccount = (state: State, locationId: string, sent: string[]): string[] => {
  const names = inLowerCase(sent);
  const known = state.tags.where({ locationId }).map(({ name }) => name);
  for (const name of added(known, names))
    state.tags.put({ id: state.ids.next(), locationId, name });
  return [...new Set(names)];
};
