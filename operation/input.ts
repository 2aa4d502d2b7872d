import type { Bundle, PlainInputField, ZObject } from 'zapier-platform-core';
import * as zod from 'zod';
import type { Connection } from '../highlevel/connection';
import type { Session } from '../highlevel/session';
import { labelOf } from './label';
import { withOffset } from './time_zone';

/** A form: the fields by key, each a schema of its value. */
export type Input = zod.ZodObject;

/** Finds the fields that only the account knows. */
export type LookUpFields = (session: Session) => Promise<PlainInputField[]>;

/** The values of another field of the form with which a field is there; without them it is not. */
type ShownFor = Record<string, readonly string[]>;

/** Completes a value of a form with what only the account knows. */
type Complete = (session: Session, value: unknown) => Promise<unknown>;

type Field = Partial<PlainInputField> & {
  dynamicFields?: LookUpFields;
  complete?: Complete;
  visibleWhen?: ShownFor;
  visibleFor?: Level;
  isWallTime?: boolean;
};

/** The kind of connection with which a field is there. */
type Level = Connection['level'];

/** A field of a form as it is declared: always there, there at times, or known to the account. */
export type FormField =
  | { kind: 'field'; field: PlainInputField; visibleWhen?: ShownFor; visibleFor?: Level }
  | { kind: 'looked up'; dynamicFields: LookUpFields };

declare module 'zod' {
  /** What `.meta()` may say of a field, in Zapier's own words. */
  interface GlobalMeta
    extends Pick<
      PlainInputField,
      'label' | 'type' | 'dynamic' | 'search' | 'placeholder' | 'dependsOn'
    > {
    choices?: Record<string, string>;
    altersDynamicFields?: boolean;
    /** { type: ['Email'] }: the field is there only while the field `type` says Email. */
    visibleWhen?: Record<string, readonly string[]>;
    /** A time without an offset is not meant in the zone that the user has in Zapier. */
    isWallTime?: boolean;
    /** The field is there only with this kind of connection. */
    visibleFor?: 'location' | 'agency';
    /** Set with `dynamicFields`; zod would rewrite the type of a function. */
    dynamicFields?: unknown;
    /** Set with `completedBy`. */
    complete?: unknown;
  }
}

/** What a field's metadata says when only the account knows which fields there are. */
export const dynamicFields = (dynamicFields: LookUpFields) => ({ dynamicFields });

/** What a field's metadata says when the account has to complete its value before it is sent. */
export const completedBy = <T>(complete: (session: Session, value: T) => Promise<T>) => ({
  complete,
});

/** The values of a form, completed with what only the account knows (`completedBy`). */
export const completed = async <V extends object>(
  session: Session,
  input: Input,
  values: V,
): Promise<V> => {
  const entries = await Promise.all(
    Object.entries(values).map(async ([key, value]) => {
      const schema = input.shape[key];
      const complete = schema && value !== undefined ? fieldOf(schema).complete : undefined;
      return [key, complete ? await complete(session, value) : value];
    }),
  );
  return Object.fromEntries(entries);
};

/** The form in the Zap editor, read from the schema of its values. */
export const formFieldsOf = (input: Input): FormField[] =>
  Object.entries(input.shape).map(([key, schema]) => {
    const { dynamicFields, complete, visibleWhen, visibleFor, isWallTime, ...field } =
      fieldOf(schema);
    return dynamicFields
      ? { kind: 'looked up', dynamicFields }
      : {
          kind: 'field',
          field: { key, label: labelOf(key), ...field },
          ...(visibleWhen && { visibleWhen }),
          ...(visibleFor && { visibleFor }),
        };
  });

/** The fields of a form that don't depend on an account, whether they are always there or not. */
export const fieldsOf = (input: Input): PlainInputField[] =>
  formFieldsOf(input).flatMap((each) => (each.kind === 'field' ? [each.field] : []));

/**
 * The values of a form, checked and typed; looked-up ones are gathered under their prefix.
 *
 * @throws z.errors.Error that names every field at fault by its label.
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
    // What was filled in before its field went away does not count.
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

/** Whether a field is there, with these values in the others. */
export const isShown = (visibleWhen: ShownFor = {}, inputData: Record<string, unknown> = {}) =>
  Object.entries(visibleWhen).every(
    ([key, values]) => typeof inputData[key] !== 'object' && values.includes(`${inputData[key]}`),
  );

/** What the fields say on which others depend: their values, or their defaults where left empty. */
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

/** What is wrong with a value, for its person; the label comes before it. */
const say: zod.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined) return 'is required.';
  switch (issue.code) {
    case 'invalid_type':
      return `is not ${article[issue.expected] ?? issue.expected}.`;
    case 'invalid_value':
      return `is not one of: ${issue.values.join(', ')}.`;
    case 'too_big':
      return `is more than ${issue.maximum}${unitOf(issue)}.`;
    case 'too_small':
      return issue.minimum === 1 && issue.origin !== 'number'
        ? 'is required.'
        : `is less than ${issue.minimum}${unitOf(issue)}.`;
    case 'invalid_format':
      return issue.format === 'email' ? 'is not an email address.' : undefined;
    default:
      return undefined;
  }
};

const article: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a line item',
};

const unitOf = ({ origin }: { origin: string }) =>
  ({ string: ' characters', array: ' items' })[origin] ?? '';

/** "Settings 2, Status" for the status in the second of the settings. */
const titleOf = (input: Input, path: PropertyKey[], names: Record<string, { name?: string }>) => {
  const [key, ...inner] = path.map(String);
  if (key === undefined) return '';
  const { dynamicFields, label = labelOf(key), children } = fieldOf(input.shape[key]);
  if (dynamicFields) {
    const field = `${key}_${inner[0]}`;
    return names[field]?.name ?? `Custom field ${inner[0]?.split('_').at(-1)}`;
  }
  const [row, child] = inner;
  if (row === undefined) return label;
  const name = children?.find((each) => each.key === child)?.label;
  return [`${label} ${Number(row) + 1}`, name].filter(Boolean).join(', ');
};

const fieldOf = (schema: zod.core.$ZodType): Field => {
  const field = fields.get(schema) ?? readField(schema);
  fields.set(schema, field);
  return field;
};

/** A run needs its form's fields, which stay as they are, several times. */
const fields = new WeakMap<zod.core.$ZodType, Field>();

const readField = (schema: zod.core.$ZodType): Field => {
  const { description, ...meta } = zod.globalRegistry.get(schema) ?? {};
  return { ...typeOf(schema), ...(description && { helpText: description }), ...(meta as Field) };
};

const typeOf = (schema: zod.core.$ZodType): Field => {
  const { def } = (schema as zod.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
      return optional(fieldOf(def.innerType));
    case 'default':
      return { ...optional(fieldOf(def.innerType)), default: String(def.defaultValue) };
    case 'pipe':
      return fieldOf(def.in);
    case 'array': {
      const element = fieldOf(def.element);
      return { ...element, required: true, ...(!element.children && { list: true }) };
    }
    case 'object':
      return { children: fieldsOf(schema as Input) };
    case 'record':
      return { required: true, dict: true };
    case 'enum':
      return { required: true, type: 'string', choices: labelled(Object.values(def.entries)) };
    case 'boolean':
      return { required: true, type: 'boolean' };
    case 'number':
      return { required: true, type: (schema as zod.ZodNumber).isInt ? 'integer' : 'number' };
    case 'string':
      return { required: true, type: 'string' };
    default:
      throw new Error(`A field in Zapier cannot hold a zod ${def.type}.`);
  }
};

/** Line items that may be left out ask for nothing; a line that is there is checked when it runs. */
const optional = ({ children, ...field }: Field): Field => ({
  ...field,
  required: false,
  ...(children && { children: children.map((child) => ({ ...child, required: false })) }),
});

const labelled = (values: unknown[]) =>
  Object.fromEntries(values.map((value) => [String(value), labelOf(String(value))]));

/** What was given, in the type of its field; what was left empty was not given. */
const given = (value: unknown, schema: zod.core.$ZodType, timeZone = 'UTC'): unknown => {
  const { type, list, children, dict, isWallTime, choices } = fieldOf(schema);
  if (dict) return value;
  if (children) return rows(value, elementOf(schema), timeZone);
  const one = (each: unknown) => {
    const told = scalar(each, type);
    const isTime = type === 'datetime' && !isWallTime && typeof told === 'string';
    return isTime ? withOffset(told, timeZone) : told;
  };
  return list
    ? wholeOf([value].flat().flatMap((each) => choicesJoinedIn(each, choices) ?? [one(each)]))
    : one(value);
};

/** The choices in a text that joins several of them with commas. */
const choicesJoinedIn = (value: unknown, choices: Field['choices']): string[] | undefined => {
  if (typeof value !== 'string' || !choices || Object.hasOwn(choices, value)) return undefined;
  const parts = value.split(',').map((part) => part.trim());
  return parts.every((part) => Object.hasOwn(choices, part)) ? parts : undefined;
};

const rows = (value: unknown, element: Input, timeZone: string): unknown => {
  if (value === null || value === undefined || value === '') return undefined;
  return wholeOf(
    [value].flat().map((row) => {
      if (typeof row !== 'object' || row === null) return row === '' ? undefined : row;
      const cells = Object.entries(element.shape).map(([key, schema]) => [
        key,
        given((row as Record<string, unknown>)[key], schema, timeZone),
      ]);
      const filled = cells.filter(([, cell]) => cell !== undefined);
      return filled.length ? Object.fromEntries(filled) : undefined;
    }),
  );
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
  throw new Error('Line items have to be an array of objects.');
};

/** Values of earlier steps can have any type: 5 is text where text is asked for, "5" a number. */
const scalar = (value: unknown, type: Field['type']): unknown => {
  if (value === null || value === undefined || value === '') return undefined;
  if (type === 'boolean') return truthOf(value);
  if (type === 'number' || type === 'integer') return numberOf(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  // A lone surrogate is not text that any request could carry.
  return typeof value === 'string' ? value.toWellFormed() : value;
};

const truths = new Map([
  ...['true', 'yes', '1'].map((word) => [word, true] as const),
  ...['false', 'no', '0'].map((word) => [word, false] as const),
]);

const truthOf = (value: unknown): unknown =>
  typeof value === 'object' ? value : (truths.get(String(value).toLowerCase()) ?? value);

const numberOf = (value: unknown): unknown => {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value;
  return Number.isNaN(number) ? value : number;
};

const startingWith = (prefix: string, values: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, value]) => [key.slice(prefix.length), value]),
  );
