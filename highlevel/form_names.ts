import * as zod from 'zod';
import { cacheEntry } from './cache';
import { path } from './path';
import type { ApiRequest } from './request';
import type { Session } from './session';

/** Names by ID; null for a form that HighLevel no longer lists. */
const namesById = () => zod.record(zod.string(), zod.string().nullable());

type Names = zod.output<ReturnType<typeof namesById>>;

/** One hour. A name changed in HighLevel shows after that. */
const ttlSeconds = 60 * 60;

/** HighLevel's page size, and the most pages that are read for names. */
const pageSize = 50;
const maxPages = 5;

const kinds = {
  forms: { path: path`/forms/`, scope: 'forms.readonly' },
  surveys: { path: path`/surveys/`, scope: 'surveys.readonly' },
} as const satisfies Record<string, Pick<ApiRequest, 'path' | 'scope'>>;

/**
 * The names of forms or surveys by ID. They are cached, so submissions cost one request an hour,
 * and one more when a form appears that is not in the cache.
 */
export const formNamesOf = async (
  session: Session,
  kind: keyof typeof kinds,
  ids: string[],
): Promise<Names> => {
  const place = cacheEntry(session.z, `${kind}:${session.locationId}`, ttlSeconds, namesById);
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
