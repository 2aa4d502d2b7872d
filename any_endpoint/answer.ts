import type { PlainOutputField } from 'zapier-platform-core';
import { labelOf } from '../operation/label';
import type { Item, RecordType } from '../operation/record';
import { isItem } from '../operation/response';
import type { EndpointFacts } from './description';
import { valueAt } from './json';

/** What an answer holds: a list and what stands beside it, or a record. */
export type Found = { list: unknown[]; besides: Item } | { record: Item };

/**
 * The list or the record in an answer. Where HighLevel's documents do not describe the answer, its
 * shape decides: a list, or an object with one list of objects, is a list.
 */
export const foundIn = ({ answer }: EndpointFacts, body: unknown): Found => {
  const place = answer?.list;
  const list = place === undefined ? undefined : listAt(body, place);
  if (list) return list;
  if (place === undefined && answer?.record) {
    const record = valueAt(body, answer.record.split('.'));
    if (isItem(record)) return { record };
  }
  return place === undefined && answer === undefined ? guessed(body) : { record: itemOf(body) };
};

const listAt = (body: unknown, place: string): Found | undefined => {
  if (Array.isArray(body)) return { list: body, besides: {} };
  const names = place.split('.').filter(Boolean);
  const list = names.length ? valueAt(body, names) : undefined;
  return Array.isArray(list) ? { list, besides: without(body, names) } : undefined;
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

/** An object without what names lead to. */
const without = (value: unknown, [name, ...rest]: string[]): Item => {
  if (!isItem(value) || name === undefined) return {};
  const { [name]: inner, ...others } = value;
  if (!rest.length) return others;
  const left = without(inner, rest);
  return Object.keys(left).length ? { ...others, [name]: left } : others;
};

/** The ID of a record, under whichever name HighLevel has it. */
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

/** The output fields of the records of an endpoint, as far as the documents describe them. */
export const outputFieldsOf = ({ answer }: EndpointFacts, prefix = ''): PlainOutputField[] =>
  (answer?.fields ?? []).map((field) => {
    const [key = '', type = 'string'] = field.split(':');
    const label = labelOf(key.replaceAll('[]', '_'));
    return type === 'list'
      ? { key: prefix + key, label, type: 'string', list: true }
      : { key: prefix + key, label, type: type as PlainOutputField['type'] };
  });

/** The kind of record that a list holds. */
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
