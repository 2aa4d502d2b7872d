import type { PlainOutputField } from 'zapier-platform-core';
import { labelOf } from '../operation/label';
import type { Item, RecordType } from '../operation/record';
import { isItem } from '../operation/response';
import type { EndpointFacts } from './description';
import { valueAt } from './json';

/** The content of a response: a list and the values beside it, or a record. */
export type Found = { list: unknown[]; besides: Item } | { record: Item };

/**
 * Finds the list or the record in a response. If HighLevel's documents do not describe the
 * response, its shape decides: a list, or an object with a single list of objects, is a list. The
 * shape also decides if the documents are wrong: HighLevel nests some lists one level deeper, and
 * returns some records under another name (docs/highlevel_quirks.md#nested-messages,
 * docs/highlevel_quirks.md#appointment-answers).
 */
export const foundIn = (facts: Pick<EndpointFacts, 'answer'>, body: unknown): Found => {
  const { answer } = facts;
  if (answer === undefined) return guessed(body);
  if (answer.list !== undefined) return listAt(body, answer.list) ?? { record: {} };
  const names = (answer.record ?? '').split('.').filter(Boolean);
  const record = valueAt(body, names);
  return { record: isItem(record) && isLike(record, facts) ? record : recordIn(body, facts) };
};

const listAt = (body: unknown, place: string): Found | undefined => {
  if (Array.isArray(body)) return { list: body, besides: {} };
  const names = place.split('.').filter(Boolean);
  for (const path of [names, [...names, names.at(-1) ?? '']]) {
    const list = names.length ? valueAt(body, path) : undefined;
    if (Array.isArray(list)) return { list, besides: without(body, path) };
  }
  return undefined;
};

/**
 * The record, if it is not where the documents say: the only object in the response, or the
 * response itself.
 */
const recordIn = (body: unknown, facts: Pick<EndpointFacts, 'answer'>): Item => {
  const whole = itemOf(body);
  if (isLike(whole, facts)) return whole;
  const [inner, ...others] = Object.values(whole).filter(isItem);
  return inner && !others.length && isLike(inner, facts) ? inner : whole;
};

/** Whether an object has an ID, or one of the documented fields. */
const isLike = (item: Item, { answer }: Pick<EndpointFacts, 'answer'>): boolean => {
  const fields = (answer?.fields ?? []).map((field) => field.split(/__|\[\]|:/)[0] ?? field);
  return idOf(item, { answer }) !== undefined || fields.some((name) => Object.hasOwn(item, name));
};

const guessed = (body: unknown): Found => {
  if (Array.isArray(body)) return { list: body, besides: {} };
  const entries = Object.entries(itemOf(body));
  const lists = entries.filter(([, each]) => Array.isArray(each) && each.every(isItem));
  const [only] = lists;
  const isRecord = entries.some(([name]) => name === 'id' || name === '_id');
  if (only && lists.length === 1 && !isRecord) {
    return { list: only[1] as unknown[], besides: without(body, [only[0]]) };
  }
  return { record: itemOf(body) };
};

const itemOf = (body: unknown): Item => (isItem(body) ? body : {});

/** A copy of an object without the value at a path of names. */
const without = (value: unknown, [name, ...rest]: string[]): Item => {
  if (!isItem(value) || name === undefined) return {};
  const { [name]: inner, ...others } = value;
  if (!rest.length) return others;
  const left = without(inner, rest);
  return Object.keys(left).length ? { ...others, [name]: left } : others;
};

/** The ID of a record, under whatever name HighLevel uses. */
export const idOf = (
  record: Item,
  { answer }: Pick<EndpointFacts, 'answer'>,
): string | undefined => {
  const id = record.id ?? record._id ?? (answer?.id ? record[answer.id] : undefined);
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
};

/** The record with its ID as `id`. */
export const identified = (facts: EndpointFacts, record: Item): Item => {
  const id = idOf(record, facts);
  return id === undefined ? record : { ...record, id };
};

/** The output fields of an endpoint's records that the documents describe. */
export const outputFieldsOf = ({ answer }: EndpointFacts, prefix = ''): PlainOutputField[] =>
  (answer?.fields ?? []).map((field) => {
    const [key = '', type = 'string'] = field.split(':');
    const label = labelOf(key.replaceAll('[]', '_'));
    return type === 'list'
      ? { key: prefix + key, label, type: 'string', list: true }
      : { key: prefix + key, label, type: type as PlainOutputField['type'] };
  });

/** The record type of a list's records. */
export const recordTypeOf = (facts: EndpointFacts): RecordType<Item> => {
  const { created, changed } = facts.answer ?? {};
  const own = outputFieldsOf(facts).filter(({ key }) => key !== 'id' && key !== '_id');
  const outputFields: PlainOutputField[] = [{ key: 'id', label: 'ID', type: 'string' }, ...own];
  return {
    outputFields,
    keys: outputFields.map(({ key }) => key.split(/__|\[\]/)[0] ?? key),
    sample: { id: 've9EPM428h8vShlRW1KT' },
    ...(created && { created }),
    ...(changed && { changed }),
    counted: outputFields.map(({ key }) => key).join(' '),
    normalize: (item) => identified(facts, item),
    isReadFromList: true,
  };
};
