import { type ApiRequest, retryAdvice } from '../highlevel/request';
import { withUnclearOutcome } from '../highlevel/retry';
import type { Session } from '../highlevel/session';
import { messageIn, withWords } from '../highlevel/words';
import type { Result } from './declaration';
import type { Item, RecordType } from './record';

/** What reading a response needs. */
type Reading = {
  session: Session;
  request: ApiRequest;
  values: unknown;
  result?: Result<never, unknown> | undefined;
  record?: RecordType<unknown> | undefined;
  isReadFromList?: boolean;
};

/**
 * The records in the body of a response; `undefined` if the body has no such list or record.
 *
 * @throws z.errors.Error for a body that the operation cannot read.
 */
export const recordsIn = (
  body: unknown,
  { session, request, values, result, record, isReadFromList = record?.isReadFromList }: Reading,
): Item[] | undefined => {
  const answer = Array.isArray(body) ? body : withoutTraceId(body);
  const isListRead = typeof result !== 'function' || isReadFromList;
  if (!answer || (Array.isArray(answer) && !isListRead)) throw unknownShape(session, request, body);
  const found =
    typeof result === 'function'
      ? result(answer as never, values as never, request)
      : at(result, answer);
  if (found === undefined || found === null || isEmpty(found)) return undefined;
  const items = [found].flat();
  if (!items.every((item) => isEmpty(item) || isLike(item, record))) {
    throw unknownShape(session, request, body);
  }
  return items.filter(isItem).filter((item) => !isEmpty(item));
};

/** The body without `traceId`, which every response has (docs/highlevel_quirks.md#trace-id). */
const withoutTraceId = (body: unknown): Item | undefined => {
  if (!isItem(body)) return undefined;
  const { traceId: _, ...rest } = body;
  return rest;
};

const isEmpty = (value: unknown) => isItem(value) && Object.keys(value).length === 0;

/** True if the object shares a field with the record type; otherwise we read the wrong thing. */
const isLike = (value: unknown, record: RecordType<unknown> | undefined) =>
  isItem(value) &&
  (!record || Object.keys(value).some((key) => key === '_id' || record.keys.includes(key)));

/** The error for a response without what its operation reads. */
export const unknownShape = ({ z }: Session, request: ApiRequest, body?: unknown): Error => {
  const sentence = `This step cannot read HighLevel's response. Nothing is wrong with your Zap. ${retryAdvice(request)}`;
  const message = withWords(sentence, messageIn(body));
  return withUnclearOutcome(new z.errors.Error(message, 'unknown_shape', 502));
};

/** True for an object that is not a list. */
export const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The list in a response. A single record becomes a list of one; null is not a list. */
const listOf = <T>(found: T[] | null | undefined): T[] | undefined =>
  found === null || found === undefined ? undefined : ([found].flat() as T[]);

/**
 * Maps the records of a list, for the `result` of an operation. Anything that is not a record
 * stays, so that `recordsIn` rejects it.
 */
export const mapRecords = (
  found: Item[] | null | undefined,
  change: (item: Item) => Item,
): Item[] | undefined => listOf(found)?.map((each) => (isItem(each) ? change(each) : each));

/**
 * Filters the records of a list, for the `result` of an operation. Anything that is not a record
 * stays, so that `recordsIn` rejects it.
 */
export const filterRecords = (
  found: Item[] | null | undefined,
  isMeant: (item: Item) => boolean,
): Item[] | undefined => listOf(found)?.filter((each) => !isItem(each) || isMeant(each));

/** The objects in a named list of a body; empty if the body has no such list. */
export const itemsIn = (body: unknown, name: string): Item[] => {
  const found: unknown = isItem(body) ? body[name] : undefined;
  return Array.isArray(found) ? found.filter(isItem) : [];
};

/** The value under a name. A body that is a list, or a record with an id, is itself the value. */
const at = (name: string | undefined, body: unknown): unknown => {
  if (name === undefined || !isItem(body)) return body;
  return name in body || !('id' in body) ? body[name] : body;
};
