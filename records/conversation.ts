import { flag, type Item, list, moment, number, record, text } from '../operation';
import { messageTypeOf } from './message_types';
import { version1 } from './version_1';

const common = {
  id: text('tDtDnQdgm2LXpyiqYvZ6'),
  contactId: text('seD4PfOuKoVMLkEZqohJ'),
  locationId: text('ve9EPM428h8vShlRW1KT'),
  type: text('TYPE_PHONE'),
  unreadCount: number(1),
  assignedTo: text('VCa734uS5pGAZuP4EP0u', { label: 'Assigned User ID' }),
};

const lastMessage = {
  lastMessageType: text('TYPE_SMS'),
  lastMessageDate: moment('2026-01-06T16:45:00.000Z'),
  isLastMessageInternalComment: flag(false),
  messageTypes: list(text('TYPE_SMS')),
};

/** The fields of a conversation that is read by ID, or written. */
export const conversationFields = {
  ...common,
  inbox: flag(true, { label: 'In Inbox' }),
  starred: flag(false),
  deleted: flag(false),
  ...lastMessage,
};

/** A conversation as read by its ID. */
export const conversation = record(conversationFields, {
  counted: version1.conversation,
  // The only value that changes with a message that is read at once, or was sent.
  alsoCounted: ['lastMessageDate__seconds', 'lastMessageDate__nanoseconds', 'lastMessageType'],
  normalize: (conversation) => readableConversation(conversation),
});

/** A conversation as the search returns it: with its contact and its last message. */
export const foundConversation = record(
  {
    ...common,
    fullName: text('Maya Ortiz'),
    contactName: text('Maya Ortiz'),
    companyName: text('Harbor Marina'),
    tags: list(text('vip')),
    email: text('maya.ortiz@example.com'),
    phone: text('+15550101001'),
    lastMessageBody: text('See you on Monday.'),
    ...lastMessage,
    lastMessageDirection: text('inbound'),
    lastOutboundMessageAction: text('manual'),
    lastManualMessageDate: moment('2026-01-05T09:35:00.000Z'),
    starred: flag(false),
    inbox: flag(true, { label: 'In Inbox' }),
    followers: list(text('Qi62hhTQD93ySj0wvhTO'), { label: 'Follower User IDs' }),
    mentions: list(text('VCa734uS5pGAZuP4EP0u'), { label: 'Mentioned User IDs' }),
    dateAdded: moment('2026-01-05T09:30:00.000Z'),
    dateUpdated: moment('2026-01-06T16:45:00.000Z'),
  },
  {
    counted: version1.foundConversation,
    created: 'dateAdded',
    changed: 'lastMessageDate',
    normalize: ({ lastMessageDate, dateAdded, ...conversation }) => ({
      ...readableConversation(conversation),
      ...(lastMessageDate !== undefined && { lastMessageDate: isoOf(lastMessageDate) }),
      ...(dateAdded !== undefined && { dateAdded: isoOf(dateAdded) }),
    }),
  },
);

const types = new Map<unknown, string>([
  [1, 'TYPE_PHONE'],
  [2, 'TYPE_EMAIL'],
  [3, 'TYPE_FB_MESSENGER'],
  [4, 'TYPE_REVIEW'],
  [5, 'TYPE_GROUP_SMS'],
  [6, 'TYPE_INTERNAL_CHAT'],
]);

/**
 * Message types are words in the search, and numbers in a conversation that is read by ID
 * (docs/highlevel_quirks.md#conversation-answers).
 */
export const readableConversation = ({
  type,
  lastMessageType,
  messageTypes,
  ...conversation
}: Item): Item => ({
  ...conversation,
  ...(type !== undefined && { type: types.get(type) ?? type }),
  ...(lastMessageType !== undefined && { lastMessageType: messageTypeOf(lastMessageType) }),
  ...(messageTypes !== undefined && {
    messageTypes: Array.isArray(messageTypes) ? messageTypes.map(messageTypeOf) : messageTypes,
  }),
});

/** The search returns times in milliseconds; the document does not declare them. */
const isoOf = (time: unknown) =>
  typeof time === 'number' && Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : time;

/**
 * Whether HighLevel created the conversation for a new contact and it has no message yet
 * (docs/highlevel_quirks.md#placeholder-conversations).
 */
export const isPlaceholder = ({
  lastMessageType,
  lastMessageBody,
  lastMessageDirection,
}: Item): boolean =>
  lastMessageType === 'TYPE_NO_SHOW' && !lastMessageBody && !lastMessageDirection;
