import type { PlainInputField } from 'zapier-platform-core';
import * as z from 'zod';
import { listedIn } from '../operation';
import { day, email, webAddresses } from './kinds';

type Kind = Partial<PlainInputField> & {
  value: z.ZodType;
  /** White space alone is the same as an empty value. */
  blankIsEmpty?: true;
};

const textOf = (value: unknown) => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value.toWellFormed() : value;
};
const oneText = z.preprocess(textOf, z.string({ error: 'is not text.' }));
const manyTexts = z.preprocess(
  (value) => [value].flat().filter((each) => !isEmpty(each, true)),
  z.array(oneText),
);
/** An empty text leaves a box unchanged; after the last text, it stands for no box. */
const boxTexts = z.preprocess((value) => {
  const texts = [value].flat().map((each) => (isEmpty(each) ? '' : each));
  return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1);
}, z.array(oneText));
const amount = {
  type: 'number',
  blankIsEmpty: true,
  value: z.preprocess(
    (value) => (typeof value === 'string' ? Number(value) : value),
    z.number({ error: 'is not a number.' }),
  ),
} as const;

const kinds = new Map<string, Kind>([
  ['TEXT', { type: 'string', value: oneText }],
  ['LARGE_TEXT', { type: 'text', value: oneText }],
  ['NUMERICAL', amount],
  ['FLOAT', amount],
  ['MONETORY', { ...amount, helpText: 'An amount of money, like 99.50.' }],
  [
    'PHONE',
    {
      type: 'string',
      blankIsEmpty: true,
      value: z.preprocess(textOf, z.string({ error: 'is not text.' }).trim()),
      helpText: 'With the country code: +15551234567.',
    },
  ],
  ['EMAIL', { type: 'string', blankIsEmpty: true, value: z.preprocess(textOf, email()) }],
  ['DATE', { type: 'datetime', blankIsEmpty: true, value: z.preprocess(textOf, day()) }],
  ['SINGLE_OPTIONS', { type: 'string', blankIsEmpty: true, value: oneText }],
  ['RADIO', { type: 'string', blankIsEmpty: true, value: oneText }],
  ['MULTIPLE_OPTIONS', { type: 'string', list: true, blankIsEmpty: true, value: manyTexts }],
  ['CHECKBOX', { type: 'string', list: true, blankIsEmpty: true, value: manyTexts }],
  ['TEXTBOX_LIST', { type: 'string', list: true, value: boxTexts }],
]);

const files: Kind = {
  type: 'string',
  list: true,
  helpText: 'The public address of each file, starting with https.',
  blankIsEmpty: true,
  value: z.preprocess(
    (value) =>
      [value]
        .flat()
        .filter((url) => !isEmpty(url, true))
        .map(textOf),
    webAddresses(),
  ),
};

kinds.set('FILE_UPLOAD', files);

/** An unknown type of field counts as text, because most are. */
const kindOf = (dataType: string): Kind =>
  kinds.get(dataType) ?? { type: 'string', value: oneText };

/** The types of fields that can hold several options. */
export const severalOptions = ['MULTIPLE_OPTIONS', 'CHECKBOX'];

/** A field that an account defined for contacts, opportunities or custom objects. */
type Defined = {
  /** The end of its key in the form. */
  id: string;
  name: string;
  dataType: string;
  /** For each option, HighLevel's value and the label in the form. */
  options: [value: string, label: string][];
  placeholder?: string;
};

/** The form field for a field of the account; its key holds the type. */
export const fieldFor = (
  prefix: string,
  { id, name, dataType, options, placeholder }: Defined,
): PlainInputField => {
  const { value: _, blankIsEmpty: __, ...field } = kindOf(dataType);
  const isChoice = options.length > 0 && dataType !== 'TEXTBOX_LIST';
  const labels = options.map(([, label]) => label);
  return {
    key: `${prefix}_${dataType}_${id}`,
    label: name,
    ...field,
    ...(isChoice && { choices: Object.fromEntries(options) }),
    ...(dataType === 'TEXTBOX_LIST' &&
      options.length && { helpText: `One value per box, in this order: ${labels.join(', ')}.` }),
    ...(placeholder && { placeholder }),
    meta: { name },
  };
};

/** A value in the form for a field of the account. */
export type Given = { id: string; dataType: string; value: unknown };

/** The values of the account's fields, each checked by its type; empty ones are left out. */
export const givenValues = () =>
  z.record(z.string(), z.unknown()).transform((fields, context): Given[] | undefined => {
    const values = Object.entries(fields).flatMap(([name, mapped]): Given[] => {
      const { dataType, id } = partsOf(name);
      const { value, blankIsEmpty, list } = kindOf(dataType);
      const given = list ? listedIn(mapped) : mapped;
      if (isEmpty(given, blankIsEmpty)) return [];
      const result = value.safeParse(given);
      if (result.success) return [{ id, dataType, value: result.data }];
      const [issue] = result.error.issues;
      context.addIssue({ code: 'custom', path: [name], message: issue?.message ?? 'is wrong.' });
      return [];
    });
    return values.length ? values : undefined;
  });

/** A type is in capitals (`DATE`, `TEXTBOX_LIST`); the key of a property may contain underscores. */
const partsOf = (name: string) => {
  const [, dataType = '', id = name] =
    /^([A-Z][A-Z0-9]*(?:_[A-Z][A-Z0-9]*)*)_(.+)$/s.exec(name) ?? [];
  return { dataType, id };
};

const isEmpty = (value: unknown, blankIsEmpty = false): boolean => {
  if (Array.isArray(value)) return value.every((each) => isEmpty(each, blankIsEmpty));
  const text = blankIsEmpty && typeof value === 'string' ? value.trim() : value;
  return text === null || text === undefined || text === '';
};

export const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
