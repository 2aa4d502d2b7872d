import * as z from 'zod';
import { byLastMessageId, messagesOf } from '../highlevel/pages';
import { path } from '../highlevel/path';
import { choicesFrom, dropdown, type Item } from '../operation';
import { conversationId } from './conversation';
import { id } from './kinds';

/** The conversation whose messages the lists show; HighLevel isn't told of it. */
const chooseFrom = () => conversationId().meta({ label: 'Conversation to Choose From' });

const listed = (type?: string) => ({
  scope: 'conversations/message.readonly',
  input: z.object({ chooseFromConversationId: chooseFrom() }),
  request: ({ chooseFromConversationId }: { chooseFromConversationId: string }) => ({
    method: 'GET' as const,
    path: path`/conversations/${chooseFromConversationId}/messages`,
    query: { limit: 100, type },
    version: '2021-04-15' as const,
  }),
});

export const messageDropdown = dropdown({
  key: 'message_dropdown',
  noun: 'Message',
  ...listed(),
  result: messagesOf,
  title: ({ id, dateAdded, body, messageType, meta }: Item) =>
    `${dayOf(dateAdded)} ${body || subjectOf(meta) || messageType || id}`.trim().slice(0, 80),
  nextPage: byLastMessageId,
});

/** The emails of the latest 100 threads: each is a message that holds the emails' own ids. */
export const emailDropdown = dropdown({
  key: 'email_dropdown',
  noun: 'Email',
  ...listed('TYPE_EMAIL'),
  result: (body: object) => {
    const emails = [messagesOf(body) ?? []].flat().flatMap(emailsIn);
    return [...new Map(emails.map((email) => [email.id, email])).values()];
  },
});

const emailsIn = ({ dateAdded, meta }: Item): Item[] => {
  const { messageIds, email } = { ...Object(Object(meta).email) };
  // The document's example has the list one level deeper.
  const ids: unknown[] = [messageIds ?? Object(email).messageIds ?? []].flat();
  const name = `${dayOf(dateAdded)} ${subjectOf(meta) || 'Email'}`.trim();
  return ids.map((id, index) => ({ id, name: ids.length > 1 ? `${name} (${index + 1})` : name }));
};

const subjectOf = (meta: unknown) => Object(Object(meta).email).subject;

const dayOf = (dateAdded: unknown) => String(dateAdded ?? '').slice(0, 10);

/** A message, by its id. */
export const messageId = () =>
  id().meta({
    label: 'Message',
    description:
      'Listed once there is a Conversation to Choose From; or map the ID of an earlier step.',
    ...choicesFrom(messageDropdown),
  });

/** An email, whose id is another than that of the message that it belongs to. */
export const emailMessageId = () =>
  id().meta({
    label: 'Email',
    description:
      'Listed once there is a Conversation to Choose From; or map the email message ID of a step.',
    ...choicesFrom(emailDropdown),
  });

/**
 * The field that goes with every message and email. Nothing needs it where an ID is mapped, so it is
 * not one that they depend on, and it stands below what is required.
 */
export const chooseFromConversation = {
  chooseFromConversationId: chooseFrom()
    .optional()
    .describe('Only fills the lists of messages and emails. Nothing of it is sent to HighLevel.'),
};

/** How far a message has come. */
export const messageStatus = () => z.enum(['delivered', 'failed', 'pending', 'read']);
