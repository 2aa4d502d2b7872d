import {
  Choice,
  type Condition,
  type Fields,
  type Item,
  type Row,
  type Rule,
  type Value,
} from './recipe';

/** A placeholder in a form for a value of an earlier step: {{1.email}}, {{1.contact__name}}. */
export type Place = { step: number; key: string };

const places = /\{\{(\d+)\.([^{}]+)\}\}/g;
const now = '{{zap_meta_utc_iso}}';

/** All placeholders in a value, at any depth. */
export const placesIn = (value: Value | Rule | Fields | undefined): Place[] => {
  if (typeof value === 'string') {
    return [...value.matchAll(places)].map(([, step, key = '']) => ({ step: Number(step), key }));
  }
  if (typeof value !== 'object' || value instanceof Choice) return [];
  return Object.values(value).flatMap((each) => placesIn(each));
};

/** The results of a run's steps, by step number. */
export type Results = Map<number, Item>;

/**
 * Fills a form as Zapier does: a single placeholder keeps the type of its value, one within a text
 * becomes text, and nested lists become one.
 */
export const filled = (fields: Fields, results: Results): Item =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, resolve(value, results)]));

/** Fills one value in the same way. */
export const resolve = (value: Value, results: Results): unknown => {
  if (value instanceof Choice) return value.id;
  if (Array.isArray(value)) return value.flatMap((each) => resolve(each, results));
  if (typeof value === 'object') return resolveRow(value, results);
  if (typeof value !== 'string') return value;
  const [alone, ...others] = placesIn(value);
  if (alone && others.length === 0 && value === `{{${alone.step}.${alone.key}}}`) {
    return valueAt(results, alone) ?? '';
  }
  return value
    .replaceAll(now, new Date().toISOString())
    .replace(places, (_, step, key) => textOf(valueAt(results, { step: Number(step), key })));
};

const resolveRow = (row: Row, results: Results) =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, resolve(value, results)]));

/** Two underscores lead into a nested value. */
const valueAt = (results: Results, { step, key }: Place): unknown =>
  key.split(/(?<=.)__/).reduce<unknown>((value, name) => Object(value)[name], results.get(step));

const textOf = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value);

/** Whether all rules of a filter or a path are met. */
export const holds = (rules: Rule[], results: Results): boolean =>
  rules.every(([template, condition, than = '']) =>
    conditions[condition](textOf(resolve(template, results)), than),
  );

const conditions: Record<Condition, (text: string, than: string) => boolean> = {
  '(Text) Exactly matches': (text, than) => text === than,
  '(Text) Does not contain': (text, than) => !text.toLowerCase().includes(than.toLowerCase()),
  '(Number) Greater than': (text, than) => text !== '' && Number(text) > Number(than),
  '(Boolean) Is true': (text) => text === 'true',
  Exists: (text) => text !== '',
  'Does not exist': (text) => text === '',
};

const units = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** Moves a time by an expression of Formatter, like +1 day or -2 hours. */
export const moved = (moment: string, expression: string): string => {
  const [, sign, amount, unit = ''] = /^([+-])(\d+) (minute|hour|day)s?$/.exec(expression) ?? [];
  const length = Object.entries(units).find(([name]) => name === unit)?.[1];
  if (!length) throw new Error(`Formatter does not understand "${expression}".`);
  return new Date(Date.parse(moment) + Number(`${sign}${amount}`) * length).toISOString();
};
