import type { PlainOutputField } from 'zapier-platform-core';
import { type CustomField, customFieldsOf, type Model } from '../highlevel/custom_fields';
import type { Session } from '../highlevel/session';
import type { Item } from '../operation';

/**
 * What a record with custom fields adds to its declaration: their values under their own names
 * (`customFields.favourite_colour`), and output fields labelled with them.
 *
 * HighLevel gives values under ids, in a list; a value whose field is gone stays under its id.
 */
export const withCustomFields = (model: Model) => ({
  enrich: async (session: Session, items: Item[]): Promise<Item[]> => {
    const isBare = items.every(({ customFields }) => !valuesOf(customFields).length);
    const definitions = isBare ? [] : await namesOf(session, model);
    const keys = new Map(definitions.map(({ id, key }) => [id, key]));
    return items.map(({ customFields, ...item }) => ({
      ...item,
      customFields: Object.fromEntries(
        valuesOf(customFields).map(([id, value]) => [keys.get(id) ?? id, value]),
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

/** The record is there already, and stays so when its custom fields' names can't be had. */
const namesOf = async (session: Session, model: Model): Promise<CustomField[]> => {
  try {
    return (await customFieldsOf(session, model).get()).value;
  } catch (error) {
    session.z.console.log(
      `Custom fields stay under their IDs: ${error instanceof Error ? error.message : error}`,
    );
    return [];
  }
};

/**
 * Ids and values, in any of the spellings that HighLevel uses
 * (docs/highlevel_quirks.md#custom-field-values).
 */
const valuesOf = (customFields: unknown): [id: string, value: unknown][] => {
  if (!Array.isArray(customFields)) return [];
  return customFields.flatMap((field): [string, unknown][] => {
    const { id, value, fieldValue, field_value, fieldValueString, ...typed } = { ...Object(field) };
    const [other] = Object.entries(typed)
      .filter(([name]) => /^fieldValue/.test(name))
      .map(([, each]) => each);
    const told = value ?? fieldValue ?? field_value ?? fieldValueString ?? other;
    return typeof id === 'string' && told !== undefined ? [[id, told]] : [];
  });
};

const lists = ['CHECKBOX', 'MULTIPLE_OPTIONS', 'TEXTBOX_LIST'];

const typeOf = (dataType: string): Partial<PlainOutputField> => {
  if (['NUMERICAL', 'MONETORY', 'FLOAT'].includes(dataType)) return { type: 'number' };
  return { type: 'string', ...(lists.includes(dataType) && { list: true }) };
};
