import type { PlainOutputField } from 'zapier-platform-core';
import type { Session } from '../highlevel/session';
import { labelOf } from './label';

/** A record or a part of one, as HighLevel returns it: names and values. */
export type Item = { [key: string]: unknown };

/** The field's label in Zapier; by default it is made from the key. */
interface Words {
  label?: string;
}
/** A single value. The examples of all fields make the record's sample. */
interface Value<T> extends Words {
  type: NonNullable<PlainOutputField['type']>;
  example: T;
}
interface List<F> extends Words {
  each: F;
}
interface Group<S> {
  fields: S;
}

type Field = Value<unknown> | List<Field> | Group<Shape>;
type Shape = { [key: string]: Field };

/** The type of a field's value. */
type ValueOf<F> =
  F extends Value<infer T>
    ? T
    : F extends List<infer E>
      ? ValueOf<E>[]
      : F extends Group<infer S>
        ? Values<S> & Item
        : never;

/** Any value of a record may be missing. */
type Values<S> = { [K in keyof S]?: ValueOf<S[K]> };

const value =
  <T>(type: Value<T>['type']) =>
  (example: T, words?: Words): Value<T> => ({ type, example, ...words });

/** A line of text, with an example of it. */
export const text = value<string>('string');
/** A number, with an example of it. */
export const number = value<number>('number');
/** Yes or no, with an example of it. */
export const flag = value<boolean>('boolean');
/** A date and time or a date, in ISO 8601, with an example of it. */
export const moment = value<string>('datetime');
/** A file that Zapier downloads when a step uses it, with an example of its address. */
export const file = value<string>('file');
/** A list of values or of groups. */
export const list = <F extends Field>(each: F, words?: Words): List<F> => ({ each, ...words });
/** Fields that are nested in one object of a record. */
export const group = <S extends Shape>(fields: S): Group<S> => ({ fields });

/**
 * A kind of record that HighLevel returns: its fields, an example, how to read it. Records are
 * identified by `id`; `normalize` sets it if HighLevel uses another name.
 */
export type RecordType<R> = RecordFacts & {
  outputFields: PlainOutputField[];
  /** Its top-level keys. */
  keys: string[];
  /**
   * Examples of its single values. Groups and lists of groups are left out, because they would add
   * many static objects.
   */
  sample: Item;
  /** For the compiler only: the record's values. */
  values?: R;
};

/** Sets `id` on a record that HighLevel identifies by `_id`. */
export const withId = ({ _id, ...item }: Item): Item => ({ id: item.id ?? _id, ...item });

type RecordFacts = {
  /** The field with the time of creation. */
  created?: string;
  /** The field with the time of the last change. */
  changed?: string;
  /**
   * The fields that a fingerprint is made of, for records without a time of the last change: keys
   * of output fields, separated by spaces. Live Zaps depend on this list (operation/revision.ts),
   * so it never changes; for records of version 1.0.0 it is in `records/version_1.ts`. Every record
   * of a trigger has it.
   */
  counted?: string;
  /**
   * Fields that were added to the fingerprint later, also for records with a time of the last
   * change: keys of output fields, like `['deleted']`. A change of such a field changes the
   * revision. Its first appearance does not, so a new field does not make old records fire.
   */
  alsoCounted?: string[];
  /**
   * The former format of fields that `normalize` or `enrich` now return in another one, made from
   * the record as HighLevel sent it. It keeps the fingerprint of an unchanged record the same.
   * After `dueDate` became ISO: `{ dueDate: ({ dueDate }) => dueDate }`
   */
  formerly?: { [field: string]: (raw: Item) => unknown };
  /**
   * The same for lists of objects that version 1.0.0 returned unchanged and that are now texts.
   * Version 1.0.0 counted everything in them, so only the revision on first sight is made from
   * them; later comparisons use the texts.
   */
  inVersion1?: { [field: string]: (raw: Item) => unknown };
  /** Whether the record is made from a response that is a list. */
  isReadFromList?: boolean;
  /** Turns the several shapes in HighLevel's responses into one. */
  normalize?: (item: Item) => Item;
  /** Adds what only the account knows, to all records of a response at once. */
  enrich?: (session: Session, items: Item[]) => Promise<Item[]>;
  /** The output fields that depend on the account, and possibly on the form. */
  dynamicFields?: (session: Session, form: Item) => Promise<PlainOutputField[]>;
};

/** Declares a record: each field once, with an example, and further facts. */
export const record = <S extends Shape>(
  shape: S,
  facts: Partial<RecordFacts> & {
    created?: keyof S & string;
    changed?: keyof S & string;
  } = {},
): RecordType<Values<S>> => ({
  ...facts,
  outputFields: Object.entries(shape).flatMap(([key, field]) => fieldsOf(key, field)),
  keys: Object.keys(shape),
  sample: Object.fromEntries(
    Object.entries(shape).flatMap(([key, field]) => {
      const example = exampleOf(field);
      return example === undefined ? [] : [[key, example]];
    }),
  ),
});

/** A record type with additional fields. */
export const extended = <R, S extends Shape>(
  base: RecordType<R>,
  shape: S,
): RecordType<R & Values<S>> => {
  const more = record(shape);
  return {
    ...base,
    outputFields: [...base.outputFields, ...more.outputFields],
    keys: [...base.keys, ...more.keys],
    sample: { ...base.sample, ...more.sample },
  } as RecordType<R & Values<S>>;
};

/** Zapier's notation: owner__name is in an object, lines[]price is in a list of objects. */
const fieldsOf = (key: string, field: Field): PlainOutputField[] => {
  if ('fields' in field) {
    const joint = key.endsWith('[]') ? '' : '__';
    return Object.entries(field.fields).flatMap(([name, inner]) =>
      fieldsOf(key + joint + name, inner),
    );
  }
  if ('each' in field) {
    const { each, ...words } = field;
    if ('fields' in each) return fieldsOf(`${key}[]`, each);
    return fieldsOf(key, each).map((inner) => ({ ...inner, ...words, list: true }));
  }
  const { type, label = labelOf(key.replaceAll('[]', '_')) } = field;
  return [{ key, label, type }];
};

/** The example of a single value, or of a list of such values. */
const exampleOf = (field: Field): unknown => {
  if ('fields' in field) return undefined;
  if (!('each' in field)) return field.example;
  const example = exampleOf(field.each);
  return example === undefined ? undefined : [example];
};
