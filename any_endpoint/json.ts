import { UserError } from '../highlevel/errors';
import type { Item } from '../operation/record';
import { isItem } from '../operation/response';

/**
 * The JSON that a user typed.
 *
 * @param label The label of the field, for the error.
 * @throws UserError for text that is no JSON, or none of an object or a list.
 */
export const parsedJson = (text: string, label: string, isList = false): Item | unknown[] => {
  let value: unknown;
  try {
    // A text that was copied may begin with a byte order mark, which counts as a blank here.
    value = JSON.parse(text.trim());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`${label}: is not JSON. ${reason}`);
  }
  if (isList ? Array.isArray(value) : isItem(value)) return value as Item | unknown[];
  throw new UserError(`${label}: has to be ${isList ? 'a list: [ … ]' : 'an object: { … }'}.`);
};

/** A value as the text of a parameter: what has parts is JSON. */
export const textOf = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

/** The values under one name of a body that has texts alone; null is none. */
export const textsOf = (value: unknown): string[] =>
  [value].flat().flatMap((each) => (each === null ? [] : [textOf(each)]));

/** Two values as one; where both say something, the second counts. Lists are merged item by item. */
export const mergedUnder = (base: unknown, over: unknown): unknown => {
  if (over === undefined) return base;
  if (Array.isArray(base) && Array.isArray(over) && [...base, ...over].every(isItem)) {
    return Array.from({ length: Math.max(base.length, over.length) }, (_, index) =>
      mergedUnder(base[index], over[index]),
    );
  }
  if (!isItem(base) || !isItem(over)) return over;
  const keys = new Set([...Object.keys(base), ...Object.keys(over)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, mergedUnder(own(base, key), own(over, key))]),
  );
};

const own = (item: Item, key: string): unknown =>
  Object.hasOwn(item, key) ? item[key] : undefined;

/** The value that names lead to. */
export const valueAt = (value: unknown, names: string[]): unknown =>
  names.reduce<unknown>((at, name) => (isItem(at) ? own(at, name) : undefined), value);

/** Puts a value, if it is one, where names lead to; an empty name is the whole. */
export const placed = (names: string[], value: unknown): unknown =>
  value === undefined
    ? undefined
    : names.reduceRight((inner, name) => (name === '' ? inner : { [name]: inner }), value);
