import type { PlainOutputField } from 'zapier-platform-core';
import type { Session } from '../highlevel/session';
import { labelOf } from './label';

/** A record or a part of one, as HighLevel returns it: names and values. */
export type Item = { [key: string]: unknown };

/** What Zapier calls a field; by default it comes from the key. */
interface Words {
  label?: string;
}
/** A plain value; the examples of all fields make the sample of a record. */
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

/** What HighLevel gives for a field. */
type ValueOf<F> =
  F extends Value<infer T>
    ? T
    : F extends List<infer E>
      ? ValueOf<E>[]
      : F extends Group<infer S>
        ? Values<S> & Item
        : never;

/** Anything may be missing of a record. */
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
/** A point in time, or a day, in ISO 8601, with an example of it. */
export const moment = value<string>('datetime');
/** A file that Zapier gets where a step uses it, with an example of its address. */
export const file = value<string>('file');
/** A list of values or of groups. */
export const list = <F extends Field>(each: F, words?: Words): List<F> => ({ each, ...words });
/** Fields that belong together, inside of a record. */
export const group = <S extends Shape>(fields: S): Group<S> => ({ fields });

/**
 * A kind of record that HighLevel returns: its fields, an example, how to read it. Records are
 * identified by `id`; `normalize` sets it where HighLevel has another name for it.
 */
export type RecordType<R> = RecordFacts & {
  outputFields: PlainOutputField[];
  /** The keys of its top level. */
  keys: string[];
  /** An example of its plain values; a group or a list of groups would be many static objects. */
  sample: Item;
  /** Only for the compiler: the fields of a record; any may be missing. */
  values?: R;
};

/** Sets `id` on a record that HighLevel identifies by `_id`. */
export const withId = ({ _id, ...item }: Item): Item => ({ id: item.id ?? _id, ...item });

type RecordFacts = {
  /** The field that says when a record was made. */
  created?: string;
  /** The field that changes with each version of a record: the time of its last change. */
  changed?: string;
  /**
   * The fields that count in a fingerprint, of a record whose versions have no stamp, under the keys
   * of output fields, with a space between them. Zaps rest on it (operation/revision.ts), so it never
   * changes: of a record of version 1.0.0 it is in `records/version_1.ts`. Every record of a trigger
   * has it.
   */
  counted?: string;
  /**
   * The fields that count since then, also where a stamp did not change, under the keys of output
   * fields. They move a revision when they change, never on first sight, so that nothing starts again
   * because a field is new here: `['deleted']`.
   */
  alsoCounted?: string[];
  /**
   * How fields looked when they began to count, made from the record as HighLevel sent it, where
   * `normalize` or `enrich` give them in another form by now, so that the fingerprint of a record that
   * has not changed stays the same: `{ dueDate: ({ dueDate }) => dueDate }` after `dueDate` became ISO.
   */
  formerly?: { [field: string]: (raw: Item) => unknown };
  /**
   * The same for lists of objects that version 1.0.0 gave as they were and that are texts by now. It
   * counted all that stood in them, so only the revision on first sight is made of them; records are
   * compared by the texts.
   */
  inVersion1?: { [field: string]: (raw: Item) => unknown };
  /** It is made from a list that HighLevel answers with. */
  isReadFromList?: boolean;
  /** Makes one shape of the several that HighLevel answers with. */
  normalize?: (item: Item) => Item;
  /** Adds what only the account knows, to all records of an answer at once. */
  enrich?: (session: Session, items: Item[]) => Promise<Item[]>;
  /** The output fields that only the account knows, and maybe only with what the form holds. */
  dynamicFields?: (session: Session, form: Item) => Promise<PlainOutputField[]>;
};

/** Declares a record: each field once, with an example, and what else there is to know of it. */
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

/** A record with more fields. */
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

/** The example of a plain value, or of a list of such. */
const exampleOf = (field: Field): unknown => {
  if ('fields' in field) return undefined;
  if (!('each' in field)) return field.example;
  const example = exampleOf(field.each);
  return example === undefined ? undefined : [example];
};
