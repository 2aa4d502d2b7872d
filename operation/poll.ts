import type { ZObject } from 'zapier-platform-core';
import type { z as zod } from 'zod';
import type { NextPage } from '../highlevel/pages';
import type { ApiRequest } from '../highlevel/request';
import type { Session } from '../highlevel/session';
import { timeIn } from '../highlevel/times';
import type { Result } from './declaration';
import type { Input } from './fields';
import { normalized } from './fingerprint';
import type { Item, RecordType } from './record';
import { type AnyCall, type Context, requestOf } from './request';
import { isItem, unknownShape } from './response';
import { hearing, type Run, requestRecords } from './run';

/** What a trigger's request may depend on besides its form. */
export type PollContext = Context & {
  /** Whether updated records start the Zap, too. */
  withUpdates: boolean;
};

/** How a poll reads a list. */
export type Reading<I extends Input> = AnyCall & {
  result?: Result<I, unknown>;
  record: RecordType<unknown>;
  /** Makes the request for the next page; without it the list has one page. */
  nextPage?: NextPage;
  /**
   * The minimum number of records to read, for a list with the newest first. Without it the list is
   * read to its end.
   */
  reads?: (input: zod.output<I>, context: PollContext) => number;
  /** Whether no wanted record can follow this one in a sorted list. */
  endsAfter?: (item: Item, context: PollContext) => boolean;
  /**
   * The most pages that a poll reads. A longer list fails the poll, so that a part never counts as
   * the whole.
   */
  maxPages?: number;
  /** The advice in the error about a list that is too long. */
  narrowBy?: string;
  /**
   * Reads the length of the list from the response, so that a full last page needs no further
   * request, and pages that are smaller than requested do not end the list.
   */
  total?: (body: never) => unknown;
  /**
   * The forms to read the list with, one after another, if it takes several requests: one for each
   * calendar.
   */
  readsFor?: (session: Session, values: zod.output<I>) => Promise<zod.output<I>[]>;
  /** Whether a response without the list is an error, because all records would seem to be gone. */
  isWhole?: boolean;
  /**
   * The timestamp that a newest-first list is sorted by. A poll reads on through the records of the
   * last three hours, so it misses none in a burst, even after failed polls.
   */
  sortedBy?: (context: PollContext) => string;
};

/**
 * The most records that are read from a newest-first list: on the first poll, so that old records
 * never fire, and in a burst or if a form asks for more.
 */
export const maxRecords = 5_000;

const hourMs = 60 * 60 * 1000;

/** The length of a burst: several times the interval between two polls. */
const burstMs = 3 * hourMs;

/**
 * In milliseconds since the run began: the last moment to request another page, and the time limit
 * for its response. Core stops a run after 30 seconds.
 */
export const pageLimits = { begin: 20_000, end: 25_000 };

/** The same for a poll. After optional pages there must be time left for the names of custom fields. */
const limits = {
  needed: pageLimits,
  populating: { begin: 18_000, end: 23_000 },
  further: { begin: 12_000, end: 17_000 },
};

type Mode = {
  isLoadingSample?: boolean | undefined;
  isPopulatingDedupe?: boolean | undefined;
};

/**
 * Reads the records that a poll looks at, each once and normalized.
 *
 * @param keep Reduces a record to what is needed while the others are read.
 * @throws z.errors.Error if the list must be read to its end and cannot be: a part never counts as
 * the whole.
 */
export const readRecords = async <I extends Input>(
  started: Run<I> & { context: PollContext },
  operation: Reading<I>,
  { isLoadingSample, isPopulatingDedupe }: Mode,
  keep: (item: Item) => Item,
): Promise<{ records: Item[]; requests: number }> => {
  const { reads, sortedBy, nextPage, record, maxPages = Number.POSITIVE_INFINITY } = operation;
  const { values, context, session } = started;
  const { z } = session;
  const wanted = reads?.(values, context) ?? Number.POSITIVE_INFINITY;
  const enough = isPopulatingDedupe ? Math.max(wanted, maxRecords) : wanted;
  const stamp = sortedBy?.(context);
  const isRecent = (item: Item | undefined) =>
    stamp !== undefined && timeOf(item?.[stamp]) > context.now.getTime() - burstMs;
  const began = Date.now();
  const found = new Map<unknown, Item>();
  const { hear, isComplete, isCutOff } = counting(operation);
  const forms = (await operation.readsFor?.(session, values)) ?? [values];
  const heard = hearing(started);
  const lists = forms.map((form) => requestOf(operation, { ...started, values: form }));
  let next = lists.shift();
  let isFirstPage = true;
  /** The number of records read from the present list, and on its first page. */
  let ofList = 0;
  let ofFirstPage = 0;
  let page = 1;
  for (; next; page += 1) {
    const isNeeded = found.size < wanted;
    const { begin, end } =
      limits[isNeeded ? 'needed' : isPopulatingDedupe ? 'populating' : 'further'];
    if (Date.now() > began + begin || page > maxPages) {
      if (!isNeeded) break;
      throw new z.errors.Error(
        `There are more than ${found.size.toLocaleString('en')} of these, too many to read in one check. ${operation.narrowBy ?? 'Narrow down what this trigger watches.'}`,
        'too_many',
        413,
      );
    }
    const request: ApiRequest = { idempotent: true, ...next, answerBy: began + end };
    let items: Item[] | undefined;
    try {
      items = await requestRecords(heard.started, request, operation);
      hear(heard.lastBody());
    } catch (error) {
      // A record that is missing when a Zap is turned on would fire later.
      const isLate = Date.now() >= began + end;
      const isWanted = isNeeded || (isPopulatingDedupe && !isLate);
      if (isWanted || error instanceof z.errors.RefreshAuthError) throw error;
      z.console.log(
        `Page ${page} was not needed: ${error instanceof Error ? error.message : error}`,
      );
      break;
    }
    // A part of the list must not count as the whole.
    if (!items && (!isFirstPage || operation.isWhole)) {
      throw unknownShape(session, request, heard.lastBody());
    }
    const before = found.size;
    for (const item of items?.map((raw) => normalized(record, raw)) ?? []) {
      // A list that changes while it is read may return a record twice; the later one is newer.
      found.set(item.id ?? item._id ?? JSON.stringify(item), keep(item));
    }
    const count = items?.length ?? 0;
    ofList = (isFirstPage ? 0 : ofList) + count;
    if (isFirstPage) ofFirstPage = count;
    const last = items?.at(-1);
    const isEnough = found.size >= (isRecent(last) ? Math.max(enough, maxRecords) : enough);
    const isEnd = last !== undefined && operation.endsAfter?.(last, context);
    const further =
      isLoadingSample || isEnough || isEnd || isComplete(found.size)
        ? undefined
        : (nextPage?.(next, items ?? []) ??
          ((count === ofFirstPage &&
            isCutOff(count, ofList) &&
            nextPage?.(ofSize(next, items ?? []), items ?? [])) ||
            undefined));
    const isRepeated = further !== undefined && !isFirstPage && found.size === before;
    if (further === 'unknown' || isRepeated) {
      if (found.size >= wanted) break;
      throw (isRepeated ? repeatedPage : unknownPage)(z, page, nextCheck);
    }
    isFirstPage = further === undefined;
    next = further ?? (isLoadingSample && found.size ? undefined : lists.shift());
  }
  const read = [...found.values()];
  return {
    records: isPopulatingDedupe || isRecent(read.at(wanted)) ? read : read.slice(0, wanted),
    requests: page - 1,
  };
};

const nextCheck = 'the next check tries again';

/** The error for a page without new records although more are expected. */
export const repeatedPage = (z: ZObject, page: number, hope = 'try again later'): Error =>
  new z.errors.Error(
    `HighLevel sent the same records again for page ${page} of this list, so the list cannot be read to its end. Nothing is wrong with your Zap; ${hope}. Filters that make the list shorter avoid this.`,
    'repeated_page',
    502,
  );

/** The error for a full page that does not say where the next one begins. */
export const unknownPage = (z: ZObject, page: number, hope = 'try again later'): Error =>
  new z.errors.Error(
    `HighLevel did not say what follows page ${page} of this list, so the list cannot be read to its end. Nothing is wrong with your Zap; ${hope}. Filters that make the list shorter avoid this.`,
    'unknown_page',
    502,
  );

/** Whether the list's length, as the responses have it, shows that all records have been read. */
const counting = <I extends Input>({ total }: Pick<Reading<I>, 'total'>) => {
  // The highest count of any page, because a list that shrinks while it is read still has its last
  // records.
  let count = -1;
  return {
    hear: (body: unknown): void => {
      const said = isItem(body) ? total?.(body as never) : undefined;
      if (typeof said === 'number') count = Math.max(count, said);
    },
    // If more were read than counted, the count is wrong.
    isComplete: (read: number) => read === count,
    /**
     * Whether a short page is not the last one because HighLevel has reduced the page size to a
     * round number. A count that is too high costs one request.
     */
    isCutOff: (ofPage: number, read: number) => read < count && ofPage > 0 && ofPage % 5 === 0,
  };
};

/** The request for pages of the size that HighLevel returned. */
const ofSize = ({ query, body, ...request }: ApiRequest, { length }: Item[]): ApiRequest => {
  const sized = (part: object) =>
    Object.fromEntries(
      Object.entries(part).map(([name, value]) => [name, /limit$/i.test(name) ? length : value]),
    );
  return { ...request, ...(query && { query: sized(query) }), ...(body && { body: sized(body) }) };
};

/** The timestamp that decides which records are newest. */
export const stampOf = (
  { created, changed }: RecordType<unknown>,
  withUpdates: boolean,
): string | undefined => (withUpdates ? (changed ?? created) : created);

/** The records with the newest first, by the timestamp that counts. */
export const newestFirst = <T extends Item>(
  items: T[],
  record: RecordType<unknown>,
  withUpdates: boolean,
): T[] => {
  const stamp = stampOf(record, withUpdates);
  if (!stamp) return items;
  return items.toSorted((one, other) => timeOf(other[stamp]) - timeOf(one[stamp]));
};

/** The time in a timestamp of any format; 0 if it has none. */
export const timeOf = (stamp: unknown): number => timeIn(stamp) ?? 0;
