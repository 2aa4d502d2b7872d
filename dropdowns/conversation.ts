import * as z from 'zod';
import { byLastMessageDate } from '../highlevel/pages';
import { path } from '../highlevel/path';
import { choicesFrom, dropdown, type Item, id } from '../operation';
import contactDropdown from './contact';

/** The conversations of the contact that the form names, or of all. */
export default dropdown({
  key: 'conversation_dropdown',
  noun: 'Conversation',
  scope: 'conversations.readonly',
  input: z.object({
    contactId: id()
      .meta({ label: 'Contact', ...choicesFrom(contactDropdown) })
      .optional(),
  }),
  request: ({ contactId }, { locationId }) => ({
    method: 'GET',
    path: path`/conversations/search`,
    query: { locationId, contactId, sortBy: 'last_message_date', sort: 'desc', limit: 50 },
    version: '2021-04-15',
  }),
  result: 'conversations',
  title: ({ fullName, contactName, email, phone, lastMessageBody }: Item) =>
    [fullName || contactName || email || phone, lastMessageBody]
      .filter(Boolean)
      .join(': ')
      .slice(0, 80),
  nextPage: byLastMessageDate,
});
