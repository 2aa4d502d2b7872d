import type { PlainOutputField } from 'zapier-platform-core';
import * as zod from 'zod';
import type { Session } from '../highlevel/session';
import { labelOf } from './label';

declare module 'zod' {
  interface GlobalMeta {
    /** A value that the field could have; together they make the sample of a record. */
    example?: unknown;
  }
}

/** Anything that HighLevel tells about: names and values. */
export type Item = { [key: string]: unknown };

/** A line of text, with an example of it. */
export const text = (example: string) => zod.string().meta({ example });
/** A number, with an example of it. */
export const number = (example: number) => zod.number().meta({ example });
/** Yes or no, with an example of it. */
export const flag = (example: boolean) => zod.boolean().meta({ example });
/** A point in time, or a day, in ISO 8601, with an example of it. */
export const moment = (example: string) =>
  zod.union([zod.iso.datetime({ offset: true }), zod.iso.date()]).meta({ example });
/** A file that Zapier gets where a step uses it, with an example of its address. */
export const file = (example: string) => zod.url().meta({ example });
/** A list of values or of groups. */
export const list = <T extends zod.ZodType>(element: T) => zod.array(element);
/** Fields that belong together, inside of a record. */
export const group = <S extends zod.ZodRawShape>(shape: S) => zod.looseObject(shape).partial();

/**
 * A kind of thing that HighLevel tells about: its fields, an example of it, how to read it. What
 * tells one from another is its `id`; `normalize` gives one to records that HighLevel names otherwise.
 */
export type RecordType<R> = RecordFacts & {
  outputFields: PlainOutputField[];
  /** The keys of its top level. */
  keys: string[];
  /** An example of its plain values; a group or a list of groups would be many static objects. */
  sample: Item;
  /** Holds what HighLevel tells; anything may be missing, and there may be more. */
  schema: zod.ZodType<R>;
};

/** Gives the `id` that it has everywhere else to a record that HighLevel names by `_id`. */
export const withId = ({ _id, ...item }: Item): Item => ({ id: item.id ?? _id, ...item });

type RecordFacts = {
  /** The field that says when a record was made. */
  created?: string;
  /** The field that tells one version of a record from another. */
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
  /** The output fields that only the account knows. */
  dynamicFields?: (session: Session) => Promise<PlainOutputField[]>;
};

type Values<S extends zod.ZodRawShape> = { [K in keyof S]?: zod.output<S[K]> };

/** Declares a record: each field once, with an example, and what else there is to know of it. */
export const record = <S extends zod.ZodRawShape>(
  shape: S,
  facts: Partial<RecordFacts> & {
    created?: keyof S & string;
    changed?: keyof S & string;
  } = {},
): RecordType<Values<S>> => {
  const schema = group(shape);
  return {
    ...facts,
    outputFields: Object.entries(shape).flatMap(([key, field]) => fieldsOf(key, field)),
    keys: Object.keys(shape),
    sample: Object.fromEntries(
      Object.entries(shape).flatMap(([key, field]) => {
        const example = exampleOf(field);
        return isPlain(example) ? [[key, example]] : [];
      }),
    ),
    schema: schema as unknown as zod.ZodType<Values<S>>,
  };
};

/** Zapier's notation: owner__name is in an object, lines[]price is in a list of objects. */
const fieldsOf = (key: string, schema: zod.core.$ZodType): PlainOutputField[] => {
  const { def } = (schema as zod.core.$ZodTypes)._zod;
  const joint = key.endsWith('[]') ? '' : '__';
  switch (def.type) {
    case 'optional':
      return fieldsOf(key, def.innerType);
    case 'object':
      return Object.entries(def.shape).flatMap(([name, inner]) =>
        fieldsOf(key + joint + name, inner),
      );
    case 'array': {
      if (def.element instanceof zod.ZodObject) return fieldsOf(`${key}[]`, def.element);
      const { label } = zod.globalRegistry.get(schema) ?? {};
      return fieldsOf(key, def.element).map((field) => ({
        ...field,
        ...(label && { label }),
        list: true,
      }));
    }
    default: {
      const { label = labelOf(key.replaceAll('[]', '_')) } = zod.globalRegistry.get(schema) ?? {};
      return [{ key, label, type: typeOf(schema) }];
    }
  }
};

const isPlain = (value: unknown) => typeof [value].flat()[0] !== 'object';

const typeOf = (schema: zod.core.$ZodType): PlainOutputField['type'] => {
  if (schema instanceof zod.ZodNumber) return 'number';
  if (schema instanceof zod.ZodBoolean) return 'boolean';
  if (schema instanceof zod.ZodUnion) return 'datetime';
  if (schema instanceof zod.ZodURL) return 'file';
  return 'string';
};

const exampleOf = (schema: zod.core.$ZodType): unknown => {
  const { def } = (schema as zod.core.$ZodTypes)._zod;
  if (def.type === 'optional') return exampleOf(def.innerType);
  if (def.type === 'array') return [exampleOf(def.element)];
  if (def.type !== 'object') return zod.globalRegistry.get(schema)?.example;
  return Object.fromEntries(
    Object.entries(def.shape).map(([key, inner]) => [key, exampleOf(inner)]),
  );
};
