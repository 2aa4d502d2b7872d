import { path } from './path';
import type { Session } from './session';

/** What reading them needs. */
const scope = 'conversations.readonly';

type Item = { [key: string]: unknown };

/**
 * Messages with the name of their contact. A message has no more than its id, so the names come from
 * the hundred conversations with the latest messages, in one request (GET /conversations/search), and
 * only where a message is new: of others they are nobody's news. Nothing of a contact is kept.
 *
 * @param isNew Whether a message may be one that no Zap has had yet.
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
      `The names of contacts are not known: ${error instanceof Error ? error.message : error}`,
    );
    return messages;
  }
};
