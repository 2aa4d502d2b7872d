import type { ZObject } from 'zapier-platform-core';
import * as zod from 'zod';
import type { ApiRequest } from '../highlevel/request';

/** What a request has as its query. */
const query = () =>
  zod.record(
    zod.string(),
    zod.union([zod.string(), zod.number(), zod.boolean(), zod.array(zod.string())]),
  );

/** Where a page begins that only the page before it names. */
const place = () =>
  zod.object({
    /** From 0; only pages that hold choices count. */
    page: zod.int(),
    /** The list that it is a page of: the dropdown, the account and the parents in the form. */
    list: zod.string(),
    /** That of the request for the page; without it the list has ended. */
    query: query().optional(),
    /** The IDs on the page before: pages may overlap (highlevel/pages.ts). */
    shown: zod.array(zod.string()),
  });

export type Place = zod.output<ReturnType<typeof place>>;

/** A query without what is not sent. */
export const queryOf = (request: ApiRequest | undefined): Place['query'] =>
  request && query().parse(JSON.parse(JSON.stringify(request.query ?? {})));

/** The content of the cursor, if it can be read; the list works without it. */
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
