import { path } from './path';
import type { Session } from './session';

/** The scope for reading the names. */
const scope = 'conversations.readonly';

type Item = { [key: string]: unknown };

/**
 * Adds the contact's name to messages, which hold only its ID. The names come from the hundred
 * conversations with the latest messages, in one request (GET /conversations/search), which is sent
 * only if a message is new. Names are not cached.
 *
 * @param isNew Whether the message may be new to the Zap.
 */
export const withContactNames = async (
  session: Session,
  messages: Item[],
  isNew: (message: Item) => boolean,
): Promise<Item[]> => {
  if (!session.allows(scope) || !messages.some(isNew)) return messages;
  try {
    const body = await session.ask({
      method: 'GET',
      path: path`/conversations/search`,
      query: {
        locationId: session.locationId,
        sortBy: 'last_message_date',
        sort: 'desc',
        limit: 100,
      },
      version: '2021-04-15',
      scope,
    });
    const { conversations }: { conversations?: unknown } = { ...Object(body) };
    const names = new Map(
      (Array.isArray(conversations) ? conversations : []).flatMap(
        (conversation): [unknown, string][] => {
          const { contactId, fullName, contactName } = { ...Object(conversation) };
          const name = fullName || contactName;
          return typeof name === 'string' && name ? [[contactId, name]] : [];
        },
      ),
    );
    return messages.map((message) => {
      const contactName = names.get(message.contactId);
      return contactName === undefined ? message : { ...message, contactName };
    });
  } catch (error) {
    session.z.console.log(
      `Names of contacts could not be read: ${error instanceof Error ? error.message : error}`,
    );
    return messages;
  }
};
