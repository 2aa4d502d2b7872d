import * as z from 'zod';
import type { Conversation } from '../../records/conversations';
import { route } from '../../route';
import { count, requiredText, text } from '../../validation';
import { foundView, spokenIn } from './conversation';

const query = z.strictObject({
  locationId: requiredText,
  contactId: text.optional(),
  assignedTo: text.optional(),
  followers: text.optional(),
  mentions: text.optional(),
  query: text.optional(),
  sort: z.enum(['asc', 'desc']).default('desc'),
  startAfterDate: count.optional(),
  id: text.optional(),
  limit: count.pipe(z.number().min(1).max(100)).default(20),
  lastMessageType: z.string().startsWith('TYPE_').optional(),
  lastMessageAction: z.enum(['automated', 'manual']).optional(),
  lastMessageDirection: z.enum(['inbound', 'outbound']).optional(),
  status: z.enum(['all', 'read', 'unread', 'starred', 'recents']).default('all'),
  sortBy: z
    .enum([
      'last_manual_message_date',
      'last_message_date',
      'score_profile',
      'overdue_at',
      'due_at',
    ])
    .default('last_message_date'),
  sortScoreProfile: text.optional(),
  scoreProfile: text.optional(),
  scoreProfileMin: z.coerce.number().optional(),
  scoreProfileMax: z.coerce.number().optional(),
  startDate: count.optional(),
  endDate: count.optional(),
});

type Query = z.output<typeof query>;

export const search = [
  route({
    endpoint: 'GET /conversations/search',
    version: '2021-04-15',
    scope: 'conversations.readonly',
    level: 'location',
    query,
    answer: ({ query, state }) => {
      const messages = spokenIn(state);
      const { locationId } = query;
      const found = state.conversations.where({ locationId, deleted: false }).flatMap((each) => {
        const view = foundView(state, each, messages.get(each.id) ?? []);
        return fits(each, view, query) ? [view] : [];
      });
      const sign = query.sort === 'asc' ? 1 : -1;
      const { startAfterDate = sign * Number.NEGATIVE_INFINITY } = query;
      const page = found
        .toSorted((one, other) => sign * (one.lastMessageDate - other.lastMessageDate))
        .filter(({ lastMessageDate }) => sign * (lastMessageDate - startAfterDate) > 0)
        .slice(0, query.limit);
      return { conversations: page, total: found.length };
    },
  }),
];

type View = ReturnType<typeof foundView>;

const fits = (conversation: Conversation, view: View, query: Query): boolean => {
  const score = query.scoreProfile === undefined ? 0 : conversation.scores[query.scoreProfile];
  const { scoreProfileMin = 0, scoreProfileMax = Number.POSITIVE_INFINITY } = query;
  const { startDate = 0, endDate = Number.POSITIVE_INFINITY } = query;
  return [
    query.id === undefined || conversation.id === query.id,
    query.contactId === undefined || conversation.contactId === query.contactId,
    namesOne(query.assignedTo, [conversation.assignedTo ?? 'unassigned']),
    namesOne(query.followers, conversation.followers),
    namesOne(query.mentions, conversation.mentions),
    holds(view, query.query),
    query.lastMessageType === undefined || view.lastMessageType === query.lastMessageType,
    query.lastMessageDirection === undefined ||
      view.lastMessageDirection === query.lastMessageDirection,
    query.lastMessageAction === undefined ||
      (view.lastMessageDirection === 'outbound' &&
        view.lastOutboundMessageAction === query.lastMessageAction),
    statuses[query.status](conversation),
    score !== undefined && score >= scoreProfileMin && score <= scoreProfileMax,
    view.dateAdded >= startDate && view.dateAdded <= endDate,
  ].every(Boolean);
};

/** Whether one of the comma-separated IDs is among the values. */
const namesOne = (ids: string | undefined, values: string[]) =>
  ids === undefined || ids.split(',').some((id) => values.includes(id));

const holds = (view: View, words = '') =>
  [view.fullName, view.email, view.phone, view.lastMessageBody].some((value) =>
    value?.toLowerCase().includes(words.toLowerCase()),
  );

const statuses = {
  all: () => true,
  recents: () => true,
  read: ({ unreadCount }: Conversation) => unreadCount === 0,
  unread: ({ unreadCount }: Conversation) => unreadCount > 0,
  starred: ({ starred }: Conversation) => starred,
};
