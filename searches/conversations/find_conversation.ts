import * as z from 'zod';
import { conversationFilters, queryOf } from '../../inputs/conversation_filters';
import { search } from '../../operation';
import { foundConversation } from '../../records/conversation';

const { contactId, query, ...filters } = conversationFilters;

export default search({
  key: 'find_conversation',
  noun: 'Conversation',
  label: 'Find Conversation',
  description:
    'Finds the conversation with a contact, or the one with the latest message that matches your filters.',
  beyondCatalogue: true,
  endpoint: 'GET /conversations/search',
  version: '2021-04-15',
  scope: 'conversations.readonly',
  input: z
    .object({ contactId, query, ...filters })
    .refine((form) => Object.values(form).some((value) => value !== undefined), {
      error: 'Contact, Search Text or another filter: at least one of them is required.',
    }),
  request: (form, { locationId }) => ({
    query: {
      locationId,
      ...queryOf(form),
      sortBy: 'last_message_date',
      sort: 'desc',
      limit: 10,
    },
  }),
  result: 'conversations',
  record: foundConversation,
});
