import { idsAndNames, memoize } from './cache';
import { path } from './path';
import type { Session } from './session';

/** One hour. A name changed in HighLevel shows after that. */
const ttlSeconds = 60 * 60;

/** The scope for reading the names. */
const scope = 'users.readonly';

/** The names of a sub-account's users by ID: the first hundred (GET /users/search). */
const userNamesOf = (session: Session) =>
  memoize(session.z, `user-names:${session.locationId}`, ttlSeconds, idsAndNames, async () => {
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
 * Adds the user's name beside the ID if it is known: `userName` beside `userId`. The names are
 * cached for an hour. If they cannot be read, the records stay unchanged.
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
      `Names of users could not be read: ${error instanceof Error ? error.message : error}`,
    );
    return items;
  }
};
