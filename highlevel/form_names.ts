import { cacheEntry } from './cache';
import { path } from './path';
import type { ApiRequest } from './request';
import type { Session } from './session';

/** Names by id; null for a form that HighLevel does not list any more. */
type Names = Record<string, string | null>;

/** An hour; a name that is changed in HighLevel is seen after that. */
const ttlSeconds = 60 * 60;

/** As many forms as HighLevel gives in a page, and as many pages as are read for their names. */
const pageSize = 50;
const maxPages = 5;

const kinds = {
  forms: { path: path`/forms/`, scope: 'forms.readonly' },
  surveys: { path: path`/surveys/`, scope: 'surveys.readonly' },
} as const satisfies Record<string, Pick<ApiRequest, 'path' | 'scope'>>;

/**
 * The names of forms or surveys by their ids. They are kept, so that submissions get them for one
 * request an hour, or when a form comes that was not listed before.
 */
export const formNamesOf = async (
  session: Session,
  kind: keyof typeof kinds,
  ids: string[],
): Promise<Names> => {
  const place = cacheEntry<Names>(session.z, `${kind}:${session.locationId}`, ttlSeconds);
  const cached = await place.get();
  if (cached && ids.every((id) => id in cached)) return cached;
  const unknown = ids.map((id): [string, null] => [id, null]);
  const names: Names = {
    ...Object.fromEntries(unknown),
    ...Object.fromEntries(await readNames(session, kind)),
  };
  await place.set(names);
  return names;
};

const readNames = async (
  session: Session,
  kind: keyof typeof kinds,
): Promise<[string, string][]> => {
  const names: [string, string][] = [];
  for (let page = 0; page < maxPages; page += 1) {
    const body = await session.ask({
      ...kinds[kind],
      method: 'GET',
      query: { locationId: session.locationId, limit: pageSize, skip: page * pageSize },
    });
    const { [kind]: listed }: { [name: string]: unknown } = { ...Object(body) };
    const forms: unknown[] = Array.isArray(listed) ? listed : [];
    for (const form of forms) {
      const { id, name }: { id?: unknown; name?: unknown } = { ...Object(form) };
      if (typeof id === 'string' && typeof name === 'string') names.push([id, name]);
    }
    if (forms.length < pageSize) break;
  }
  return names;
};
