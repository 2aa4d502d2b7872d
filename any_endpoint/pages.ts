import type { ZObject } from 'zapier-platform-core';
import { UserError } from '../highlevel/errors';
import type { ApiRequest } from '../highlevel/request';
import type { Item } from '../operation/record';
import { isItem } from '../operation/response';
import type { EndpointFacts } from './description';
import { valueAt } from './json';

type Ask = (request: ApiRequest) => Promise<unknown>;

/** Holds the cursor of the next page in the last record, invisible to JSON. */
const cursorKey = Symbol('cursor');

/**
 * The requests for the pages of a list: the first one, and the one after a given page.
 *
 * @param pageSize Reduces the page size while the editor loads samples.
 */
export const pagesOf = (
  { paging, answer, query = [], body = [] }: EndpointFacts,
  pageSize: (largest: number) => number,
) => {
  let size = paging?.maxSize === undefined ? undefined : pageSize(paging.maxSize);
  /** Whether HighLevel has rejected the page size. */
  let isReduced = false;
  const isInBody = (name: string) => body.some((field) => field.name === name);
  const set = (request: ApiRequest, name: string, value: unknown): ApiRequest => {
    const { kind } = [...query, ...body].find((field) => field.name === name) ?? {};
    if (!isInBody(name)) return { ...request, query: { ...request.query, [name]: String(value) } };
    const isNumber = kind === 'number' || kind === 'integer';
    return {
      ...request,
      body: { ...request.body, [name]: isNumber ? Number(value) : String(value) },
    };
  };
  const get = ({ query: given, body: sent }: ApiRequest, name: string): unknown =>
    isInBody(name) ? Object(sent)[name] : given?.[name];

  /** The request for the first page, with a start position if the endpoint requires one. */
  const first = (request: ApiRequest): ApiRequest => {
    if (!paging) return request;
    const { at, by, first: start = 1 } = paging;
    const sized = paging.size && size !== undefined ? set(request, paging.size, size) : request;
    const isAsked = [...query, ...body].some(({ name, required }) => name === at && required);
    if (at === undefined || !isAsked || by === 'cursor' || by === 'last id') return sized;
    return set(sized, at, by === 'count' ? 0 : start);
  };

  /** The request for the next page; undefined after the last one. */
  const next = (asked: ApiRequest, items: Item[]): ApiRequest | undefined => {
    if (!paging || items.length === 0) return undefined;
    const { at, by } = paging;
    const request = isReduced && paging.size ? set(asked, paging.size, size) : asked;
    if (by === 'cursor' && at) {
      const cursor = Reflect.get(items.at(-1) ?? {}, cursorKey);
      return cursor === undefined ? undefined : set(request, at, cursor);
    }
    const full = sizeIn(request);
    const isShort = full !== undefined && items.length < full;
    if (isShort && !(at && isCutOff(items.length))) return undefined;
    if (!at || !by) throw new UserError(endless(items.length));
    if (by === 'last id') {
      const last = items.at(-1)?.[answer?.id ?? 'id'];
      return typeof last === 'string' ? set(request, at, last) : undefined;
    }
    const place = Number(get(request, at) ?? (by === 'count' ? 0 : (paging.first ?? 1)));
    return set(request, at, place + (by === 'count' ? items.length : 1));
  };

  /**
   * Whether a short page may not be the last one: if no document states the largest page size,
   * HighLevel may have reduced it to a round number.
   */
  const isCutOff = (count: number): boolean =>
    paging?.safeSize !== undefined && paging.safeSize !== paging.maxSize && count % 5 === 0;

  const sizeIn = (request: ApiRequest): number | undefined => {
    const given = paging?.size === undefined ? undefined : get(request, paging.size);
    return given === undefined ? undefined : Number(given);
  };

  /** Stores the cursor of the next page in the last record of this one. */
  const tagged = (response: unknown, items: unknown[]): unknown[] => {
    const last = items.at(-1);
    const cursor =
      paging?.cursor === undefined ? undefined : valueAt(response, paging.cursor.split('.'));
    const isCursor = typeof cursor === 'string' ? cursor !== '' : typeof cursor === 'number';
    if (!isCursor || !isItem(last)) return items;
    return [...items.slice(0, -1), { ...last, [cursorKey]: cursor }];
  };

  /** Sends the request again with a smaller page size if HighLevel rejects the size. */
  const asking =
    (z: ZObject, ask: Ask): Ask =>
    async (request) => {
      const { size: name, maxSize = 0, safeSize = maxSize } = paging ?? {};
      const isLarge = name !== undefined && (size ?? 0) > safeSize && sizeIn(request) === size;
      try {
        return await ask(request);
      } catch (error) {
        const words = error instanceof z.errors.Error ? error.message : '';
        if (!isLarge || !new RegExp(`\\b${name}\\b`, 'i').test(words)) throw error;
        size = safeSize;
        isReduced = true;
        return ask(set(request, name, safeSize));
      }
    };

  return { first, next, tagged, asking };
};

const endless = (count: number) =>
  `HighLevel returned ${count} records, and its API has no way to request more. Use filters that make the list shorter.`;
