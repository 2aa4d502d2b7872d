import * as z from 'zod';
import { byLastMessageId, messagesOf } from '../highlevel/pages';
import { path } from '../highlevel/path';
import { type Item, id } from '../operation';

/**
 * The messages of a conversation, for a dropdown; all of them, or those of one type.
 *
 * @param parent The field of the form that chooses the conversation.
 */
const listMessages = (parent: string, label: string, type?: string) => ({
  scope: 'conversations/message.readonly',
  input: z.object({ [parent]: id().meta({ label }) }),
  request: ({ [parent]: conversationId = '' }: Record<string, string>) => ({
    method: 'GET' as const,
    path: path`/conversations/${conversationId}/messages`,
    query: { limit: 100, type },
    version: '2021-04-15' as const,
  }),
  result: messagesOf,
  nextPage: byLastMessageId,
});

/** Messages, each by its own ID. */
export const listEveryMessage = (parent: string, label: string) => ({
  ...listMessages(parent, label),
  title: ({ id, dateAdded, body, messageType, meta }: Item) =>
    `${dayOf(dateAdded)} ${body || subjectOf(meta) || messageType || id}`.trim().slice(0, 80),
});

/** Emails: each thread is a message that holds the IDs of its emails. */
export const listEmails = (parent: string, label: string) => ({
  ...listMessages(parent, label, 'TYPE_EMAIL'),
  choicesIn: ({ dateAdded, meta }: Item): Item[] => {
    const { messageIds, email } = { ...Object(Object(meta).email) };
    // The document's example has the list one level deeper.
    const ids: unknown[] = [messageIds ?? Object(email).messageIds ?? []].flat();
    const name = `${dayOf(dateAdded)} ${subjectOf(meta) || 'Email'}`.trim();
    return ids.map((id, index) => ({ id, name: ids.length > 1 ? `${name} (${index + 1})` : name }));
  },
});

const subjectOf = (meta: unknown) => Object(Object(meta).email).subject;

const dayOf = (dateAdded: unknown) => String(dateAdded ?? '').slice(0, 10);
