import { createHash } from 'node:crypto';
import type { PlainInputField } from 'zapier-platform-core';
import * as z from 'zod';
import customFieldDropdown from '../dropdowns/custom_field';
import { type CustomField, customFieldsOf, type Model } from '../highlevel/custom_fields';
import { choicesFrom, dynamicFields } from '../operation';
import { day } from './kinds';

/** A custom field of contacts, by its id. */
export const customFieldId = () =>
  z
    .string()
    .trim()
    .min(1)
    .meta({ label: 'Custom Field', ...choicesFrom(customFieldDropdown) });

/** What HighLevel takes for one value: {id, field_value} (contacts.json, CreateContactDto). */
type Value = { id: string; field_value: unknown };

/**
 * The custom fields that a sub-account has added to its contacts or its opportunities, each a
 * field of its own in the form. Its key holds the kind of field, so a run need not look that up.
 */
export const customFields = (model: Model) =>
  z
    .record(z.string(), z.unknown())
    .transform((fields, context): Value[] | undefined => {
      const values = Object.entries(fields).flatMap(([name, given]): Value[] => {
        const { dataType, id } = partsOf(name);
        if (isEmpty(given)) return [];
        const result = kindOf(dataType).value.safeParse(given);
        if (result.success) return [{ id, field_value: result.data }];
        const [issue] = result.error.issues;
        context.addIssue({ code: 'custom', path: [name], message: issue?.message ?? 'is wrong.' });
        return [];
      });
      return values.length ? values : undefined;
    })
    .meta(
      dynamicFields(async (session) => {
        const fields = await customFieldsOf(session, model).renew();
        return fields.map(inputField);
      }),
    );

const inputField = ({ id, name, dataType, options, placeholder }: CustomField): PlainInputField => {
  const { value: _, ...field } = kindOf(dataType);
  return {
    key: `customFields_${dataType}_${id}`,
    label: name,
    ...field,
    ...(options.length && {
      choices: Object.fromEntries(options.map((option) => [option, option])),
    }),
    ...(placeholder && { placeholder }),
    meta: { name },
  };
};

type Kind = Partial<PlainInputField> & { value: z.ZodType };

const oneText = z.preprocess(
  (value) => (['number', 'boolean'].includes(typeof value) ? String(value) : value),
  z.string({ error: 'is not text.' }).transform((text) => text.toWellFormed()),
);
const manyTexts = z.preprocess(
  (value) => [value].flat().filter((each) => !isEmpty(each)),
  z.array(oneText),
);
const amount = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() ? Number(value) : value),
  z.number({ error: 'is not a number.' }),
);

const kinds = new Map<string, Kind>([
  ['TEXT', { type: 'string', value: oneText }],
  ['LARGE_TEXT', { type: 'text', value: oneText }],
  ['NUMERICAL', { type: 'number', value: amount }],
  ['FLOAT', { type: 'number', value: amount }],
  ['MONETORY', { type: 'number', value: amount, helpText: 'An amount of money, like 99.50.' }],
  ['PHONE', { type: 'string', value: oneText, helpText: 'With the country code: +15551234567.' }],
  ['EMAIL', { type: 'string', value: z.email({ error: 'is not an email address.' }) }],
  ['DATE', { type: 'datetime', value: day() }],
  ['SINGLE_OPTIONS', { type: 'string', value: oneText }],
  ['RADIO', { type: 'string', value: oneText }],
  ['MULTIPLE_OPTIONS', { type: 'string', list: true, value: manyTexts }],
  ['CHECKBOX', { type: 'string', list: true, value: manyTexts }],
  ['TEXTBOX_LIST', { type: 'string', list: true, value: manyTexts }],
]);

const files: Kind = {
  type: 'string',
  list: true,
  helpText: 'The public address of each file, starting with https.',
  value: z.preprocess(
    (value) => [value].flat().filter((url) => !isEmpty(url)),
    z
      .array(
        z
          .url({ protocol: /^https?$/, error: 'is not the address of a file.' })
          .transform((url) => url.toWellFormed()),
      )
      .transform((urls) => Object.fromEntries(urls.map(uploaded))),
  ),
};

kinds.set('FILE_UPLOAD', files);

/** HighLevel keeps files under ids of their own making; the same address gets the same one. */
const uploaded = (url: string) => {
  const digits = createHash('sha256').update(url).digest('hex');
  const uuid = digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5');
  const originalname = decoded(new URL(url).pathname.split('/').at(-1) || 'file');
  return [uuid, { url, meta: { originalname, uuid } }];
};

/** A name with a % in it that encodes nothing stays as it is. */
const decoded = (name: string): string => {
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
};

/** A kind that HighLevel may add is text, as most are. */
const kindOf = (dataType: string): Kind =>
  kinds.get(dataType) ?? { type: 'string', value: oneText };

const partsOf = (name: string) => {
  const known = [...kinds.keys()].find((dataType) => name.startsWith(`${dataType}_`));
  const end = known?.length ?? name.lastIndexOf('_');
  return { dataType: name.slice(0, Math.max(end, 0)), id: name.slice(end + 1) };
};

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.every(isEmpty));
