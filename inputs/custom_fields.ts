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

/** What HighLevel takes for one value: {id, field_value} (contacts.json, CreateContactDto). */
type Value = { id: string; field_value: unknown };

/** A value as the form has it; null is for one that loses what it holds. */
type Given = Value & { dataType?: string };

/**
 * The custom fields that a sub-account has added to its contacts or its opportunities, each a
 * field of its own in the form. Its key holds the kind of field, so that most values are sent
 * without looking that up.
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

/** Stands in a form for the custom fields that the connection may not read. */
const scopeMissing: PlainInputField = {
  key: 'customFieldsMissing',
  label: 'Custom Fields Not Shown',
  type: 'copy',
  helpText: `Custom fields are not listed, because the connection does not have the scope ${customFieldsScope}.`,
};

/** Custom fields that are to lose their values; `withCleared` adds them to those that get one. */
export const customFieldsToClear = (model: Model) =>
  listOf(customFieldId(model))
    .transform((ids) => ids.map((id): Value => ({ id, field_value: null })))
    .meta({
      label: 'Custom Fields to Clear',
      description: 'These fields are cleared, even if they are filled in above.',
      ...choicesFrom(dropdowns[model]),
      ...completedBy(writable(model)),
    });

/** The values to write, those to clear among them. */
export const withCleared = (values: Value[] = [], cleared: Value[] = []): Value[] | undefined => {
  const ids = new Set(cleared.map(({ id }) => id));
  const all = [...values.filter(({ id }) => !ids.has(id)), ...cleared];
  return all.length ? all : undefined;
};

const inputField = ({ options, ...field }: CustomField): PlainInputField =>
  fieldFor('customFields', { ...field, options: options.map((option) => [option, option]) });

/**
 * Makes what HighLevel takes of the values that a form has. Those that depend on how their field is
 * defined cost a look at the definitions, which are kept for an hour.
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
      // What does not fit a definition of an hour ago may fit that of now.
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
  // The document has text for numbers of an opportunity (opportunities.json, CreateDto).
  return typeof value === 'number' && model === 'opportunity' ? String(value) : value;
};

/**
 * What a field holds that holds nothing.
 *
 * @throws UserError for a kind of field that the API is not known to empty.
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
 * The texts of a contact's boxes by the ids of these. HighLevel answers a plain list with a success
 * and keeps the old texts (docs/highlevel_quirks.md#text-box-lists).
 *
 * @param texts In the order of the boxes, an empty one for a box to leave alone; nothing empties all.
 * @throws UserError where there are more texts than boxes, or no ids.
 */
const boxesOf = ({ name, boxes }: CustomField, texts: string[] | undefined) => {
  if (!boxes.length) {
    throw new UserError(
      `${name}: HighLevel's API does not give the IDs of its boxes, so they cannot be changed from here. Fill them in in HighLevel.`,
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
 * The options that a text means: one, or several that are joined in it. An option may itself hold
 * a comma.
 *
 * @throws UserError for a text that is neither.
 */
const chosenOptions = ({ name, options, allowsOtherOptions }: CustomField, text: string) => {
  if (!/[,;\n]/.test(text) || options.includes(text)) return [text];
  const found = optionsIn(text, options);
  if (found) return found;
  if (allowsOtherOptions) return [text];
  throw new UserError(
    `${name}: "${text}" is neither one of the options nor several of them. The options are: ${options.join(', ')}.`,
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
