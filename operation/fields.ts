import type { PlainInputField } from 'zapier-platform-core';
import * as zod from 'zod';
import type { Connection } from '../highlevel/connection';
import type { Session } from '../highlevel/session';
import { labelOf } from './label';

// A run parses one form, once: to compile a parser for it takes longer than it saves.
zod.config({ jitless: true });

/** A form: the fields by key, each a schema of its value. */
export type Input = zod.ZodObject;

/** Reads the fields that depend on the account, and maybe on what the form holds. */
export type ReadFields = (session: Session, form: Form) => Promise<PlainInputField[]>;

/** The values of a form as Zapier has them. */
export type Form = Record<string, unknown>;

/** The values of other fields that make a field visible. */
export type VisibleWhen = Record<string, readonly string[]>;

/** Completes a value of a form with what only the account knows. */
type Complete = (session: Session, value: unknown, form: Form) => Promise<unknown>;

export type Field = Partial<PlainInputField> & {
  dynamicFields?: ReadFields;
  complete?: Complete;
  visibleWhen?: VisibleWhen;
  foldedUnless?: VisibleWhen;
  visibleFor?: Level;
  isWallTime?: boolean;
  isSent?: boolean;
};

/** What a field says about when the form shows it. */
type Visibility = Pick<Field, 'visibleWhen' | 'foldedUnless' | 'visibleFor'>;

/** The kind of connection that makes a field visible. */
type Level = Connection['level'];

/** A field of a form as declared: always there, visible at times, or dependent on the account. */
export type FormField =
  | ({ kind: 'field'; field: PlainInputField } & Visibility)
  | { kind: 'looked up'; dynamicFields: ReadFields };

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
    /**
     * { type: ['SMS'] }: an empty field is shown only while the field `type` says SMS. Unlike with
     * `visibleWhen`, a value that the field holds is always shown, and always counts.
     */
    foldedUnless?: Record<string, readonly string[]>;
    /** A time without an offset is not meant in the zone that the user has in Zapier. */
    isWallTime?: boolean;
    /** The field is there only with this kind of connection. */
    visibleFor?: 'location' | 'agency';
    /** False for an optional field that serves the form alone, like one that fills the dropdown of another. */
    isSent?: boolean;
    /** Set with `dynamicFields`; zod would rewrite the type of a function. */
    dynamicFields?: unknown;
    /** Set with `completedBy`. */
    complete?: unknown;
  }
}

/** What a field's metadata says when only the account knows which fields there are. */
export const dynamicFields = (dynamicFields: ReadFields) => ({ dynamicFields });

/** What a field's metadata says when the account has to complete its value before it is sent. */
export const completedBy = <T>(
  complete: (session: Session, value: T, form: Form) => Promise<T>,
) => ({
  complete,
});

/** The form in the Zap editor, read from the schema of its values. */
export const formFieldsOf = (input: Input): FormField[] =>
  Object.entries(input.shape).map(([key, schema]) => {
    const {
      dynamicFields,
      complete,
      visibleWhen,
      foldedUnless,
      visibleFor,
      isWallTime,
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

/** The fields of a form that don't depend on an account, whether they are always there or not. */
export const fieldsOf = (input: Input): PlainInputField[] =>
  formFieldsOf(input).flatMap((each) => (each.kind === 'field' ? [each.field] : []));

/** The fields of a form that no request carries. */
export const unsentIn = (input: Input): string[] =>
  Object.entries(input.shape).flatMap(([key, schema]) =>
    fieldOf(schema).isSent === false ? [key] : [],
  );

/** What the schema of a value says of its field. */
export const fieldOf = (schema: zod.core.$ZodType): Field => {
  const field = fields.get(schema) ?? readField(schema);
  fields.set(schema, field);
  return field;
};

/** A run needs the same fields several times. */
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
