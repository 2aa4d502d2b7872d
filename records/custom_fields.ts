import type { PlainOutputField } from 'zapier-platform-core';
import { type CustomField, customFieldsOf, type Model } from '../highlevel/custom_fields';
import type { Session } from '../highlevel/session';
import { type Item, isItem } from '../operation';

/**
 * Adds custom fields to a record's declaration: the values under their own names
 * (`customFields.favourite_colour`), and output fields with their labels.
 *
 * HighLevel returns a list of values with IDs. A value whose field was deleted stays under its ID.
 */
export const withCustomFields = (model: Model) => ({
  enrich: async (session: Session, items: Item[]): Promise<Item[]> => {
    const isBare = items.every(({ customFields }) => !valuesOf(customFields).length);
    const definitions = isBare ? [] : await namesOf(session, model);
    const fields = new Map(definitions.map((field) => [field.id, field]));
    return items.map(({ customFields, ...item }) => ({
      ...item,
      customFields: Object.fromEntries(
        valuesOf(customFields).map(([id, value]) => [
          fields.get(id)?.key ?? id,
          readValue(value, fields.get(id)),
        ]),
      ),
    }));
  },
  dynamicFields: async (session: Session): Promise<PlainOutputField[]> => {
    const definitions = await customFieldsOf(session, model).renew();
    return definitions.map(({ key, name, dataType }) => ({
      key: `customFields__${key}`,
      label: name,
      ...typeOf(dataType),
    }));
  },
});

/** If the names of custom fields cannot be read, the records are returned with the IDs. */
export const namesOf = async (session: Session, model: Model): Promise<CustomField[]> => {
  try {
    return (await customFieldsOf(session, model).get()).value;
  } catch (error) {
    session.z.console.log(
      `Names of custom fields could not be read: ${error instanceof Error ? error.message : error}`,
    );
    return [];
  }
};

/** IDs and values, in any of HighLevel's formats (docs/highlevel_quirks.md#custom-field-values). */
const valuesOf = (customFields: unknown): [id: string, value: unknown][] => {
  if (!Array.isArray(customFields)) return [];
  return customFields.flatMap((field): [string, unknown][] => {
    const { id, value, fieldValue, field_value, fieldValueString, ...typed } = { ...Object(field) };
    const [other] = Object.entries(typed)
      .filter(([name]) => /^fieldValue/.test(name))
      .map(([, each]) => each);
    const raw = value ?? fieldValue ?? field_value ?? fieldValueString ?? other;
    const isDate = typed.fieldValueDate !== undefined;
    return typeof id === 'string' && raw !== undefined ? [[id, isDate ? dayOf(raw) : raw]] : [];
  });
};

/**
 * A value in the format that later steps can use and this app accepts: dates as ISO 8601
 * (docs/highlevel_quirks.md#custom-field-dates), files as a list of addresses
 * (docs/highlevel_quirks.md#custom-field-files), text boxes as a list of texts in the order of the
 * boxes (docs/highlevel_quirks.md#text-box-lists).
 */
export const readValue = (value: unknown, field: CustomField | undefined): unknown => {
  const files = filesIn(value);
  if (files) return files;
  switch (field?.dataType) {
    case 'DATE':
      return dayOf(value);
    case 'FILE_UPLOAD':
      return isItem(value) ? [] : [value].flat();
    case 'TEXTBOX_LIST':
      return isItem(value) ? textsOf(value, field) : [value].flat();
    case 'CHECKBOX':
    case 'MULTIPLE_OPTIONS':
      return [value].flat();
    default:
      return value;
  }
};

/** The addresses of existing files, from a map or a list. */
const filesIn = (value: unknown): string[] | undefined => {
  const all: unknown[] = isItem(value) ? Object.values(value) : Array.isArray(value) ? value : [];
  const isFile = (each: unknown): each is { url: string; deleted?: boolean } =>
    isItem(each) && typeof each.url === 'string';
  if (!all.length || !all.every(isFile)) return undefined;
  return all.filter(({ deleted }) => deleted !== true).map(({ url }) => url);
};

/** The text of each box, empty if it has none. Texts of deleted boxes come last. */
const textsOf = (value: Item, { boxes }: CustomField): unknown[] => {
  const known = new Set(boxes.map(({ id }) => id));
  const others = Object.entries(value).filter(([id]) => !known.has(id));
  return [...boxes.map(({ id }) => value[id] ?? ''), ...others.map(([, text]) => text)];
};

/**
 * Converts milliseconds to a day, or to a point in time if they are not midnight UTC; a text stays
 * unchanged.
 */
export const dayOf = (value: unknown): unknown => {
  const milliseconds =
    typeof value === 'string' && /^-?\d{9,14}$/.test(value) ? Number(value) : value;
  if (typeof milliseconds !== 'number') return value;
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return value;
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso;
};

const lists = ['CHECKBOX', 'MULTIPLE_OPTIONS', 'TEXTBOX_LIST', 'FILE_UPLOAD'];

/** The type of a custom field's values in Zapier. */
export const typeOf = (dataType: string): Partial<PlainOutputField> => {
  if (['NUMERICAL', 'MONETORY', 'FLOAT'].includes(dataType)) return { type: 'number' };
  return { type: 'string', ...(lists.includes(dataType) && { list: true }) };
};
