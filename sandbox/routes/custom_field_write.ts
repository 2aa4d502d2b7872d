import * as z from 'zod';
import type { CustomField } from '../records/accounts';
import type { State } from '../state';
import { flag, requiredText, text } from '../validation';

/** Field types whose values are chosen from a list. */
const chosen = ['SINGLE_OPTIONS', 'MULTIPLE_OPTIONS', 'CHECKBOX', 'RADIO'];

/**
 * The fields of a new custom field; some are undeclared
 * (docs/highlevel_quirks.md#custom-field-definitions).
 */
export const newCustomField = z
  .strictObject({
    name: requiredText,
    dataType: z.enum([
      'TEXT',
      'LARGE_TEXT',
      'NUMERICAL',
      'FLOAT',
      'PHONE',
      'EMAIL',
      'MONETORY',
      'DATE',
      'TIME',
      'SINGLE_OPTIONS',
      'MULTIPLE_OPTIONS',
      'CHECKBOX',
      'RADIO',
      'TEXTBOX_LIST',
      'FILE_UPLOAD',
      'SIGNATURE',
    ]),
    placeholder: text.optional(),
    acceptedFormat: z.array(text).optional(),
    isMultipleFile: flag.optional(),
    maxNumberOfFiles: z.number().optional(),
    textBoxListOptions: z
      .array(z.strictObject({ label: requiredText, prefillValue: text.optional() }))
      .optional(),
    options: z.array(requiredText).optional(),
    position: z.number().default(0),
    model: z.enum(['contact', 'opportunity']).default('contact'),
    fieldKey: text.optional(),
    parentId: text.optional(),
    description: text.optional(),
  })
  .refine(({ dataType, options }) => !chosen.includes(dataType) || options?.length, {
    path: ['options'],
    error: 'should not be empty',
  })
  .refine(
    ({ dataType, textBoxListOptions }) => dataType !== 'TEXTBOX_LIST' || textBoxListOptions?.length,
    { path: ['textBoxListOptions'], error: 'should not be empty' },
  );

/** The key that HighLevel makes from a name. */
export const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');

/** The definition of a written field, whose properties have other names than in reads. */
export const customFieldFrom = (
  state: State,
  locationId: string,
  body: z.output<typeof newCustomField>,
): CustomField => {
  const { name, dataType, model, placeholder = '', position, fieldKey, options } = body;
  const boxes = body.textBoxListOptions?.map(({ label, prefillValue = '' }) => ({
    id: state.ids.uuid(),
    label,
    prefillValue,
  }));
  const picklistOptions = options ?? boxes;
  return {
    id: state.ids.next(),
    locationId,
    model,
    name,
    fieldKey: `${model}.${keyOf(fieldKey ?? name)}`,
    placeholder,
    dataType,
    position,
    ...(picklistOptions && { picklistOptions }),
    ...(options && { picklistImageOptions: [], isAllowedCustomOption: false }),
    ...(dataType === 'FILE_UPLOAD' && {
      isMultiFileAllowed: body.isMultipleFile ?? false,
      maxFileLimit: body.maxNumberOfFiles ?? 1,
    }),
  };
};
