import type { Bundle, ZObject } from 'zapier-platform-core';
import type * as zod from 'zod';
import { jsonOf } from '../highlevel/json';
import type { Session } from '../highlevel/session';
import { type Field, type Form, fieldOf, type Input, type VisibleWhen } from './fields';
import { say, titleOf } from './messages';
import { withOffset } from './time_zone';

/**
 * The values of a form, checked and typed; those of dynamic fields are grouped under their prefix.
 *
 * @throws z.errors.Error that names every invalid field by its label.
 */
export const readInput = <I extends Input>(
  z: ZObject,
  input: I,
  { inputData, meta }: Pick<Bundle, 'inputData' | 'meta'>,
): zod.output<I> => {
  const chosen = choicesIn(input, inputData);
  const timeZone = meta?.timezone || 'UTC';
  const values = Object.entries(input.shape).map(([key, schema]) => {
    const { dynamicFields, visibleWhen } = fieldOf(schema);
    if (dynamicFields) return [key, startingWith(`${key}_`, inputData)];
    // A value that was entered before its field was hidden does not count.
    return [
      key,
      isShown(visibleWhen, chosen) ? given(inputData[key], schema, timeZone) : undefined,
    ];
  });
  const result = input.safeParse(Object.fromEntries(values), { error: say });
  if (result.success) return result.data;
  const names = Object(meta?.inputFields);
  const reasons = result.error.issues.map(({ path, message }) => {
    const title = titleOf(input, path, names);
    return title ? `${title}: ${message}` : message;
  });
  throw new z.errors.Error([...new Set(reasons)].join(' '), 'invalid_input', 400);
};

/** Whether a field is shown, given the values of the others. */
export const isShown = (visibleWhen: VisibleWhen = {}, inputData: Record<string, unknown> = {}) =>
  Object.entries(visibleWhen).every(([key, values]) => {
    const value = inputData[key];
    return typeof value !== 'object' && (values.includes(`${value}`) || isMapped(value));
  });

/** Whether the value is the editor's placeholder for another step's result. */
const isMapped = (value: unknown) => typeof value === 'string' && /\{\{.+\}\}/.test(value);

/** Whether a field of the form has a value. */
export const isFilled = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.some(isFilled)
    : value !== undefined && value !== null && value !== '';

/** The values (or defaults) of the fields that other fields' visibility depends on. */
const choicesIn = (input: Input, inputData: Record<string, unknown>) =>
  Object.fromEntries(
    Object.values(input.shape)
      .flatMap((schema) => Object.keys(fieldOf(schema).visibleWhen ?? {}))
      .map((key) => {
        const schema = input.shape[key];
        const value = schema && given(inputData[key], schema);
        return [key, value ?? (schema && fieldOf(schema).default)];
      }),
  );

/** The values of a form, completed from the account (`completedBy`). */
export const completed = async <V extends object>(
  session: Session,
  input: Input,
  values: V,
): Promise<V> => {
  const form: Form = Object.fromEntries(Object.entries(values));
  const entries = await Promise.all(
    Object.entries(form).map(async ([key, value]) => {
      const schema = input.shape[key];
      const complete = schema && value !== undefined ? fieldOf(schema).complete : undefined;
      return [key, complete ? await complete(session, value, form) : value];
    }),
  );
  return Object.fromEntries(entries);
};

/** A value converted to its field's type; `undefined` if it is empty. */
const given = (value: unknown, schema: zod.core.$ZodType, timeZone = 'UTC'): unknown => {
  const { type, list, children, dict, isWallTime, blankIsEmpty, choices } = fieldOf(schema);
  if (dict)
    return isFilled(value) && !isBlank(value)
      ? entries(value, namedIn(schema), timeZone)
      : undefined;
  if (children) return rows(value, elementOf(schema), timeZone);
  const one = (each: unknown) => {
    const parsed = (blankIsEmpty || choices) && isBlank(each) ? undefined : scalar(each, type);
    if (choices && typeof parsed === 'string') return choiceIn(parsed, choices);
    const isTime = type === 'datetime' && !isWallTime && typeof parsed === 'string';
    return isTime ? withOffset(parsed, timeZone) : parsed;
  };
  return list
    ? wholeOf(
        listedIn(value)
          .flatMap((each) => numbersJoinedIn(each, type) ?? [each])
          .flatMap((each) => choicesJoinedIn(each, choices) ?? [one(each)]),
      )
    : one(value);
};

/** The items of a list field's value: one item, several, or a list that an earlier step wrote as JSON. */
export const listedIn = (value: unknown): unknown[] =>
  [value].flat().flatMap((each) => listWrittenIn(each) ?? [each]);

/** The items in a text like `["a", "b"]`. */
const listWrittenIn = (text: unknown): unknown[] | undefined => {
  if (typeof text !== 'string' || !/^\s*\[.*\]\s*$/s.test(text)) return undefined;
  const items = jsonOf(text);
  return Array.isArray(items) && items.every((item) => Object(item) !== item) ? items : undefined;
};

/** The choice that a text means, in any case or as the form shows it. */
export const choiceIn = (text: string, choices: Choices): string => {
  if (Object.hasOwn(choices, text)) return text;
  const plain = (word: unknown) => String(word).trim().toLowerCase();
  const meant = Object.entries(choices).filter((words) => words.map(plain).includes(plain(text)));
  const [[key] = [text]] = meant;
  return meant.length === 1 ? key : text;
};

/** The numbers in a text, one per line. A comma may be a part of a number. */
const numbersJoinedIn = (value: unknown, type: Field['type']): string[] | undefined =>
  typeof value === 'string' && (type === 'number' || type === 'integer')
    ? value.split('\n')
    : undefined;

/** The choices in a text that separates several of them with commas or lines. */
const choicesJoinedIn = (value: unknown, choices?: Choices): string[] | undefined => {
  if (typeof value !== 'string' || !choices) return undefined;
  const isChoice = (text: string) => Object.hasOwn(choices, text);
  if (isChoice(choiceIn(value, choices))) return undefined;
  const parts = value.split(/[,\n]/).map((part) => choiceIn(part, choices));
  return parts.every(isChoice) ? parts : undefined;
};

type Choices = NonNullable<Field['choices']>;

const rows = (value: unknown, element: Input, timeZone: string): unknown => {
  if (value === null || value === undefined) return undefined;
  return wholeOf(
    [value].flat().map((row) => {
      if (row === null || isBlank(row)) return undefined;
      if (typeof row !== 'object') return row;
      const cells = Object.entries(element.shape).map(([key, schema]) => [
        key,
        given((row as Record<string, unknown>)[key], schema, timeZone),
      ]);
      const filled = cells.filter(([, cell]) => cell !== undefined);
      return filled.length ? Object.fromEntries(filled) : undefined;
    }),
  );
};

/** Named texts: each is read like the value of a text field. */
const entries = (value: unknown, element: zod.core.$ZodType, timeZone: string): unknown => {
  const isText = element._zod.def.type === 'string';
  if (!isText || typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const filled = Object.entries(value)
    .map(([name, each]) => [name, given(each, element, timeZone)])
    .filter(([, each]) => each !== undefined);
  return filled.length ? Object.fromEntries(filled) : undefined;
};

const wholeOf = (values: unknown[]) => {
  const items = values.filter((value) => value !== undefined);
  return items.length ? items : undefined;
};

const elementOf = (schema: zod.core.$ZodType): Input => {
  const { def } = (schema as zod.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'default') return elementOf(def.innerType);
  if (def.type === 'pipe') return elementOf(def.in);
  if (def.type === 'array') return def.element as Input;
  throw new Error('Line items must be an array of objects.');
};

const namedIn = (schema: zod.core.$ZodType): zod.core.$ZodType => {
  const { def } = (schema as zod.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'default') return namedIn(def.innerType);
  if (def.type === 'record') return def.valueType;
  throw new Error('Named values must be a record.');
};

const isBlank = (value: unknown) => typeof value === 'string' && value.trim() === '';

/** Values of earlier steps can have any type: a text field may get 5, a number field "5". */
const scalar = (value: unknown, type: Field['type']): unknown => {
  if (value === null || value === undefined || value === '') return undefined;
  const isText = type === 'string' || type === 'text' || type === undefined;
  if (!isText && isBlank(value)) return undefined;
  if (type === 'boolean') return truthOf(value);
  if (type === 'number' || type === 'integer') return numberOf(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  // A lone surrogate cannot be sent as text.
  return typeof value === 'string' ? value.toWellFormed() : value;
};

const truths = new Map([
  ...['true', 'yes', 'on', 't', 'y', '1'].map((word) => [word, true] as const),
  ...['false', 'no', 'off', 'f', 'n', '0'].map((word) => [word, false] as const),
]);

/** Converts a form's yes and no to true and false; other values stay. */
export const truthOf = (value: unknown): unknown =>
  typeof value === 'object' ? value : (truths.get(String(value).trim().toLowerCase()) ?? value);

/** Converts a text to the number in it; other values stay. */
export const numberOf = (value: unknown): unknown => {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value;
  return Number.isNaN(number) ? value : number;
};

const startingWith = (prefix: string, values: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, value]) => [key.slice(prefix.length), value]),
  );
