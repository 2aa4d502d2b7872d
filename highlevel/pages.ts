import type { ApiRequest } from './request';

/**
 * The request for the page after the one just read, or nothing when that was the last.
 * It repeats the request with nothing but the place in the list changed, so no filter is lost.
 */
export type NextPage = (request: ApiRequest, items: Item[]) => ApiRequest | undefined;

type Item = { [key: string]: unknown };

/**
 * Pages found with the `searchAfter` that the last record carries, which reaches past the 10,000
 * records that page numbers do (POST /contacts/search).
 */
export const bySearchAfter: NextPage = ({ body, ...request }, items) => {
  const { pageLimit }: Item = { ...body };
  const searchAfter = items.at(-1)?.searchAfter;
  return Array.isArray(searchAfter) && items.length >= Number(pageLimit)
    ? { ...request, body: { ...body, searchAfter } }
    : undefined;
};

/** Pages found by saying how many records to pass over, under the name that the endpoint has. */
const byCount =
  (name: 'skip' | 'offset'): NextPage =>
  ({ query, ...request }, items) => {
    const { limit, [name]: passed = 0 } = query ?? {};
    return items.length >= Number(limit)
      ? { ...request, query: { ...query, [name]: String(Number(passed) + items.length) } }
      : undefined;
  };

/** Pages found by skipping what was read (`limit` and `skip`). */
export const bySkip = byCount('skip');

/** Pages found by an offset (`limit` and `offset`). */
export const byOffset = byCount('offset');

/** Pages found by their number, from 1 (`limit` or `pageSize`, and `page`). */
export const byPage: NextPage = ({ query, ...request }, items) => {
  const { limit, pageSize = limit, page = 1 } = query ?? {};
  return items.length >= Number(pageSize)
    ? { ...request, query: { ...query, page: Number(page) + 1 } }
    : undefined;
};

/** The same where the body says it (`pageLimit` and `page`). */
export const byPageInBody: NextPage = ({ body, ...request }, items) => {
  const { pageLimit, page = 1 }: Item = { ...body };
  return items.length >= Number(pageLimit)
    ? { ...request, body: { ...body, page: Number(page) + 1 } }
    : undefined;
};

/**
 * Pages found with the id and the stamp of the last record; with one of the two alone HighLevel
 * gives the first page again (docs/highlevel_quirks.md#deprecated-contact-list).
 */
export const byStartAfter: NextPage = ({ query, ...request }, items) => {
  const { id, dateAdded } = items.at(-1) ?? {};
  const startAfter = typeof dateAdded === 'string' ? Date.parse(dateAdded) : Number.NaN;
  return items.length >= Number(query?.limit) && typeof id === 'string' && startAfter
    ? { ...request, query: { ...query, startAfter, startAfterId: id } }
    : undefined;
};

/**
 * Pages found with the date of the last message of the last conversation, which the document calls
 * its sort value and doesn't declare; answers carry it in milliseconds (GET /conversations/search).
 *
 * Others may have the same date as the last one, so it is asked for again, by one millisecond more.
 * Only if all records of a page have this date, further ones with the same date are not reached.
 */
export const byLastMessageDate: NextPage = ({ query, ...request }, items) => {
  const [first, last = 0] = [items.at(0), items.at(-1)].map(lastMessageDateOf);
  const startAfterDate = first === last ? last : last + 1;
  return items.length >= Number(query?.limit) && last
    ? { ...request, query: { ...query, startAfterDate } }
    : undefined;
};

const lastMessageDateOf = ({ lastMessageDate: date }: Item = {}): number =>
  typeof date === 'number' || typeof date === 'string' ? new Date(date).getTime() : Number.NaN;

type Messages = { messages?: Messages | Item | Item[] | null; nextPage?: unknown };

/**
 * The messages of an answer, in which HighLevel nests what its document has flat
 * (docs/highlevel_quirks.md#nested-messages);
 * `byLastMessageId` finds on the last of them whether more are to come.
 */
export const messagesOf = ({ messages, nextPage }: Messages): Item | Item[] | null | undefined => {
  if (typeof messages === 'object' && messages && 'messages' in messages) {
    return messagesOf(messages);
  }
  return nextPage === true && Array.isArray(messages)
    ? messages.map((each, index) => (index === messages.length - 1 ? { ...each, nextPage } : each))
    : messages;
};

/** Pages of messages found with the id of the last one (GET /conversations/{id}/messages). */
export const byLastMessageId: NextPage = ({ query, ...request }, items) => {
  const { id, nextPage } = items.at(-1) ?? {};
  return nextPage === true && typeof id === 'string' && id !== query?.lastMessageId
    ? { ...request, query: { ...query, lastMessageId: id } }
    : undefined;
};

/**
 * Pages of tasks, skipped in the body (POST /locations/{locationId}/tasks/search). Its document has no
 * largest limit, so HighLevel may give fewer than were asked for: as long as a page could be full by
 * another limit, there may be more.
 */
export const bySkipInBody: NextPage = ({ body, ...request }, items) => {
  const { limit, skip = 0 }: Item = { ...body };
  const isFull = items.length >= Number(limit) || (items.length > 0 && items.length % 25 === 0);
  return isFull ? { ...request, body: { ...body, skip: Number(skip) + items.length } } : undefined;
};

type Exported = { messages?: Item[] | null; nextCursor?: unknown };

/** The messages of an export; `byCursor` finds on the last of them where the next page begins. */
export const exportedMessagesOf = ({
  messages,
  nextCursor,
}: Exported): Item[] | null | undefined =>
  nextCursor && Array.isArray(messages)
    ? messages.map((each, index) =>
        each && index === messages.length - 1 ? { ...each, nextCursor } : each,
      )
    : messages;

/** Pages of exported messages, by the cursor that each page gives (GET /conversations/messages/export). */
export const byCursor: NextPage = ({ query, ...request }, items) => {
  const { nextCursor } = items.at(-1) ?? {};
  return typeof nextCursor === 'string'
    ? { ...request, query: { ...query, cursor: nextCursor } }
    : undefined;
};
