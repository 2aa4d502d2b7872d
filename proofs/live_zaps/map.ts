import type { PlainInputField, PlainOutputField } from 'zapier-platform-core';
import * as zod from 'zod';

/** The parts of a field that a live Zap can use. */
export type MappedField = {
  type: string;
  required?: true;
  list?: true;
  /** The dropdown that fills it, and the search that can fill it. */
  source?: string;
  search?: string;
  choices?: string[];
};

/**
 * The parts of an operation that live Zaps can depend on, by key; a line item is `items[]price`.
 */
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
  // Help text is not filled in.
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
 * The output fields that an operation has in every account: static ones, and those of functions
 * that send no request.
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

/** The arguments for a function that must send no request; one that needs an account throws. */
const withoutAccount = {
  z: { console: { log: () => undefined }, errors: {} },
  bundle: { inputData: {}, authData: {} },
};

/** A breaking change: the field, and the effect on the Zap. */
export type Break = { what: string; effect: string };

/** The breaking changes for live Zaps between two maps. Additions break nothing. */
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
      effect: 'It is new and required: Zaps without it fail.',
    })),
    ...Object.entries(before.outputs).flatMap(([key, field]) =>
      outputBreaks(`output ${key}`, field, after.outputs[key]),
    ),
  ];
};

/** New line items are in no live Zap, so their required fields break nothing. */
const isInAddedItem = (key: string, { inputs }: LiveZapMap): boolean =>
  key.includes('[]') && !inputs[key.slice(0, key.indexOf('[]'))];

const inputBreaks = (
  what: string,
  before: MappedField,
  after: MappedField | undefined,
): Break[] => {
  if (!after) return [{ what, effect: 'Values that Zaps fill in here are no longer sent.' }];
  const lost = (before.choices ?? []).filter((value) => !after.choices?.includes(value));
  const isFreed = before.choices !== undefined && after.choices === undefined;
  return [
    ...(before.type === after.type && before.list === after.list
      ? []
      : [
          {
            what: `${what} type`,
            effect: `It was ${nameOf(before)} and is ${nameOf(after)}: HighLevel may reject the values in Zaps.`,
          },
        ]),
    ...(after.required && !before.required
      ? [{ what: `${what} required`, effect: 'Zaps that leave it empty fail.' }]
      : []),
    ...(before.source && before.source !== after.source
      ? [
          {
            what: `${what} source`,
            effect: `Choices from ${before.source} are no longer in the list.`,
          },
        ]
      : []),
    ...(before.search && before.search !== after.search
      ? [
          {
            what: `${what} search`,
            effect: `Zaps that fill it with ${before.search} can no longer do so.`,
          },
        ]
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
  if (!after) return [{ what, effect: 'Steps that map it lose its label and possibly its value.' }];
  if (before.type === after.type && before.list === after.list) return [];
  return [
    {
      what: `${what} type`,
      effect: `It was ${nameOf(before)} and is ${nameOf(after)}: filters and steps that map it may treat it differently.`,
    },
  ];
};

const nameOf = ({ type, list }: MappedField) => (list ? `a list of ${type}` : type);

/** Intended breaking changes: the fields, the operations, and why no live Zap is affected. */
export type Exception = { what: string[]; operations: string[]; reason: string };

/** The breaking changes without an exception. */
export const unexcused = (name: string, breaks: Break[], exceptions: Exception[]): Break[] =>
  breaks.filter(
    ({ what }) =>
      !exceptions.some((each) => each.what.includes(what) && each.operations.includes(name)),
  );

/** The map with the additions of the other map. */
export const withAdditions = (before: LiveZapMap, after: LiveZapMap): LiveZapMap => ({
  inputs: { ...after.inputs, ...updated(before.inputs, after.inputs) },
  outputs: { ...after.outputs, ...before.outputs },
});

/** Fields with their old facts and additional choices. */
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

/** The text of a map's file: one sorted line for each field. */
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
