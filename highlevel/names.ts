import { idsAndNames, memoize } from './cache';
import { path } from './path';
import type { ApiRequest } from './request';
import type { Session } from './session';

/** One hour. A name changed in HighLevel shows after that. */
const ttlSeconds = 60 * 60;

/** The names of one kind of record in the sub-account, by ID; one request an hour. */
const namesOf = (session: Session, list: string, request: ApiRequest) =>
  memoize(session.z, `${list}:${session.locationId}`, ttlSeconds, idsAndNames, async () => {
    const body = await session.ask({ ...request, query: { locationId: session.locationId } });
    const listed: unknown = Object(body)[list];
    return (Array.isArray(listed) ? listed : []).flatMap(named);
  });

/** The names of the users of the sub-account. */
export const userNamesOf = (session: Session) =>
  namesOf(session, 'users', { method: 'GET', path: path`/users/`, scope: 'users.readonly' });

/** The names of the calendars of the sub-account. */
export const calendarNamesOf = (session: Session) =>
  namesOf(session, 'calendars', {
    method: 'GET',
    path: path`/calendars/`,
    version: '2021-04-15',
    scope: 'calendars.readonly',
  });

const named = (thing: unknown): [string, string][] => {
  const { id, name, firstName, lastName }: { [key: string]: unknown } = { ...Object(thing) };
  const called = name || [firstName, lastName].filter(Boolean).join(' ');
  return typeof id === 'string' && typeof called === 'string' ? [[id, called]] : [];
};
