import {
  type Bundle,
  type Create,
  defineCreate,
  type PlainOutputField,
  type ZObject,
} from 'zapier-platform-core';
import * as zod from 'zod';
import { keepOutOfLog } from '../highlevel/connection';
import { probeFile } from '../highlevel/files';
import type { Answer, ApiRequest } from '../highlevel/request';
import type { Session } from '../highlevel/session';
import { withIsoDates } from '../operation/dates';
import { displayOf, register } from '../operation/declaration';
import { labelOf } from '../operation/label';
import type { Item } from '../operation/record';
import { isItem } from '../operation/response';
import { run } from '../operation/run';
import { throttle } from '../operation/throttle';
import { foundIn, idOf, outputFieldsOf, recordTypeOf } from './answer';
import { anyPath, anyPathFields, startAnyPath } from './any_path';
import type { EndpointFacts } from './description';
import { chosenIn, endpointFields, plainFieldsOf, resourceField, type Words } from './form';
import { withFiles } from './multipart';
import { pagesOf } from './pages';
import { startEndpoint } from './start';

const isAnyPath = ({ inputData }: Bundle) => inputData?.resource === anyPath;

/** An action that sends a request to any endpoint of HighLevel. */
export const endpointAction = (words: Words): Create => {
  const { key, noun } = words;
  const input = zod.object({
    resource: resourceField('call', { [anyPath]: 'Any Path (for Experts)' }),
  });
  const create = defineCreate({
    key,
    noun,
    display: displayOf(words),
    operation: {
      inputFields: [
        ...plainFieldsOf(input),
        (z, bundle) =>
          isAnyPath(bundle) ? anyPathFields(z, bundle) : endpointFields(z, bundle, 'call'),
      ],
      outputFields: [
        ...outputFields,
        async (_z: ZObject, bundle: Bundle) => resultFieldsOf(bundle),
      ],
      sample: { id: 've9EPM428h8vShlRW1KT', status: 200 },
      throttle,
      perform: (z, bundle) => run(z, () => call(z, bundle)),
    },
  });
  const facts = { key, access: 'either' as const, beyondCatalogue: true, input };
  return register('creates', create, facts, [], outputFields);
};

/** The fields of every result. */
const outputFields: PlainOutputField[] = [
  { key: 'id', label: 'ID', type: 'string' },
  { key: 'status', label: 'Status Code', type: 'number' },
];

const call = async (z: ZObject, bundle: Bundle): Promise<Item> => {
  const {
    request: asked,
    session,
    facts = unknown,
  } = isAnyPath(bundle)
    ? { ...(await startAnyPath(z, bundle)), facts: undefined }
    : await startEndpoint(z, bundle, 'call');
  const request = await withFiles(z, { allowEmptyBody: true, allowText: true, ...asked }, facts);
  const answer = await answerOf(session, request);
  keepTokensOutOfLog(bundle, answer.body);
  return resultOf(facts, request, answer, [session.locationId, session.companyId]);
};

/** The facts of an endpoint without a description. */
const unknown: EndpointFacts = { label: 'Any Path' };

const answerOf = async (session: Session, request: ApiRequest): Promise<Answer> => {
  const none = { status: 404, body: {} };
  if (!request.file) return (await session.exchange(request)) ?? none;
  const file = await probeFile(session, request);
  return file ? { status: 200, body: file } : none;
};

/** Makes a step's result from a response. */
const resultOf = (
  facts: EndpointFacts,
  request: ApiRequest,
  { status, body }: Answer,
  ownIds: string[],
): Item => {
  const found = foundIn(facts, body);
  if ('record' in found) {
    const id = idOf(found.record, facts) ?? lastValueIn(request.path, ownIds);
    const response = isItem(body) ? withoutTraceId(body) : { value: body };
    return withIsoDates(callRecordOf(facts), { id, status, response });
  }
  const items = found.list;
  const records = items.filter(isItem);
  const next = nextOf(facts, request, body, items);
  const more = { hasMore: next !== undefined, ...(next && { nextPage: next }) };
  const id = records.length === 1 && records[0] ? (idOf(records[0], facts) ?? null) : null;
  return withIsoDates(callRecordOf(facts), {
    id,
    status,
    items,
    ...more,
    response: withoutTraceId(found.besides),
  });
};

/** Removes what every response has (docs/highlevel_quirks.md#trace-id). */
const withoutTraceId = ({ traceId: _, ...rest }: Item): Item => rest;

/** The values of the paging fields that request the next part of a list. */
const nextOf = (facts: EndpointFacts, request: ApiRequest, body: unknown, items: unknown[]) => {
  const { paging } = facts;
  const { at } = paging ?? {};
  if (!paging || at === undefined) return undefined;
  const { tagged, next } = pagesOf(facts, () => 0);
  const following = next(request, tagged(body, items).filter(isItem));
  if (!following) return undefined;
  const valueIn = ({ query, body }: ApiRequest, name: string): unknown =>
    query?.[name] ?? Object(body)[name];
  // A page size that HighLevel chooses itself is a round number.
  const isOwnSize = paging.size !== undefined && valueIn(request, paging.size) === undefined;
  if (isOwnSize && paging.by !== 'cursor' && items.length % 5 !== 0) return undefined;
  const value = valueIn(following, at);
  // The position that was just requested is not a next one.
  if (value === valueIn(request, at)) return undefined;
  const isCount = paging.by === 'count' || paging.by === 'number';
  return { [at]: isCount ? Number(value) : value };
};

/**
 * The last value in a path, which is the record's ID. The ID of the sub-account or agency counts
 * only at the end of the path; before that it names the record's owner.
 */
const lastValueIn = (path: string, ownIds: string[]): string | null => {
  const parts = path.split('/');
  const id = parts.findLast((part, index) => {
    const isOwner = ownIds.includes(part) && index < parts.length - 1;
    return /\d/.test(part) && part.length >= 10 && !isOwner;
  });
  return id === undefined ? null : decodeURIComponent(id);
};

const callRecordOf = (facts: EndpointFacts) => ({
  ...recordTypeOf(facts),
  outputFields: prefixed(facts),
});

const prefixed = (facts: EndpointFacts) => {
  const { list, record } = facts.answer ?? {};
  const place = record ? `response__${record.replaceAll('.', '__')}__` : 'response__';
  return outputFieldsOf(facts, list === undefined ? place : 'items[]');
};

/** The output fields for the endpoint that a form names. */
export const resultFieldsOf = (bundle: Bundle): PlainOutputField[] => {
  if (isAnyPath(bundle)) return [];
  try {
    const { facts } = chosenIn('call', bundle);
    const { list } = facts.answer ?? {};
    return [...prefixed(facts), ...(list === undefined ? [] : moreFieldsOf(facts))];
  } catch {
    // Without an endpoint, or if it is mapped, only the response itself shows its fields.
    return [];
  }
};

/** The output fields that show whether a list continues, and where. */
const moreFieldsOf = ({ paging }: EndpointFacts): PlainOutputField[] => [
  { key: 'hasMore', label: 'Has More', type: 'boolean' },
  ...(paging?.at
    ? [
        {
          key: `nextPage__${paging.at}`,
          label: `Next Page ${labelOf(paging.at)}`,
          type: 'string' as const,
        },
      ]
    : []),
];

/** Adds tokens in a response to the secrets that Zapier's log hides, like those of the connection. */
const keepTokensOutOfLog = (bundle: Bundle, body: unknown): void => {
  const { access_token, refresh_token } = { ...Object(body) };
  for (const [name, token] of Object.entries({ access_token, refresh_token })) {
    if (typeof token === 'string') keepOutOfLog(bundle, { [`answered_${name}`]: token });
  }
};
