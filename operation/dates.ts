import { numericTimeIn } from '../highlevel/times';
import type { Item, RecordType } from './record';

/**
 * Converts dates to ISO 8601 if HighLevel sends them as a number, or as seconds and nanoseconds, in
 * a key that means a date. Runs after the revision is made, because the revision depends on the
 * original values.
 */
export const withIsoDates = <T extends Item>({ outputFields }: RecordType<unknown>, item: T): T => {
  const types = new Map(outputFields.map(({ key, type }) => [key, type]));
  return { ...item, ...convertedIn(types, '', item) };
};

type Types = Map<string, string | undefined>;

// Assigning to a key `__proto__` would set the prototype.
const convertedIn = (types: Types, above: string, item: object): Item =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name, converted(types, above, name, value)]),
  );

const converted = (types: Types, above: string, name: string, value: unknown): unknown => {
  const key = above + name;
  const type = types.get(key);
  const isDate =
    type === 'datetime' || ((type === undefined || type === 'string') && dateName.test(name));
  return (isDate && isoOf(value)) || within(types, key, value);
};

const within = (types: Types, key: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || ownNames.has(key)) return value;
  if (Array.isArray(value)) return value.map((each) => within(types, `${key}[]`, each));
  const joint = key.endsWith('[]') ? '' : '__';
  return convertedIn(types, key + joint, value);
};

/** `dateUpdated`, `lastMessageDate`, `dueAt`, `startTime`, `timestamp`, `created_at`. */
const dateName = /^date([A-Z_]|$)|(Date|At|On|Time|[tT]imestamp)$|_(date|at|on|time)$/;

/** Groups whose keys the account's users choose, not HighLevel. */
export const ownNames = new Set(['answers', 'customData', 'customFields', 'properties']);

/** Returns undefined for anything that is not a point in time. */
const isoOf = (value: unknown): string | undefined => {
  const time = numericTimeIn(value);
  return time === undefined ? undefined : new Date(time).toISOString();
};
