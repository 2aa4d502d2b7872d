import { path } from '../highlevel/path';

/** The messages of a conversation, for a dropdown; all of them, or those of one type. */
export const listMessages = (type?: string) => ({
  scope: 'conversations/message.readonly',
  request: ({ chooseFromConversationId }: { chooseFromConversationId: string }) => ({
    method: 'GET' as const,
    path: path`/conversations/${chooseFromConversationId}/messages`,
    query: { limit: 100, type },
    version: '2021-04-15' as const,
  }),
});

/** The subject of an email, in the `meta` of its message. */
export const subjectOf = (meta: unknown) => Object(Object(meta).email).subject;

/** The day of a time in ISO 8601. */
export const dayOf = (dateAdded: unknown) => String(dateAdded ?? '').slice(0, 10);
