import { path } from '../highlevel/path';
import type { Session } from '../highlevel/session';
import { succeeded } from '../highlevel/success';
import { flag, type Item, isItem, moment, record, text } from '../operation';
import { conversationFields, readableConversation } from './conversation';

/** An updated conversation, with its last message. */
export const updatedConversation = record(
  {
    ...conversationFields,
    userId: text('VCa734uS5pGAZuP4EP0u'),
    lastMessageBody: text('See you on Monday.'),
  },
  {
    normalize: ({ lastMessageDate, ...conversation }) => ({
      ...readableConversation(conversation),
      ...(lastMessageDate !== undefined && { lastMessageDate: momentOf(lastMessageDate) }),
    }),
  },
);

/** The date may be milliseconds as text (conversations.json, ConversationDto). */
const momentOf = (date: unknown): unknown =>
  typeof date === 'string' && /^\d{12,14}$/.test(date)
    ? new Date(Number(date)).toISOString()
    : date;

/** A new or an existing conversation. */
export const createdConversation = record(
  {
    ...conversationFields,
    dateAdded: moment('2026-01-05T09:30:00.000Z'),
    dateUpdated: moment('2026-01-06T16:45:00.000Z'),
    isNew: flag(true, { label: 'Is New' }),
  },
  { normalize: readableConversation },
);

type Answer = { conversation?: Item | null; isNew?: boolean };

/** The conversation in the response to a write. */
export const readConversation = ({ conversation, ...rest }: Answer): Item | null | undefined => {
  succeeded(rest);
  return conversation;
};

/** The conversation in the response to its creation, or in the error that it already exists. */
export const readCreatedConversation = (answer: Answer): Item | null | undefined => {
  const conversation = readConversation(answer);
  return isItem(conversation) ? { isNew: true, ...conversation } : conversation;
};

/**
 * The conversation in an error: "Conversation already exists" comes with its ID
 * (docs/highlevel_quirks.md#sending-messages).
 */
export const existingConversation = (body: unknown): Answer | undefined => {
  const { conversationId: id }: { conversationId?: unknown } = { ...Object(body) };
  return typeof id === 'string' && id ? { conversation: { id, isNew: false } } : undefined;
};

/** An existing conversation, read by its ID, because the error holds only the ID. */
export const readExistingConversation = async (
  session: Session,
  conversation: Item,
  { contactId }: { contactId: string },
): Promise<Item> => {
  if (conversation.isNew !== false) return conversation;
  const known = { contactId, locationId: session.locationId, ...conversation };
  const body = await session.ask({
    method: 'GET',
    path: path`/conversations/${String(conversation.id)}`,
    version: '2021-04-15',
    scope: 'conversations.readonly',
  });
  const { traceId: _, ...found }: Item = { ...Object(body) };
  return { ...known, ...readableConversation(found) };
};
