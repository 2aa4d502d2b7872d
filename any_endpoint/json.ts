import { UserError } from '../highlevel/errors';
import type { Item } from '../operation/record';
import { isItem } from '../operation/response';

/**
 * Parses the JSON that a user typed.
 *
 * @param label The label of the field, for the error.
 * @throws UserError for text that is not JSON, or not an object (or list).
 */
export const parsedJson = (text: string, label: string, isList = false): Item | unknown[] => {
  let value: unknown;
  try {
    // Copied text may begin with a byte order mark, which `trim` removes.
    value = JSON.parse(text.trim(), (name, each: unknown) => exact(each, name, label));
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`${label}: is not JSON. ${reason}`);
  }
  if (isList ? Array.isArray(value) : isItem(value)) return value as Item | unknown[];
  throw new UserError(`${label}: must be ${isList ? 'a list: [ … ]' : 'an object: { … }'}.`);
};

/** Rejects a number that has more digits than are kept when JSON is read, like a 20-digit ID. */
const exact = (value: unknown, name: string, label: string): unknown => {
  if (typeof value !== 'number' || Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value;
  throw new UserError(
    `${label}: ${name || 'the number'} is too large to be sent exactly. Put it in quotation marks.`,
  );
};

/** A value as the text of a parameter; objects and lists become JSON. */
export const textOf = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

/** The values under one name of a text-only body; null is left out. */
export const textsOf = (value: unknown): string[] =>
  [value].flat().flatMap((each) => (each === null ? [] : [textOf(each)]));

/** Merges two values; where both have one, the second takes precedence. Lists are merged item by item. */
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

/** The value at a path of names. */
export const valueAt = (value: unknown, names: string[]): unknown =>
  names.reduce<unknown>((at, name) => (isItem(at) ? own(at, name) : undefined), value);

/** Nests a value under a path of names; an empty name adds no level. */
export const placed = (names: string[], value: unknown): unknown =>
  value === undefined
    ? undefined
    : names.reduceRight((inner, name) => (name === '' ? inner : { [name]: inner }), value);
