import { memoize } from './cache';
import { path } from './path';
import type { Session } from './session';

/** An hour; a name that is changed in HighLevel is seen after that. */
const ttlSeconds = 60 * 60;

/** What reading them needs. */
const scope = 'users.readonly';

/** The names of the users of a sub-account, by their ids: the first hundred (GET /users/search). */
const userNamesOf = (session: Session) =>
  memoize(session.z, `user-names:${session.locationId}`, ttlSeconds, async () => {
    const { companyId, locationId } = session;
    const body = await session.ask({
      method: 'GET',
      path: path`/users/search`,
      query: { companyId, locationId, limit: '100', skip: '0' },
      scope,
    });
    const { users }: { users?: unknown } = { ...Object(body) };
    return (Array.isArray(users) ? users : []).flatMap((user): [string, string][] => {
      const { id, name, firstName, lastName } = { ...Object(user) };
      const known = name || [firstName, lastName].filter(Boolean).join(' ');
      return typeof id === 'string' && typeof known === 'string' && known ? [[id, known]] : [];
    });
  });

type Item = { [key: string]: unknown };

/**
 * Records with the name of the user beside the id, where it is known: `userName` beside `userId`. The
 * names are kept for an hour. Without them the records stay as they are.
 */
export const withUserNames = async (
  session: Session,
  items: Item[],
  [idKey, nameKey]: [string, string],
): Promise<Item[]> => {
  if (!session.allows(scope) || !items.some((item) => item[idKey])) return items;
  try {
    const names = new Map<unknown, string>((await userNamesOf(session).get()).value);
    return items.map((item) => {
      const name = names.get(item[idKey]);
      return name === undefined ? item : { ...item, [nameKey]: name };
    });
  } catch (error) {
    session.z.console.log(
      `The names of users are not known: ${error instanceof Error ? error.message : error}`,
    );
    return items;
  }
};
