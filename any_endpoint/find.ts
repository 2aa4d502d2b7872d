import {
  type Bundle,
  defineSearch,
  type PlainOutputField,
  type Search,
  type ZObject,
} from 'zapier-platform-core';
import * as zod from 'zod';
import { UserError } from '../highlevel/errors';
import type { ApiRequest } from '../highlevel/request';
import { withIsoDates } from '../operation/dates';
import { displayOf, register } from '../operation/declaration';
import type { Input } from '../operation/fields';
import { labelOf } from '../operation/label';
import { pageLimits, repeatedPage, timeOf } from '../operation/poll';
import type { Item } from '../operation/record';
import { isItem, unknownShape } from '../operation/response';
import { hearing, requestRecords, run } from '../operation/run';
import { throttle } from '../operation/throttle';
import { numberOf, truthOf } from '../operation/values';
import { foundIn, identified, idOf, recordTypeOf } from './answer';
import {
  type Chosen,
  chosenIn,
  endpointFields,
  plainFieldsOf,
  resourceField,
  type Words,
} from './form';
import { pagesOf } from './pages';
import { startEndpoint } from './start';

/** A search for a record with any endpoint of HighLevel that reads. */
export const endpointSearch = (words: Words): Search => {
  const { key, noun } = words;
  const input = zod.object({ resource: resourceField('find') });
  const search = defineSearch({
    key,
    noun,
    display: displayOf(words),
    operation: {
      inputFields: [
        ...plainFieldsOf(input),
        (z, bundle) => endpointFields(z, bundle, 'find', matchFields),
      ],
      outputFields: [idField, async (_z: ZObject, bundle: Bundle) => recordFieldsOf(bundle)],
      sample: { id: 've9EPM428h8vShlRW1KT' },
      throttle,
      perform: (z, bundle) => run(z, () => find(z, bundle)),
    },
  });
  const facts = { key, access: 'either' as const, beyondCatalogue: true, input };
  return register('searches', search, facts, [], [idField]);
};

const idField: PlainOutputField = { key: 'id', label: 'ID', type: 'string' };

/** The fields that choose a record of a list. */
const matchFields = ({ facts: { answer } }: Chosen): Input['shape'] => {
  if (answer && answer.list === undefined) return {};
  const names = (answer?.fields ?? []).map((field) => field.split(':')[0] ?? '');
  const choices = Object.fromEntries(
    names.map((name) => [name, labelOf(name.replaceAll('[]', '_'))]),
  );
  return {
    matchField: zod
      .string()
      .trim()
      .optional()
      .meta({
        label: 'Field to Match',
        ...(names.length && { choices }),
        description:
          'The field that must have the value below. Leave empty to return the first records of the list.',
      }),
    matchValue: zod.string().trim().optional().meta({
      label: 'Value to Match',
      description:
        'Not case-sensitive. The step reads page after page until a record has this value.',
    }),
  };
};

const recordFieldsOf = (bundle: Bundle) => {
  try {
    const { facts } = chosenIn('find', bundle);
    return recordTypeOf(facts).outputFields.slice(1);
  } catch {
    return [];
  }
};

const anyMatch = {
  matchField: zod.string().trim().optional().meta({ label: 'Field to Match' }),
  matchValue: zod.string().trim().optional().meta({ label: 'Value to Match' }),
};

const find = async (z: ZObject, bundle: Bundle): Promise<Item[]> => {
  const began = Date.now();
  const started = await startEndpoint(z, bundle, 'find', anyMatch);
  const { facts, session, context, request, values } = started;
  const { matchField, matchValue }: { matchField?: string; matchValue?: string } = values;
  if ((matchField === undefined) !== (matchValue === undefined)) {
    throw new UserError('Field to Match and Value to Match: fill in both or neither.');
  }
  const record = recordTypeOf(facts);
  const given = (item: Item) => withIsoDates(record, identified(facts, item));
  const isFit = (item: Item) =>
    matchField === undefined ||
    [item, given(item)]
      .flatMap((each) => valuesAt(each, matchField.split(/__|\[\]/)))
      .some((value) => isSame(value, matchValue));
  const { first, next, tagged, asking } = pagesOf(facts, context.pageSize);
  const heard = hearing({ ...started, session: { ...session, ask: asking(z, session.ask) } });
  /** Whether the response has a list. A single record needs no match. */
  let isList = false;
  const finding = {
    result: (body: never) => {
      const found = foundIn(facts, body);
      isList = 'list' in found;
      return 'list' in found ? tagged(body, found.list).map(recordOf) : found.record;
    },
    isReadFromList: true,
    ...(facts.answer?.fields?.length && { record }),
  };
  const seen = new Set<string>();
  let asked: ApiRequest | undefined = first(request);
  for (let page = 1; asked; page += 1) {
    if (Date.now() > began + pageLimits.begin) throw tooMany(z, seen.size);
    const sent = { ...asked, ...lenient, answerBy: began + pageLimits.end };
    const items = await requestRecords(heard.started, sent, finding);
    if (!items && page > 1) throw unknownShape(session, sent, heard.lastBody());
    if (!items) return [];
    if (!isList) return items.map(given);
    const fits = items.filter(isFit);
    if (fits.length || matchField === undefined) return fits.map(given);
    const before = seen.size;
    for (const item of items) seen.add(idOf(item, facts) ?? JSON.stringify(item));
    asked = next(asked, items);
    if (asked && seen.size === before) throw repeatedPage(z, page);
  }
  return [];
};

/** Wraps a text or a number in a list as a record. */
const recordOf = (item: unknown): unknown =>
  typeof item === 'string' || typeof item === 'number' ? { value: item } : item;

/** A 404 or "not found" means that nothing was found. */
const lenient = { idempotent: true, emptyOnStatus: [404], emptyOnNotFound: true };

const tooMany = (z: ZObject, count: number) =>
  new z.errors.Error(
    `None of the first ${count.toLocaleString('en')} records has this value, and there are more than can be read in one run. Use filters that make the list shorter.`,
    'too_many',
    413,
  );

/** The values under the key of an output field. */
const valuesAt = (value: unknown, [name, ...rest]: string[]): unknown[] => {
  if (Array.isArray(value))
    return value.flatMap((each) => valuesAt(each, name === undefined ? [] : [name, ...rest]));
  if (name === undefined || name === '') return value === null ? [] : [value];
  return isItem(value) && Object.hasOwn(value, name) ? valuesAt(value[name], rest) : [];
};

/** Whether a value of any type equals the text in the form. */
const isSame = (value: unknown, wanted = ''): boolean => {
  if (typeof value === 'boolean') return truthOf(wanted.trim()) === value;
  if (typeof value === 'number') return numberOf(wanted) === value;
  if (typeof value !== 'string') return false;
  const [one, other] = [value, wanted].map((text) => text.trim().toLowerCase());
  return one === other || (isMoment(value) && isMoment(wanted) && timeOf(value) === timeOf(wanted));
};

const isMoment = (text: string) => /^\s*\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)\s*$/i.test(text);
