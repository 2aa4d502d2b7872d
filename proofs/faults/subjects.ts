import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import * as creates from '../../creates';
import { fileOf } from '../../harness/cassette_file';
import type { Operation, Values } from '../../harness/forms';
import { factsOf } from '../../operation/declaration';
import * as searches from '../../searches';
import type { Kind, Subject } from './faults';
import type { Answer, Sent } from './faulty_highlevel';

/** An operation as the table of faults needs it, from its facts and recording. */
export const subjectOf = (operation: Operation): Subject => {
  const { key } = operation;
  const { access, endpoints, reading } = factsOf(operation);
  const narrowBy = reading?.narrowBy ?? 'Narrow down';
  const exchanges = exchangesOf(key);
  // An action that updates a record reads it first.
  const isOwn = ({ request }: Exchange) =>
    !(request.method === 'GET' && key in creates) &&
    endpoints.some((endpoint) => isAlike(endpoint, `${request.method} ${request.path}`));
  const found = exchanges.findIndex(isOwn);
  const { response = { status: 200, headers: {}, body: undefined } } = {
    ...exchanges[Math.max(found, 0)],
  };
  const right = { ...response, body: response.body };
  const readFirst = (sent: Sent) =>
    exchanges
      .slice(0, Math.max(found, 0))
      .find(({ request: { method, path } }) =>
        isAlike(`${method} ${path}`, `${sent.method} ${sent.url.pathname}`),
      )?.response;
  const kind = kindOf(operation);
  return { key, access, kind, right, readFirst, narrowBy, sendsSecond: false, readsNames: false };
};

/** The group of an operation in the app. */
export const groupOf = ({ key }: { key: string }): 'triggers' | 'creates' | 'searches' => {
  if (key in creates) return 'creates';
  return key in searches ? 'searches' : 'triggers';
};

/** List triggers without the field Trigger On. */
const otherLists = [
  'get_relations_by_record',
  'get_free_slots',
  'new_message',
  'new_call',
  'new_or_completed_task',
];

/** Actions whose response reports how much was done. */
const countedByResponse = [
  'bulk_business_update',
  'bulk_update_contact_tags',
  'create_calendar_notification',
];

/** Actions that are done with any successful response; the response only adds to their result. */
const doneOnSuccess = [
  'add_contact_followers',
  'add_followers',
  'add_tags_to_contact',
  'remove_contact_followers',
  'remove_followers',
  'remove_tags_from_contact',
];

const kindOf = (operation: Operation): Kind => {
  const { key } = operation;
  const { sample = {} } = operation.operation;
  const group = groupOf(operation);
  if (group === 'searches') return 'search';
  if (group === 'creates') {
    const saysSuccess = 'success' in sample && !countedByResponse.includes(key);
    return saysSuccess || doneOnSuccess.includes(key) ? 'word' : 'record';
  }
  const isList = factsOf(operation).fields.some((field) => field.key === 'triggerOn');
  if (isList || otherLists.includes(key)) return 'list';
  return factsOf(operation).outputFields.some(({ type }) => type === 'file') ? 'file' : 'one';
};

const recording = z.object({
  exchanges: z
    .array(
      z.object({
        request: z.object({ method: z.string(), path: z.string() }),
        response: z.object({
          status: z.number(),
          headers: z.record(z.string(), z.string()),
          body: z.unknown(),
        }),
      }),
    )
    .min(1),
});

type Exchange = z.output<typeof recording>['exchanges'][number];

/** The recorded requests of an operation, and their responses. */
const exchangesOf = (key: string): Exchange[] => {
  const file = fileOf(key);
  if (!existsSync(file)) throw new Error(`No recording of ${key}.`);
  return recording.parse(JSON.parse(readFileSync(file, 'utf8'))).exchanges;
};

/** True if two endpoints differ only in IDs, object keys or their placeholders. */
const isAlike = (one: string, other: string): boolean => {
  const [ours, theirs] = [one, other].map((each) => each.split(/[ /]/));
  const isId = (part = '') => /[{\d.]|[a-z][A-Z]/.test(part);
  return (
    ours?.length === theirs?.length &&
    ours?.every(
      (part, index) => part === theirs?.[index] || (isId(part) && isId(theirs?.[index])),
    ) === true
  );
};

/**
 * A full page: as many records as the request asks for, copied from a response, with a further
 * page.
 */
export const fullPage = (right: Subject['right'], { url, body }: Sent, number: number): Answer => {
  const asked = { ...Object(body), ...Object.fromEntries(url.searchParams) };
  const size = Number(asked.limit ?? asked.pageLimit ?? 100);
  const fill = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      return Array.from({ length: size }, (_, index) => {
        const record: Values = { ...Object(value[index % value.length]) };
        return { ...record, ['_id' in record ? '_id' : 'id']: `record-${number}-${index}` };
      });
    }
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    return Object.fromEntries(
      entries.map(([name, inner]) => [name, name === 'nextPage' ? true : fill(inner)]),
    );
  };
  return { ...right, body: fill(right.body) };
};
