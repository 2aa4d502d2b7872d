import type { ZObject } from 'zapier-platform-core';
import type { Item, RecordType } from './record';
import { isItem } from './response';

/**
 * A record as the Zap gets it. If a field had another format when it began to count, its former
 * value is stored under a symbol.
 */
export const normalized = (
  { normalize = (item) => item, formerly, inVersion1 }: RecordType<unknown>,
  raw: Item,
): Item => {
  const item = normalize(raw);
  if (!formerly && !inVersion1) return item;
  const valuesOf = (forms: Forms = {}) =>
    Object.fromEntries(Object.entries(forms).map(([key, formerOf]) => [key, formerOf(raw)]));
  const values = {
    [former]: valuesOf(formerly),
    [first]: valuesOf({ ...formerly, ...inVersion1 }),
  };
  return Object.assign({ ...item }, values);
};

type Forms = NonNullable<RecordType<unknown>['formerly']>;

const former = Symbol('former values');

const first = Symbol('values of version 1.0.0');

/**
 * The fingerprint of a record as version 1.0.0 made it: from everything in the fields that it knew,
 * so a new key inside one of them changes it.
 */
export const firstFingerprint = (z: ZObject, record: RecordType<unknown>, item: Item): string => {
  const values = formerValues(record, item, first);
  const names = new Set(keysIn(record.counted).map((key) => namesIn(key)[0] ?? key));
  return digest(
    z,
    [...names].map((name) => values[name] ?? null),
  );
};

/** A fingerprint of the values under some keys of a record. */
export const fingerprint = (
  z: ZObject,
  record: RecordType<unknown>,
  item: Item,
  keys: string,
): string => {
  const values = formerValues(record, item);
  return digest(
    z,
    keysIn(keys).map((key) => valueAt(values, namesIn(key)) ?? null),
  );
};

/** The record with each field in the format in which it began to count. */
const formerValues = (
  { formerly, inVersion1 }: RecordType<unknown>,
  item: Item,
  which: symbol = former,
): Item => {
  if (!formerly && !inVersion1) return item;
  const values: unknown = Reflect.get(item, which);
  if (!isItem(values)) throw new Error('enrich must keep the properties that it does not know.');
  return { ...item, ...values };
};

const keysIn = (keys = ''): string[] => keys.split(/\s+/).filter(Boolean);

/** The path in the key of an output field: owner__name, lines[]price. */
const namesIn = (key: string): string[] => key.split(/__|\[\]/);

/** A value that is not the expected group or list counts as a whole. */
const valueAt = (value: unknown, [name, ...rest]: string[]): unknown => {
  if (name === undefined) return value;
  if (Array.isArray(value)) return value.map((each) => valueAt(each, [name, ...rest]));
  return isItem(value) ? valueAt(value[name], rest) : value;
};

const digest = (z: ZObject, values: unknown[]): string =>
  z.hash('sha256', JSON.stringify(values, inOrder)).slice(0, 16);

const inOrder = (_key: string, value: unknown) =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
