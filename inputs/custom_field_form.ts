import * as z from 'zod';
import { choice } from '../operation';
import { id, listOf } from './kinds';

const dataTypes = {
  TEXT: 'Text',
  LARGE_TEXT: 'Large Text',
  NUMERICAL: 'Number',
  FLOAT: 'Decimal Number',
  MONETORY: 'Money',
  PHONE: 'Phone',
  EMAIL: 'Email',
  DATE: 'Date',
  TIME: 'Time',
  SINGLE_OPTIONS: 'Dropdown, One Option',
  MULTIPLE_OPTIONS: 'Dropdown, Several Options',
  RADIO: 'Radio Buttons',
  CHECKBOX: 'Checkboxes',
  TEXTBOX_LIST: 'Text Box List',
  FILE_UPLOAD: 'File Upload',
  SIGNATURE: 'Signature',
} as const;

type DataType = keyof typeof dataTypes;

const withOptions: DataType[] = ['SINGLE_OPTIONS', 'MULTIPLE_OPTIONS', 'RADIO', 'CHECKBOX'];

const ofTypes = (...dataType: DataType[]) => ({ visibleWhen: { dataType } });

/**
 * The fields for a new custom field; HighLevel's document lacks some of them
 * (docs/highlevel_quirks.md#custom-field-definitions).
 */
export const customFieldForm = z
  .object({
    name: z.string().trim().min(1),
    dataType: choice(dataTypes).meta({ label: 'Type', altersDynamicFields: true }),
    model: choice({ contact: 'Contacts', opportunity: 'Opportunities' })
      .default('contact')
      .meta({ label: 'Custom Field For' }),
    options: listOf(z.string().trim().min(1), /\n/)
      .optional()
      .meta({
        label: 'Options',
        description: 'The options to choose from, one per line.',
        ...ofTypes(...withOptions),
      }),
    textBoxListOptions: z
      .array(
        z.object({
          boxLabel: z.string().trim().min(1).meta({ label: 'Box Label' }),
          boxPrefillValue: z.string().optional().meta({ label: 'Box Default Text' }),
        }),
      )
      .min(1)
      .optional()
      .meta({ label: 'Text Boxes', ...ofTypes('TEXTBOX_LIST') }),
    acceptedFormat: listOf(z.string().trim().min(1), /[\s,;]+/)
      .optional()
      .meta({
        label: 'Accepted File Types',
        description: 'File extensions like .pdf or .jpeg, one per line.',
        ...ofTypes('FILE_UPLOAD'),
      }),
    isMultipleFile: z
      .boolean()
      .optional()
      .meta({ label: 'Allow Several Files', ...ofTypes('FILE_UPLOAD') }),
    maxNumberOfFiles: z
      .int()
      .min(1)
      .optional()
      .meta({ label: 'Maximum Number of Files', ...ofTypes('FILE_UPLOAD') }),
    placeholder: z.string().optional().meta({
      description: 'The placeholder of an empty field.',
    }),
    description: z.string().optional().meta({
      description: 'The help text of the field in HighLevel.',
    }),
    fieldKey: z.string().trim().min(1).optional().meta({
      label: 'Field Key',
      description: 'The key in templates, like pin_code. Leave empty to let HighLevel make it.',
    }),
    parentId: id().optional().meta({
      label: 'Folder ID',
      description: 'The ID of the folder for the field.',
    }),
    position: z.int().min(0).optional().meta({
      description: 'The position of the field in its folder, from 0.',
    }),
  })
  .refine(({ dataType, options }) => !withOptions.includes(dataType) || options, {
    error: 'Options: is required for this type.',
  })
  .refine(({ dataType, textBoxListOptions }) => dataType !== 'TEXTBOX_LIST' || textBoxListOptions, {
    error: 'Text Boxes: is required for this type.',
  });

/** The request body for a new custom field. */
export const customFieldBody = ({
  textBoxListOptions,
  ...form
}: z.output<typeof customFieldForm>) => ({
  ...form,
  textBoxListOptions: textBoxListOptions?.map(({ boxLabel, boxPrefillValue = '' }) => ({
    label: boxLabel,
    prefillValue: boxPrefillValue,
  })),
});
