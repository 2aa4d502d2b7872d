import * as z from 'zod';
import { choice } from '../operation';
import { contactId } from './contact';
import { conversationId } from './conversation';
import { id, moment, searchText } from './kinds';
import { lastMessageType } from './message_type';
import { userIds } from './user';

const milliseconds = () => moment().transform((iso) => Date.parse(iso));

/** The filters for conversations. */
export const conversationFilters = {
  query: searchText('Text to search conversations and their contacts for.'),
  contactId: contactId().optional(),
  assignedTo: userIds().optional().meta({
    label: 'Assigned To',
    description: 'One user per line. Enter unassigned for conversations without a user.',
  }),
  status: choice({
    all: 'All',
    read: 'Read',
    unread: 'Unread',
    starred: 'Starred',
    recents: 'Recent',
  }).optional(),
  lastMessageType: lastMessageType().optional(),
  lastMessageDirection: z.enum(['inbound', 'outbound']).optional(),
  lastMessageAction: z.enum(['automated', 'manual']).optional().meta({
    label: 'Last Outbound Message',
    description: 'Whether an automation or a person sent the last outbound message.',
  }),
  startDate: milliseconds().optional().meta({
    label: 'Started After',
    description: 'Only conversations that started at or after this time.',
  }),
  endDate: milliseconds().optional().meta({
    label: 'Started Before',
    description: 'Only conversations that started at or before this time.',
  }),
  followers: userIds().optional().meta({
    label: 'Followers',
    description: 'One user per line. Only conversations that one of these users follows.',
  }),
  mentions: userIds().optional().meta({
    label: 'Mentioned Users',
    description: 'One user per line. Only conversations that mention one of these users.',
  }),
  scoreProfile: id().optional().meta({
    label: 'Score Profile ID',
    description: 'Only conversations with a score in this score profile.',
  }),
  scoreProfileMin: z
    .number()
    .optional()
    .meta({ label: 'Lowest Score', description: 'Works only with a Score Profile ID.' }),
  scoreProfileMax: z
    .number()
    .optional()
    .meta({ label: 'Highest Score', description: 'Works only with a Score Profile ID.' }),
  id: conversationId().optional().describe('Only this one conversation, by its ID.'),
};

type ConversationFilters = z.output<z.ZodObject<typeof conversationFilters>>;

/** The query of GET /conversations/search, in which lists are comma-separated. */
export const queryOf = ({ assignedTo, followers, mentions, ...filters }: ConversationFilters) => ({
  ...filters,
  assignedTo: assignedTo?.join(','),
  followers: followers?.join(','),
  mentions: mentions?.join(','),
});
