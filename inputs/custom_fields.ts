import { createHash } from 'node:crypto';
import type { PlainInputField } from 'zapier-platform-core';
import * as z from 'zod';
import {
  type CustomField,
  customFieldsOf,
  customFieldsScope,
  type Model,
} from '../highlevel/custom_fields';
import { UserError } from '../highlevel/errors';
import type { Session } from '../highlevel/session';
import { completedBy, dynamicFields } from '../operation';
import { choicesFrom } from './choices';
import { fieldFor, givenValues, severalOptions, textsIn } from './custom_values';
import { id, listOf } from './kinds';

const dropdowns = { contact: 'custom_field', opportunity: 'opportunity_custom_field' } as const;

/** A custom field, by its id. */
export const customFieldId = (model: Model) =>
  z
    .string()
    .trim()
    .min(1, { error: 'is required.' })
    .meta({ label: 'Custom Field', ...choicesFrom(dropdowns[model]) });

/** A custom field of contacts that holds files, by its id. */
export const fileCustomFieldId = () =>
  id().meta({ label: 'Custom Field', ...choicesFrom('file_custom_field') });

/** A custom field's value in a request: {id, field_value} (contacts.json, CreateContactDto). */
type Value = { id: string; field_value: unknown };

/** A value from the form; null clears the field. */
type Given = Value & { dataType?: string };

/**
 * The custom fields of a sub-account's contacts or opportunities, each as a form field. The key
 * holds the field's type, so that most values can be sent without reading the definitions.
 */
export const customFields = (model: Model) =>
  givenValues()
    .transform((given): Value[] | undefined =>
      given?.map(({ value, ...field }): Given => ({ ...field, field_value: value })),
    )
    .meta({
      ...dynamicFields(async (session) => {
        if (!session.allows(customFieldsScope)) return [scopeMissing];
        const fields = await customFieldsOf(session, model).renew();
        return fields.map(inputField);
      }),
      ...completedBy(writable(model)),
    });

/** Shown instead of the custom fields if the connection may not read them. */
const scopeMissing: PlainInputField = {
  key: 'customFieldsMissing',
  label: 'Custom Fields Not Shown',
  type: 'copy',
  helpText: `Custom fields are not listed, because the connection does not have the scope ${customFieldsScope}.`,
};

/** The custom fields to clear; `withCleared` adds them to the ones with values. */
export const customFieldsToClear = (model: Model) =>
  listOf(customFieldId(model))
    .transform((ids) => ids.map((id): Value => ({ id, field_value: null })))
    .meta({
      label: 'Custom Fields to Clear',
      description: 'These fields are cleared, even if they are filled in above.',
      ...choicesFrom(dropdowns[model]),
      ...completedBy(writable(model)),
    });

/** The values to write, including the cleared ones. */
export const withCleared = (values: Value[] = [], cleared: Value[] = []): Value[] | undefined => {
  const ids = new Set(cleared.map(({ id }) => id));
  const all = [...values.filter(({ id }) => !ids.has(id)), ...cleared];
  return all.length ? all : undefined;
};

const inputField = ({ options, ...field }: CustomField): PlainInputField =>
  fieldFor('customFields', { ...field, options: options.map((option) => [option, option]) });

/**
 * Converts the form's values to HighLevel's format. Values that depend on their field's definition
 * cost a request for the definitions, which are cached for an hour.
 */
function writable(model: Model) {
  return async (session: Session, given: Given[]): Promise<Value[]> => {
    const write = (fields: CustomField[]) =>
      given.map((each): Value => {
        const field = fields.find(({ id }) => id === each.id);
        return { id: each.id, field_value: writtenValue(model, each, field) };
      });
    if (!given.some((each) => isDefinedElsewhere(model, each))) return write([]);
    const definitions = customFieldsOf(session, model);
    const { value, isFromCache } = await definitions.get();
    try {
      return write(value);
    } catch (error) {
      // The cached definitions may be outdated.
      if (!isFromCache) throw error;
      return write(await definitions.renew());
    }
  };
}

const isDefinedElsewhere = (model: Model, { dataType = '', field_value: value }: Given) =>
  value === null ||
  (dataType === 'TEXTBOX_LIST' && model === 'contact') ||
  (severalOptions.includes(dataType) && textsIn(value).some((text) => /[,;\n]/.test(text)));

const writtenValue = (
  model: Model,
  { dataType = '', field_value: value }: Given,
  field: CustomField | undefined,
): unknown => {
  if (value === null) return emptyOf(model, field);
  if (dataType === 'TEXTBOX_LIST' && model === 'contact' && field) {
    return boxesOf(field, textsIn(value));
  }
  if (severalOptions.includes(dataType) && field?.options.length) {
    return textsIn(value).flatMap((text) => chosenOptions(field, text));
  }
  if (dataType === 'FILE_UPLOAD') return Object.fromEntries(textsIn(value).map(uploaded));
  // The document requires numbers of an opportunity as text (opportunities.json, CreateDto).
  return typeof value === 'number' && model === 'opportunity' ? String(value) : value;
};

/**
 * The value that clears a field.
 *
 * @throws UserError for a field that the API cannot clear.
 */
const emptyOf = (model: Model, field: CustomField | undefined): unknown => {
  if (field?.dataType === 'FILE_UPLOAD') {
    throw new UserError(
      `${field.name}: HighLevel's API cannot remove files. Remove them in HighLevel.`,
    );
  }
  if (field?.dataType === 'TEXTBOX_LIST' && model === 'contact') {
    return boxesOf(field, undefined);
  }
  return field && [...severalOptions, 'TEXTBOX_LIST'].includes(field.dataType) ? [] : '';
};

/**
 * The texts of a contact's boxes by box ID. HighLevel accepts a plain list but keeps the old texts
 * (docs/highlevel_quirks.md#text-box-lists).
 *
 * @param texts The texts in the order of the boxes; an empty text leaves a box unchanged, and
 * undefined clears all.
 * @throws UserError for more texts than boxes, or boxes without IDs.
 */
const boxesOf = ({ name, boxes }: CustomField, texts: string[] | undefined) => {
  if (!boxes.length) {
    throw new UserError(
      `${name}: HighLevel's API does not return the IDs of its boxes, so Zapier cannot change them. Fill them in in HighLevel.`,
    );
  }
  if (!texts) return Object.fromEntries(boxes.map(({ id }) => [id, '']));
  if (texts.length > boxes.length) {
    const labels = boxes.map(({ label }) => label).join(', ');
    throw new UserError(
      `${name}: has room for ${boxes.length} values (${labels}), not ${texts.length}.`,
    );
  }
  const filled = boxes.flatMap(({ id }, place) => (texts[place] ? [[id, texts[place]]] : []));
  return Object.fromEntries(filled);
};

/**
 * The options in a text: one, or several separated by commas. An option may itself contain a comma.
 *
 * @throws UserError for any other text.
 */
const chosenOptions = ({ name, options, allowsOtherOptions }: CustomField, text: string) => {
  if (!/[,;\n]/.test(text) || options.includes(text)) return [text];
  const found = optionsIn(text, options);
  if (found) return found;
  if (allowsOtherOptions) return [text];
  throw new UserError(
    `${name}: "${text}" is not an option or a list of options. The options are: ${options.join(', ')}.`,
  );
};

const optionsIn = (text: string, options: string[]): string[] | undefined => {
  const rest = text.replace(/^[\s,;]+/, '');
  if (!rest) return [];
  for (const option of options.toSorted((one, other) => other.length - one.length)) {
    if (!option || !rest.toLowerCase().startsWith(option.toLowerCase())) continue;
    const tail = rest.slice(option.length);
    const others = /^\s*(?:[,;\n]|$)/.test(tail) ? optionsIn(tail, options) : undefined;
    if (others) return [option, ...others];
  }
  return undefined;
};

/** HighLevel stores files under UUIDs. This one is made from the address, so it is always the same. */
const uploaded = (url: string) => {
  const digits = createHash('sha256').update(url).digest('hex');
  const uuid = digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5');
  const originalname = decoded(new URL(url).pathname.split('/').at(-1) || 'file');
  return [uuid, { url, meta: { originalname, uuid } }];
};

/** A name with a stray % that encodes nothing stays unchanged. */
const decoded = (name: string): string => {
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
};
