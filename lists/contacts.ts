import { path } from '../highlevel/path';
import type { Session } from '../highlevel/session';
import { type Item, isItem } from '../operation';
import type { Place } from './place';

/** The notes of a contact. */
export const listNotes = {
  endpoint: 'GET /contacts/{contactId}/notes',
  scope: 'contacts.readonly',
  result: 'notes',
} as const;

/** The tasks of a contact. */
export const listTasks = {
  endpoint: 'GET /contacts/{contactId}/tasks',
  scope: 'contacts.readonly',
  result: 'tasks',
} as const;

/** Every contact that matches the filters, to the end of the list. */
export const everyContact = (
  filters: { field: string; operator: string; value: string | boolean }[],
  { locationId, pageSize }: Place,
) => ({
  body: {
    locationId,
    ...(filters.length > 0 && { filters }),
    sort: [{ field: 'dateAdded', direction: 'desc' }],
    pageLimit: pageSize(500),
  },
});

/** A contact by its ID; undefined if it was deleted. */
export const readContact = async (session: Session, id: string): Promise<Item | undefined> => {
  const body = await session.ask({
    method: 'GET',
    path: path`/contacts/${id}`,
    emptyOnNotFound: true,
  });
  const { contact }: { contact?: unknown } = { ...Object(body) };
  return isItem(contact) ? contact : undefined;
};
