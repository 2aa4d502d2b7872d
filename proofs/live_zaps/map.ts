import type { PlainInputField, PlainOutputField } from 'zapier-platform-core';
import * as zod from 'zod';

/** What a live Zap can have filled in or mapped of a field. */
export type MappedField = {
  type: string;
  required?: true;
  list?: true;
  /** The dropdown that fills it, and the search that may. */
  source?: string;
  search?: string;
  choices?: string[];
};

/** By key what live Zaps can rest on of an operation; a line item is `items[]price`. */
export type LiveZapMap = {
  inputs: Record<string, MappedField>;
  outputs: Record<string, MappedField>;
};

/** The map of an operation. */
export const mapOf = (inputs: PlainInputField[], outputs: OutputField[]): LiveZapMap => ({
  inputs: Object.fromEntries(inputs.flatMap((field) => inputEntries(field, ''))),
  outputs: Object.fromEntries(
    outputs.map(({ key, type = 'string', list }) => [key, { type, ...(list && { list: true }) }]),
  ),
});

const inputEntries = (field: PlainInputField, prefix: string): [string, MappedField][] => {
  const { key, type = 'string', required, list, dynamic, search, choices, children } = field;
  // What only explains is not filled in.
  if (type === 'copy') return [];
  const mapped: MappedField = {
    type: children ? 'line items' : type,
    ...(required && { required: true }),
    ...(list && { list: true }),
    ...(dynamic && { source: dynamic }),
    ...(search && { search }),
    ...(choices && { choices: valuesOf(choices) }),
  };
  const inner = (children ?? []).flatMap((child) => inputEntries(child, `${key}[]`));
  return [[prefix + key, mapped], ...inner];
};

const valuesOf = (choices: NonNullable<PlainInputField['choices']>): string[] =>
  Array.isArray(choices)
    ? choices.map((choice) => (typeof choice === 'object' ? choice.value : String(choice)))
    : Object.keys(choices);

type OutputField = Pick<PlainOutputField, 'key' | 'type' | 'list'>;

const outputFields: zod.ZodType<OutputField[]> = zod.array(
  zod.object({
    key: zod.string(),
    type: zod.custom<OutputField['type']>((type) => typeof type === 'string').optional(),
    list: zod.boolean().optional(),
  }),
);

/**
 * The output fields that an operation has in every account: the static ones, and those of functions
 * that ask HighLevel nothing.
 */
export const outputFieldsIn = async (fields: readonly unknown[]): Promise<OutputField[]> => {
  const found = await Promise.all(
    fields.map(async (field) => {
      if (typeof field !== 'function') return field;
      try {
        return await field(withoutAccount.z, withoutAccount.bundle);
      } catch {
        return [];
      }
    }),
  );
  return outputFields.parse(found.flat());
};

/** What a function gets that is to ask nothing; one that needs an account fails. */
const withoutAccount = {
  z: { console: { log: () => undefined }, errors: {} },
  bundle: { inputData: {}, authData: {} },
};

/** A break of a live Zap: where, and what it does to the Zap. */
export type Break = { what: string; effect: string };

/** What a live Zap of the one map loses with the other. Additions break nothing. */
export const breaksBetween = (before: LiveZapMap, after: LiveZapMap | undefined): Break[] => {
  if (!after) return [{ what: 'operation', effect: 'Zaps with this step stop.' }];
  const added = Object.entries(after.inputs).filter(
    ([key, { required }]) => required && !before.inputs[key] && !isInAddedItem(key, before),
  );
  return [
    ...Object.entries(before.inputs).flatMap(([key, field]) =>
      inputBreaks(`input ${key}`, field, after.inputs[key]),
    ),
    ...added.map(([key]) => ({
      what: `input ${key} required`,
      effect: 'It is new and required: Zaps that do not have it fail.',
    })),
    ...Object.entries(before.outputs).flatMap(([key, field]) =>
      outputBreaks(`output ${key}`, field, after.outputs[key]),
    ),
  ];
};

/** Line items that are new are in no live Zap, so what they require is not either. */
const isInAddedItem = (key: string, { inputs }: LiveZapMap): boolean =>
  key.includes('[]') && !inputs[key.slice(0, key.indexOf('[]'))];

const inputBreaks = (
  what: string,
  before: MappedField,
  after: MappedField | undefined,
): Break[] => {
  if (!after) return [{ what, effect: 'What Zaps fill in here is not sent any more.' }];
  const lost = (before.choices ?? []).filter((value) => !after.choices?.includes(value));
  const isFreed = before.choices !== undefined && after.choices === undefined;
  return [
    ...(before.type === after.type && before.list === after.list
      ? []
      : [
          {
            what: `${what} type`,
            effect: `It was ${nameOf(before)} and is ${nameOf(after)}: what Zaps fill in may be refused.`,
          },
        ]),
    ...(after.required && !before.required
      ? [{ what: `${what} required`, effect: 'Zaps that leave it empty fail.' }]
      : []),
    ...(before.source && before.source !== after.source
      ? [
          {
            what: `${what} source`,
            effect: `What Zaps chose from ${before.source} is not in its list any more.`,
          },
        ]
      : []),
    ...(before.search && before.search !== after.search
      ? [{ what: `${what} search`, effect: `Zaps that fill it by ${before.search} lose that.` }]
      : []),
    ...(lost.length && !isFreed
      ? [{ what: `${what} choices`, effect: `Zaps that chose ${lost.join(', ')} fail.` }]
      : []),
    ...(after.choices && !before.choices
      ? [{ what: `${what} choices`, effect: 'Zaps that filled in anything else may fail.' }]
      : []),
  ];
};

const outputBreaks = (
  what: string,
  before: MappedField,
  after: MappedField | undefined,
): Break[] => {
  if (!after) return [{ what, effect: 'Steps that map it lose its name, and maybe its value.' }];
  if (before.type === after.type && before.list === after.list) return [];
  return [
    {
      what: `${what} type`,
      effect: `It was ${nameOf(before)} and is ${nameOf(after)}: filters and steps that map it may take it otherwise.`,
    },
  ];
};

const nameOf = ({ type, list }: MappedField) => (list ? `a list of ${type}` : type);

/** Breaks that are meant: where, in which operations, and why no live Zap minds. */
export type Exception = { what: string[]; operations: string[]; reason: string };

/** The breaks that no exception allows. */
export const unexcused = (name: string, breaks: Break[], exceptions: Exception[]): Break[] =>
  breaks.filter(
    ({ what }) =>
      !exceptions.some((each) => each.what.includes(what) && each.operations.includes(name)),
  );

/** The map with what is new in the other. */
export const withAdditions = (before: LiveZapMap, after: LiveZapMap): LiveZapMap => ({
  inputs: { ...after.inputs, ...updated(before.inputs, after.inputs) },
  outputs: { ...after.outputs, ...before.outputs },
});

/** Fields as they were, with the choices that are new. */
const updated = (
  before: Record<string, MappedField>,
  after: Record<string, MappedField>,
): Record<string, MappedField> =>
  Object.fromEntries(
    Object.entries(before).map(([key, field]) => {
      const choices = field.choices && [
        ...new Set([...field.choices, ...(after[key]?.choices ?? [])]),
      ];
      return [key, { ...field, ...(choices && { choices }) }];
    }),
  );

/** A map as its file has it: a line for each field, sorted. */
export const textOf = ({ inputs, outputs }: LiveZapMap): string => {
  const lines = (fields: Record<string, MappedField>) =>
    Object.entries(fields)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, field]) => `\n    ${JSON.stringify(key)}: ${JSON.stringify(field)}`)
      .join(',');
  const block = (fields: Record<string, MappedField>) =>
    Object.keys(fields).length ? `{${lines(fields)}\n  }` : '{}';
  return `{\n  "inputs": ${block(inputs)},\n  "outputs": ${block(outputs)}\n}\n`;
};
