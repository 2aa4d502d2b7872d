import * as z from 'zod';
import { byLastMessageDate } from '../highlevel/pages';
import type { Item } from '../operation';
import { dayOf } from './titles';

/**
 * Conversations for a dropdown: those of the contact in the form, or all.
 *
 * @param parent The key of the field that chooses the contact.
 * @param contact That field.
 */
export const listConversations = (parent: string, contact: z.ZodString) => ({
  endpoint: 'GET /conversations/search' as const,
  version: '2021-04-15' as const,
  scope: 'conversations.readonly' as const,
  input: z.object({ [parent]: contact.optional() }),
  request: (
    { [parent]: contactId }: Record<string, string | undefined>,
    { locationId }: { locationId: string },
  ) => ({
    query: { locationId, contactId, sortBy: 'last_message_date', sort: 'desc', limit: 50 },
  }),
  result: 'conversations',
  title: ({ fullName, contactName, email, phone, lastMessageBody }: Item) =>
    [fullName || contactName || email || phone, lastMessageBody]
      .filter(Boolean)
      .join(': ')
      .slice(0, 80),
  details: ({ email, phone, lastMessageDate }: Item) => [email || phone, dayOf(lastMessageDate)],
  nextPage: byLastMessageDate,
});
