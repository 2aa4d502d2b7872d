import type { ZObject } from 'zapier-platform-core';
import type { z as zod } from 'zod';
import type { NextPage } from '../highlevel/pages';
import type { ApiRequest } from '../highlevel/request';
import type { Session } from '../highlevel/session';
import type { Result } from './declaration';
import type { Input } from './fields';
import { normalized } from './fingerprint';
import type { Item, RecordType } from './record';
import { type AnyCall, type Context, requestOf } from './request';
import { unknownShape } from './response';
import { hearing, type Run, requestRecords } from './run';

/** What the request of a trigger may depend on besides its form. */
export type PollContext = Context & {
  /** Whether the trigger looks for updated records too. */
  withUpdates: boolean;
};

/** How a poll reads a list. */
export type Reading<I extends Input> = AnyCall & {
  result?: Result<I, unknown>;
  record: RecordType<unknown>;
  /** How to ask for more; without it there is one page. */
  nextPage?: NextPage;
  /**
   * How many records a poll looks at, at least: for a list that has the newest first. Without it
   * the list is read to its end.
   */
  reads?: (input: zod.output<I>, context: PollContext) => number;
  /** Whether nothing that a poll looks for comes after a record, in a list that is sorted. */
  endsAfter?: (item: Item, context: PollContext) => boolean;
  /** How many pages a poll reads at most. A list that has more fails the poll: a part never passes for the whole. */
  maxPages?: number;
  /** What the error about a list that has more pages says to do. */
  narrowBy?: string;
  /**
   * How many records the list has, where the response says so: then a last page that is full needs no
   * further request. `result` is a name then.
   */
  total?: (body: never) => unknown;
  /** The forms that the list is read with, one after another, where it takes several: one for each calendar. */
  readsFor?: (session: Session, values: zod.output<I>) => Promise<zod.output<I>[]>;
  /** Whether a response without the list is an error, because every record would seem to be gone. */
  isWhole?: boolean;
  /**
   * The stamp that such a list is sorted by. A poll goes on to whatever has it from the last three
   * hours, so that no burst is too large, nor is one that came while polls failed.
   */
  sortedBy?: (context: PollContext) => string;
};

/**
 * As many records as are read of a list that has the newest first: when a Zap is turned on, so that
 * none of them starts it, and at most when a burst of new ones comes or a form asks for more.
 */
export const maxRecords = 5_000;

const hourMs = 60 * 60 * 1000;

/** How far back a burst may reach: several times what Zapier leaves between two polls. */
const burstMs = 3 * hourMs;

/**
 * In milliseconds since a run began, until when it asks for another page, and until when that page
 * has to be there. Core stops a run after 30 seconds.
 */
export const pageLimits = { begin: 20_000, end: 25_000 };

/** The same for a poll; after pages that it can do without there is still time for the names of custom fields. */
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
 * Reads the records that a poll looks at, each once and in its own shape.
 *
 * @param keep What to keep of a record while the others are read.
 * @throws z.errors.Error where the list is needed to its end and cannot be read so far: a part never
 * passes for the whole.
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
  const { finding, isComplete, isCutOff } = counting(operation);
  const forms = (await operation.readsFor?.(session, values)) ?? [values];
  const heard = hearing(started);
  const lists = forms.map((form) => requestOf(operation, { ...started, values: form }));
  let next = lists.shift();
  let isFirstPage = true;
  /** How many records of the present list were read, and how many its first page had. */
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
      items = await requestRecords(heard.started, request, finding);
    } catch (error) {
      // A record that is left out when a Zap is turned on would start it later.
      const isLate = Date.now() >= began + end;
      const isWanted = isNeeded || (isPopulatingDedupe && !isLate);
      if (isWanted || error instanceof z.errors.RefreshAuthError) throw error;
      z.console.log(
        `Page ${page} was not needed: ${error instanceof Error ? error.message : error}`,
      );
      break;
    }
    // Part of a list must not pass for the whole list.
    if (!items && (!isFirstPage || operation.isWhole)) {
      throw unknownShape(session, request, heard.lastBody());
    }
    const before = found.size;
    for (const item of items?.map((raw) => normalized(record, raw)) ?? []) {
      // A list that changes while it is read may show a record twice: the later is the newer.
      found.set(item.id ?? item._id ?? item, keep(item));
    }
    const count = items?.length ?? 0;
    ofList = (isFirstPage ? 0 : ofList) + count;
    if (isFirstPage) ofFirstPage = count;
    const last = items?.at(-1);
    const isEnough = found.size >= (isRecent(last) ? Math.max(enough, maxRecords) : enough);
    const isEnd = last !== undefined && operation.endsAfter?.(last, context);
    const further: ApiRequest | undefined =
      isLoadingSample || isEnough || isEnd || isComplete(found.size)
        ? undefined
        : (nextPage?.(next, items ?? []) ??
          ((count === ofFirstPage &&
            isCutOff(count, ofList) &&
            nextPage?.(ofSize(next, items ?? []), items ?? [])) ||
            undefined));
    if (further && !isFirstPage && found.size === before) {
      if (found.size >= wanted) break;
      throw repeatedPage(z, page, 'the next check tries again');
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

/** The error for a page that brings nothing new, although more is to come. */
export const repeatedPage = (z: ZObject, page: number, hope = 'try again later'): Error =>
  new z.errors.Error(
    `HighLevel sent the same records again for page ${page} of this list, so the list cannot be read to its end. Nothing is wrong with your Zap; ${hope}. Filters that make the list shorter avoid this.`,
    'repeated_page',
    502,
  );

/** Where to find the records, and whether the list says that these are all. */
const counting = <I extends Input>({
  total,
  result,
  record,
}: Pick<Reading<I>, 'total' | 'result' | 'record'>) => {
  // The most that any page says: a list that gets shorter while it is read still has its last records.
  let count = -1;
  const name = typeof result === 'string' ? result : '';
  const counted = (body: Item) => {
    const said = total?.(body as never);
    if (typeof said === 'number') count = Math.max(count, said);
    return body[name] as Item[] | null | undefined;
  };
  return {
    finding: { result: total && name ? counted : result, record },
    // Who has read more than there are knows that the number is wrong.
    isComplete: (read: number) => read === count,
    /**
     * Whether the list has more, though a page of it has fewer than were asked for: HighLevel gave a
     * round number of its own. A count that is too high costs one request.
     */
    isCutOff: (ofPage: number, read: number) => read < count && ofPage > 0 && ofPage % 5 === 0,
  };
};

/** A request for pages of as many records as a page has. */
const ofSize = ({ query, body, ...request }: ApiRequest, { length }: Item[]): ApiRequest => {
  const sized = (part: object) =>
    Object.fromEntries(
      Object.entries(part).map(([name, value]) => [name, /limit$/i.test(name) ? length : value]),
    );
  return { ...request, ...(query && { query: sized(query) }), ...(body && { body: sized(body) }) };
};

/** The stamp that decides what is newest. */
export const stampOf = (
  { created, changed }: RecordType<unknown>,
  withUpdates: boolean,
): string | undefined => (withUpdates ? (changed ?? created) : created);

/** Records with the newest first, by the stamp that counts. */
export const newestFirst = <T extends Item>(
  items: T[],
  record: RecordType<unknown>,
  withUpdates: boolean,
): T[] => {
  const stamp = stampOf(record, withUpdates);
  if (!stamp) return items;
  return items.toSorted((one, other) => timeOf(other[stamp]) - timeOf(one[stamp]));
};

/** Stamps are texts, or numbers of milliseconds. */
export const timeOf = (stamp: unknown): number =>
  typeof stamp === 'number' || typeof stamp === 'string' ? new Date(stamp).getTime() || 0 : 0;
