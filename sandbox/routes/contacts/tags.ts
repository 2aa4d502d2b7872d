import * as z from 'zod';
import { route } from '../../route';
import type { State } from '../../state';
import { list } from '../../validation';
import { changeContact, contactOf } from './contact';

// Kept in lower case, whatever is sent (docs/highlevel_quirks.md#tags).
const body = z.strictObject({ tags: list.transform(inLowerCase) });

export const tags = [
  route({
    endpoint: 'POST /contacts/{contactId}/tags',
    version: '2021-07-28',
    scope: 'contacts.write',
    level: 'location',
    body,
    status: 201,
    answer: (call) => {
      const contact = contactOf(call);
      const tagsAdded = added(contact.tags, call.body.tags);
      const after = tagSubAccount(call.state, contact.locationId, [...contact.tags, ...tagsAdded]);
      changeContact(call.state, contact, { tags: after });
      return { tags: after, tagsAdded };
    },
  }),

  route({
    endpoint: 'DELETE /contacts/{contactId}/tags',
    version: '2021-07-28',
    scope: 'contacts.write',
    level: 'location',
    body,
    answer: (call) => {
      const contact = contactOf(call);
      const tagsRemoved = contact.tags.filter((tag) => call.body.tags.includes(tag));
      const after = added(tagsRemoved, contact.tags);
      changeContact(call.state, contact, { tags: after });
      return { tags: after, tagsRemoved };
    },
  }),
];

function inLowerCase(names: string[]): string[] {
  return names.map((name) => name.toLowerCase());
}

/** Those of the names, each once, that are not among the known ones. */
export const added = (known: readonly string[], names: readonly string[]): string[] =>
  [...new Set(names)].filter((name) => !known.includes(name));

/** A tag that a contact gets becomes one of the sub-account (docs/highlevel_quirks.md#tags). */
export const tagSubAccount = (state: State, locationId: string, sent: string[]): string[] => {
  const names = inLowerCase(sent);
  const known = state.tags.where({ locationId }).map(({ name }) => name);
  for (const name of added(known, names))
    state.tags.put({ id: state.ids.next(), locationId, name });
  return [...new Set(names)];
};
