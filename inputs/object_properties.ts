import type * as z from 'zod';
import { UserError } from '../highlevel/errors';
import { objectSchemaScope, type Property, propertiesOf } from '../highlevel/object_schemas';
import type { Session } from '../highlevel/session';
import { choiceIn, completedBy, dynamicFields, type Item } from '../operation';
import { fieldFor, type Given, givenValues, textsIn } from './custom_values';
import { followers, userId } from './user';

/**
 * The properties of the object in the form, each as a form field. The key holds the property's
 * type, so that most values can be sent without reading the definitions.
 */
export const objectProperties = () =>
  givenValues().meta({
    ...dynamicFields(async (session, { schemaKey }) => {
      if (typeof schemaKey !== 'string' || !schemaKey) return [];
      if (!session.allows(objectSchemaScope)) return [scopeMissing];
      const properties = await propertiesOf(session, schemaKey).renew();
      return properties.map(({ key, ...property }) =>
        fieldFor('properties', { ...property, id: key }),
      );
    }),
    ...completedBy(async (session, given: Given[], { schemaKey }) =>
      given.some(isDefinedElsewhere) && session.allows(objectSchemaScope)
        ? fitting(session, String(schemaKey), given)
        : given,
    ),
  });

/** Shown instead of the properties if the connection may not read them. */
const scopeMissing = {
  key: 'propertiesMissing',
  label: 'Properties Not Shown',
  type: 'copy' as const,
  helpText: `The properties of the object are not listed, because the connection does not have the scope ${objectSchemaScope}.`,
};

const isDefinedElsewhere = ({ dataType }: Given) =>
  oneOption.includes(dataType) || severalOptions.includes(dataType) || dataType === boxes;

const oneOption = ['SINGLE_OPTIONS', 'RADIO'];
const severalOptions = ['MULTIPLE_OPTIONS', 'CHECKBOX'];
const boxes = 'TEXTBOX_LIST';

/** The values with HighLevel's keys for options and boxes. */
const fitting = async (session: Session, objectKey: string, given: Given[]): Promise<Given[]> => {
  const definitions = propertiesOf(session, objectKey);
  const write = (properties: Property[]) =>
    given.flatMap((each) => {
      const property = properties.find(({ key }) => key === each.id);
      return property?.options.length ? fitted(each, property) : [each];
    });
  const { value, isFromCache } = await definitions.get();
  try {
    return write(value);
  } catch (error) {
    // The cached definitions may be outdated.
    if (!isFromCache) throw error;
    return write(await definitions.renew());
  }
};

const fitted = ({ id, dataType, value }: Given, property: Property): Given[] => {
  if (oneOption.includes(dataType)) {
    return [{ id, dataType, value: optionKey(property, String(value)) }];
  }
  const texts = textsIn(value);
  if (severalOptions.includes(dataType)) {
    return [{ id, dataType, value: texts.flatMap((text) => optionKeys(property, text)) }];
  }
  if (dataType !== boxes) return [{ id, dataType, value }];
  const { name, options } = property;
  if (texts.length > options.length) {
    const labels = options.map(([, label]) => label).join(', ');
    throw new UserError(
      `${name}: has room for ${options.length} values (${labels}), not ${texts.length}.`,
    );
  }
  // HighLevel has a property for each box (docs/highlevel_quirks.md#object-records).
  return options.flatMap(([key], place) =>
    texts[place] ? [{ id: `${id}.${key}`, dataType: 'TEXT', value: texts[place] }] : [],
  );
};

const keyOf = ({ options }: Property, text: string): string | undefined => {
  const exact =
    options.find(([key]) => key === text) ?? options.find(([, label]) => label === text);
  if (exact) return exact[0];
  const key = choiceIn(text, Object.fromEntries(options));
  return options.some(([each]) => each === key) ? key : undefined;
};

/**
 * The key of an option, by its key or label.
 *
 * @throws UserError for any other text.
 */
const optionKey = (property: Property, text: string): string => {
  const key = keyOf(property, text) ?? (property.allowsOtherOptions ? text : undefined);
  if (key !== undefined) return key;
  const labels = property.options.map(([, label]) => label).join(', ');
  throw new UserError(
    `${property.name}: "${text}" is not one of the options. The options are: ${labels}.`,
  );
};

/** The keys of the options in a text: one, or several that are joined. */
const optionKeys = (property: Property, text: string): string[] => {
  if (keyOf(property, text) !== undefined) return [optionKey(property, text)];
  const parts = text.split(/[,;\n]/).map((part) => part.trim());
  return parts.filter(Boolean).map((part) => optionKey(property, part));
};

/** The properties in HighLevel's format (docs/highlevel_quirks.md#object-records). */
export const propertiesIn = (given: Given[] = []): Item =>
  Object.fromEntries(given.map(({ id, dataType, value }) => [id, writtenValue(dataType, value)]));

const writtenValue = (dataType: string, value: unknown): unknown => {
  if (dataType === 'MONETORY') return { currency: 'default', value };
  if (dataType === 'FILE_UPLOAD') return textsIn(value).map((url) => ({ url }));
  return value;
};

/** The fields of an object's record. */
export const objectRecordForm = {
  properties: objectProperties(),
  owner: userId().optional().meta({ label: 'Owner' }),
  followers: followers().optional(),
};

type Form = z.output<z.ZodObject<typeof objectRecordForm>>;

/** The request body, which HighLevel's document leaves empty (docs/highlevel_quirks.md#object-records). */
export const objectRecordBody = ({ properties, owner, followers }: Form): Item => ({
  ...(owner && { owner: [owner] }),
  followers,
  properties: propertiesIn(properties),
});
