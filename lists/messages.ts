import * as z from 'zod';
import { byLastMessageId, messagesOf } from '../highlevel/pages';
import type { Item } from '../operation';
import { labelOf } from '../operation/label';
import { dayOf, minuteOf } from './titles';

/**
 * The messages of a conversation for a dropdown: all, or those of one type.
 *
 * @param parent The key of the field that chooses the conversation.
 * @param conversation That field.
 */
const listMessages = <const P extends string>(
  parent: P,
  conversation: z.ZodString,
  type?: string,
) => ({
  endpoint: `GET /conversations/{${parent}}/messages` as const,
  version: '2021-04-15' as const,
  scope: 'conversations/message.readonly' as const,
  input: z.object({ [parent]: conversation }),
  request: () => ({ query: { limit: 100, type } }),
  result: messagesOf,
  nextPage: byLastMessageId,
});

/** Messages, each by its own ID. */
export const listEveryMessage = <const P extends string>(parent: P, conversation: z.ZodString) => ({
  ...listMessages(parent, conversation),
  title: ({ dateAdded, body, messageType, meta }: Item) =>
    `${dayOf(dateAdded)} ${body || subjectOf(meta) || typeWord(messageType)}`.trim().slice(0, 80),
  details: ({ dateAdded, direction }: Item) => [direction, minuteOf(dateAdded)],
});

/** The emails; each thread is one message that holds the IDs of its emails. */
export const listEmails = <const P extends string>(parent: P, conversation: z.ZodString) => ({
  ...listMessages(parent, conversation, 'TYPE_EMAIL'),
  choicesIn: ({ dateAdded, meta }: Item): Item[] => {
    const { messageIds, email } = { ...Object(Object(meta).email) };
    // The document's example has the list one level deeper.
    const ids: unknown[] = [messageIds ?? Object(email).messageIds ?? []].flat();
    const name = `${dayOf(dateAdded)} ${subjectOf(meta) || 'Email'}`.trim();
    return ids.map((id, index) => ({
      id,
      dateAdded,
      name: ids.length > 1 ? `${name} (${index + 1})` : name,
    }));
  },
  details: ({ dateAdded }: Item) => [minuteOf(dateAdded)],
});

/** Makes `TYPE_CALL` a Call. */
const typeWord = (type: unknown) =>
  labelOf(
    String(type ?? 'message')
      .replace(/^TYPE_/, '')
      .toLowerCase(),
  );

const subjectOf = (meta: unknown) => Object(Object(meta).email).subject;
