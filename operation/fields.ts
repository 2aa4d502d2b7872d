import type { PlainInputField } from 'zapier-platform-core';
import * as zod from 'zod';
import type { Connection } from '../highlevel/connection';
import type { Session } from '../highlevel/session';
import { labelOf } from './label';

// A run parses one form once, and compiling a parser takes longer than that saves.
zod.config({ jitless: true });

/** A form: its fields by key, each with a schema for its value. */
export type Input = zod.ZodObject;

/** Reads the fields that depend on the account, and possibly on the form's values. */
export type ReadFields = (session: Session, form: Form) => Promise<PlainInputField[]>;

/** The values of a form as Zapier sends them. */
export type Form = Record<string, unknown>;

/** The values of other fields with which a field is visible. */
export type VisibleWhen = Record<string, readonly string[]>;

/** Adds to a value what only the account knows. */
type Complete = (session: Session, value: unknown, form: Form) => Promise<unknown>;

export type Field = Partial<PlainInputField> & {
  dynamicFields?: ReadFields;
  complete?: Complete;
  visibleWhen?: VisibleWhen;
  foldedUnless?: VisibleWhen;
  visibleFor?: Level;
  isWallTime?: boolean;
  blankIsEmpty?: boolean;
  isSent?: boolean;
};

/** The facts about when the form shows a field. */
type Visibility = Pick<Field, 'visibleWhen' | 'foldedUnless' | 'visibleFor'>;

/** The level of connection with which a field is visible. */
type Level = Connection['level'];

/** A declared field of a form: static, conditional, or dependent on the account. */
export type FormField =
  | ({ kind: 'field'; field: PlainInputField } & Visibility)
  | { kind: 'looked up'; dynamicFields: ReadFields };

declare module 'zod' {
  /** What `.meta()` accepts for a field, in Zapier's own terms. */
  interface GlobalMeta
    extends Pick<
      PlainInputField,
      'label' | 'type' | 'dynamic' | 'search' | 'placeholder' | 'dependsOn'
    > {
    choices?: Record<string, string>;
    altersDynamicFields?: boolean;
    /** { type: ['Email'] }: the field is shown only while the field `type` is Email. */
    visibleWhen?: Record<string, readonly string[]>;
    /**
     * { type: ['SMS'] }: the field is shown while the field `type` is SMS, or if it has a value.
     * Unlike with `visibleWhen`, its value always counts.
     */
    foldedUnless?: Record<string, readonly string[]>;
    /** True if a time without an offset is not in the user's Zapier time zone. */
    isWallTime?: boolean;
    /** True if white space alone is the same as an empty value; a text that is trimmed needs no mention. */
    blankIsEmpty?: boolean;
    /** The level of connection with which the field is shown. */
    visibleFor?: 'location' | 'agency';
    /** False for an optional field that is not sent, like one that only filters the dropdown of another. */
    isSent?: boolean;
    /** Set by `dynamicFields`; zod would change the type of a function here. */
    dynamicFields?: unknown;
    /** Set by `completedBy`. */
    complete?: unknown;
  }
}

/** Metadata for a field that stands for the account's own fields. */
export const dynamicFields = (dynamicFields: ReadFields) => ({ dynamicFields });

/** Metadata for a field whose value is completed from the account before it is sent. */
export const completedBy = <T>(
  complete: (session: Session, value: T, form: Form) => Promise<T>,
) => ({
  complete,
});

/** The fields of the form in the Zap editor, read from its schema. */
export const formFieldsOf = (input: Input): FormField[] =>
  Object.entries(input.shape).map(([key, schema]) => {
    const {
      dynamicFields,
      complete,
      visibleWhen,
      foldedUnless,
      visibleFor,
      isWallTime,
      blankIsEmpty,
      isSent,
      ...field
    } = fieldOf(schema);
    return dynamicFields
      ? { kind: 'looked up', dynamicFields }
      : {
          kind: 'field',
          field: { key, label: labelOf(key), ...field },
          ...(visibleWhen && { visibleWhen }),
          ...(foldedUnless && { foldedUnless }),
          ...(visibleFor && { visibleFor }),
        };
  });

/** The fields of a form that do not depend on the account, including conditional ones. */
export const fieldsOf = (input: Input): PlainInputField[] =>
  formFieldsOf(input).flatMap((each) => (each.kind === 'field' ? [each.field] : []));

/** The fields of a form that are not sent. */
export const unsentIn = (input: Input): string[] =>
  Object.entries(input.shape).flatMap(([key, schema]) =>
    fieldOf(schema).isSent === false ? [key] : [],
  );

/** The field's facts, read from the schema of its value. */
export const fieldOf = (schema: zod.core.$ZodType): Field => {
  const field = fields.get(schema) ?? readField(schema);
  fields.set(schema, field);
  return field;
};

/** Cached, because a run needs the same fields several times. */
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
      return { required: true, type: 'string', ...(isTrimmed(def) && { blankIsEmpty: true }) };
    default:
      throw new Error(`A field in Zapier cannot hold a zod ${def.type}.`);
  }
};

/** Whether a text is trimmed; white space alone is then the same as an empty value. */
const isTrimmed = ({ checks = [] }: zod.core.$ZodStringDef): boolean =>
  checks.some((check) => {
    const { def } = (check as zod.core.$ZodChecks)._zod;
    return def.check === 'overwrite' && def.tx(' ') === '';
  });

/** An optional line item must not require a value; a filled line is checked when the step runs. */
const optional = ({ children, ...field }: Field): Field => ({
  ...field,
  required: false,
  ...(children && { children: children.map((child) => ({ ...child, required: false })) }),
});

const labelled = (values: unknown[]) =>
  Object.fromEntries(values.map((value) => [String(value), labelOf(String(value))]));
