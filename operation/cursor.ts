import type { ZObject } from 'zapier-platform-core';
import * as zod from 'zod';
import type { ApiRequest } from '../highlevel/request';

/** The query of a request. */
const query = () =>
  zod.record(
    zod.string(),
    zod.union([zod.string(), zod.number(), zod.boolean(), zod.array(zod.string())]),
  );

/** Where a page begins, if only the page before it can say so. */
const place = () =>
  zod.object({
    /** From 0; pages without choices do not count. */
    page: zod.int(),
    /** Identifies the list: the dropdown, the account and the parent fields in the form. */
    list: zod.string(),
    /** The query of the request for the page; undefined at the end of the list. */
    query: query().optional(),
    /** The IDs on the page before, because pages may overlap (highlevel/pages.ts). */
    shown: zod.array(zod.string()),
  });

export type Place = zod.output<ReturnType<typeof place>>;

/** A query without undefined values. */
export const queryOf = (request: ApiRequest | undefined): Place['query'] =>
  request && query().parse(JSON.parse(JSON.stringify(request.query ?? {})));

/** The stored cursor; undefined if it cannot be read, since the list also works without it. */
export const readCursor = async (z: ZObject): Promise<Place | undefined> => {
  try {
    return place().parse(JSON.parse(await z.cursor.get()));
  } catch {
    return undefined;
  }
};

export const storeCursor = async (z: ZObject, next: Place): Promise<void> => {
  try {
    await z.cursor.set(JSON.stringify(next));
  } catch (error) {
    z.console.log(`Zapier's cursor failed: ${error instanceof Error ? error.message : error}`);
  }
};
