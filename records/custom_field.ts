import { optionOf } from '../highlevel/custom_fields';
import { flag, type Item, list, moment, number, record, text } from '../operation';
import { version1 } from './version_1';

/** A custom field that a sub-account added to its contacts or opportunities. */
export const customField = record(
  {
    id: text('3sv6UEo51C9Bmpo1cKTq'),
    name: text('Preferred Treatment'),
    fieldKey: text('contact.preferred_treatment'),
    model: text('contact', { label: 'Custom Field For' }),
    dataType: text('SINGLE_OPTIONS'),
    placeholder: text('Choose a treatment'),
    position: number(50),
    picklistOptions: list(text('Whitening', { label: 'Options' })),
    picklistImageOptions: list(
      text('https://harbor-dental.example.com/whitening.png', { label: 'Image Options' }),
    ),
    isAllowedCustomOption: flag(false, { label: 'Allows Custom Options' }),
    isMultiFileAllowed: flag(false, { label: 'Allows Several Files' }),
    maxFileLimit: number(2),
    documentType: text('field'),
    parentId: text('3sv6UEo51C9Bmpo1cKTr', { label: 'Folder ID' }),
    standard: flag(false, { label: 'Is Standard' }),
    locationId: text('ve9EPM428h8vShlRW1KT'),
    dateAdded: moment('2026-01-05T09:30:00.000Z'),
  },
  {
    counted: version1.customField,
    normalize: (field: Item): Item => ({
      ...field,
      ...(Array.isArray(field.picklistOptions) && {
        picklistOptions: field.picklistOptions.map(optionOf).filter(Boolean),
      }),
      ...(Array.isArray(field.picklistImageOptions) && {
        picklistImageOptions: field.picklistImageOptions.map(imageOf),
      }),
    }),
    inVersion1: {
      picklistOptions: ({ picklistOptions }: Item) => picklistOptions,
      picklistImageOptions: ({ picklistImageOptions }: Item) => picklistImageOptions,
    },
  },
);

/** The address of an image, which may be in an object. */
function imageOf(option: unknown): unknown {
  const { url }: Item = { ...Object(option) };
  return typeof option === 'object' ? (url ?? optionOf(option)) : option;
}
