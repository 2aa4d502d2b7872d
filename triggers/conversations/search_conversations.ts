import * as z from 'zod';
import { byLastMessageDate } from '../../highlevel/pages';
import { conversationFilters, queryOf } from '../../inputs/conversation_filters';
import { pollingTrigger } from '../../operation';
import { foundConversation, isPlaceholder } from '../../records/conversation';

export default pollingTrigger({
  key: 'search_conversations',
  noun: 'Conversation',
  label: 'Search Conversations',
  description:
    'Triggers when a conversation that matches your filters is started, or also gets a new message.',
  endpoint: 'GET /conversations/search',
  version: '2021-04-15',
  scope: 'conversations.readonly',
  input: z.object({
    ...conversationFilters,
    limit: z.int().min(1).max(5_000).default(100).meta({
      label: 'Conversations to Look At',
      description:
        'How many conversations each check reads, those with the latest messages first. Every 100 conversations take one request. Those with a message in the last three hours are always read, up to 5,000. With more than 5,000 conversations, an old one counts as new when it gets a message. To leave old ones out, fill in Started After.',
    }),
  }),
  request: ({ limit: _, ...filters }, { locationId, pageSize }) => ({
    query: {
      locationId,
      ...queryOf(filters),
      sortBy: 'last_message_date',
      sort: 'desc',
      limit: pageSize(100),
    },
  }),
  result: 'conversations',
  record: foundConversation,
  firesOn: 'user choice',
  leavesOut: isPlaceholder,
  watches: [
    'query',
    'contactId',
    'assignedTo',
    'status',
    'lastMessageType',
    'lastMessageDirection',
    'lastMessageAction',
    'startDate',
    'endDate',
    'followers',
    'mentions',
    'scoreProfile',
    'scoreProfileMin',
    'scoreProfileMax',
    'id',
    'limit',
  ],
  nextPage: byLastMessageDate,
  reads: ({ limit }) => limit,
  sortedBy: () => 'lastMessageDate',
});
