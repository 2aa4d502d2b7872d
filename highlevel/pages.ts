import type { ApiRequest } from './request';
import { timeIn } from './times';

/**
 * Returns the request for the page after the one just read, or undefined after the last page. It
 * changes only the position in the list, so all filters stay. `unknown` if there may be more, but
 * the response lacks what says where they begin.
 */
export type NextPage = (request: ApiRequest, items: Item[]) => ApiRequest | 'unknown' | undefined;

type Item = { [key: string]: unknown };

/**
 * Pages by the `searchAfter` of the last record. It works beyond 10,000 records, where page numbers
 * end (POST /contacts/search).
 */
export const bySearchAfter: NextPage = ({ body, ...request }, items) => {
  const { pageLimit }: Item = { ...body };
  if (items.length < Number(pageLimit)) return undefined;
  const searchAfter = items.at(-1)?.searchAfter;
  return Array.isArray(searchAfter) ? { ...request, body: { ...body, searchAfter } } : 'unknown';
};

/** Pages by the number of records to skip, under the endpoint's name for it. */
const byCount =
  (name: 'skip' | 'offset'): NextPage =>
  ({ query, ...request }, items) => {
    const { limit, [name]: passed = 0 } = query ?? {};
    return items.length >= Number(limit)
      ? { ...request, query: { ...query, [name]: String(Number(passed) + items.length) } }
      : undefined;
  };

/** Pages by the number of records to skip (`limit` and `skip`). */
export const bySkip = byCount('skip');

/** Pages by offset (`limit` and `offset`). */
export const byOffset = byCount('offset');

/** Pages by page number, from 1 (`limit` or `pageSize`, and `page`). */
export const byPage: NextPage = ({ query, ...request }, items) => {
  const { limit, pageSize = limit, page = 1 } = query ?? {};
  return items.length >= Number(pageSize)
    ? { ...request, query: { ...query, page: Number(page) + 1 } }
    : undefined;
};

/** The same with the parameters in the body (`pageLimit` and `page`). */
export const byPageInBody: NextPage = ({ body, ...request }, items) => {
  const { pageLimit, page = 1 }: Item = { ...body };
  return items.length >= Number(pageLimit)
    ? { ...request, body: { ...body, page: Number(page) + 1 } }
    : undefined;
};

/**
 * Pages by the ID and the timestamp of the last record. With only one of the two, HighLevel returns
 * the first page again (docs/highlevel_quirks.md#deprecated-contact-list).
 */
export const byStartAfter: NextPage = ({ query, ...request }, items) => {
  if (items.length < Number(query?.limit)) return undefined;
  const { id, dateAdded } = items.at(-1) ?? {};
  const startAfter = timeIn(dateAdded);
  return typeof id === 'string' && startAfter
    ? { ...request, query: { ...query, startAfter, startAfterId: id } }
    : 'unknown';
};

/**
 * Pages by the date of the last message in the last conversation. The document calls it the sort
 * value but does not declare it; responses have it in milliseconds (GET /conversations/search).
 *
 * Other conversations may have the same date as the last one, so the request adds one millisecond
 * and gets that date again. Only if a whole page has one date are its remaining records missed.
 * Conversations without a date, and so without a message, are the last ones; they end the list.
 */
export const byLastMessageDate: NextPage = ({ query, ...request }, items) => {
  const [first, last = 0] = [items.at(0), items.at(-1)].map((each) =>
    timeIn(each?.lastMessageDate),
  );
  const startAfterDate = first === last ? last : last + 1;
  return items.length >= Number(query?.limit) && last
    ? { ...request, query: { ...query, startAfterDate } }
    : undefined;
};

type Messages = { messages?: Messages | Item | Item[] | null; nextPage?: unknown };

/**
 * The messages of a response. HighLevel nests them, though its document shows a flat list
 * (docs/highlevel_quirks.md#nested-messages). The last message also gets what `byLastMessageId`
 * needs to know whether there are more.
 */
export const messagesOf = ({ messages, nextPage }: Messages): Item | Item[] | null | undefined => {
  if (typeof messages === 'object' && messages && 'messages' in messages) {
    return messagesOf(messages);
  }
  return nextPage === true && Array.isArray(messages)
    ? messages.map((each, index) => (index === messages.length - 1 ? { ...each, nextPage } : each))
    : messages;
};

/** Pages of messages by the ID of the last one (GET /conversations/{id}/messages). */
export const byLastMessageId: NextPage = ({ query, ...request }, items) => {
  const { id, nextPage } = items.at(-1) ?? {};
  if (nextPage !== true) return undefined;
  if (typeof id !== 'string') return 'unknown';
  return { ...request, query: { ...query, lastMessageId: id } };
};

/**
 * Pages of tasks, with the number to skip in the body (POST /locations/{locationId}/tasks/search).
 * The document states no maximum for `limit`, so HighLevel may return fewer than requested. If the
 * size of a page could be such a maximum, the next page is requested as well.
 */
export const bySkipInBody: NextPage = ({ body, ...request }, items) => {
  const { limit, skip = 0 }: Item = { ...body };
  const isFull = items.length >= Number(limit) || (items.length > 0 && items.length % 25 === 0);
  return isFull ? { ...request, body: { ...body, skip: Number(skip) + items.length } } : undefined;
};

type Exported = { messages?: Item[] | null; nextCursor?: unknown };

/** The messages of an export. The cursor is copied to the last one, where `byCursor` reads it. */
export const exportedMessagesOf = ({
  messages,
  nextCursor,
}: Exported): Item[] | null | undefined =>
  nextCursor && Array.isArray(messages)
    ? messages.map((each, index) =>
        each && index === messages.length - 1 ? { ...each, nextCursor } : each,
      )
    : messages;

/**
 * Pages of exported messages by the cursor in each response (GET /conversations/messages/export).
 */
export const byCursor: NextPage = ({ query, ...request }, items) => {
  const { nextCursor } = items.at(-1) ?? {};
  if (!nextCursor) return undefined;
  return typeof nextCursor === 'string'
    ? { ...request, query: { ...query, cursor: nextCursor } }
    : 'unknown';
};
