import * as zod from 'zod';
import { idsAndNames, memoize } from './cache';
import { path } from './path';
import type { Session } from './session';

/** A property of an object as the account has defined it (GET /objects/{key}). */
const property = () =>
  zod.object({
    /** The property's name in a record: `name` for `custom_objects.pet.name`. */
    key: zod.string(),
    name: zod.string(),
    dataType: zod.string(),
    /** For each option, the value in a record and the text that people see. */
    options: idsAndNames(),
    allowsOtherOptions: zod.boolean(),
    placeholder: zod.string(),
  });

export type Property = zod.output<ReturnType<typeof property>>;

const propertyList = () => zod.array(property());

/** The scope for reading the properties. */
export const objectSchemaScope = 'objects/schema.readonly';

/**
 * One hour. A form in the editor reads the properties again, so it shows one that was just added.
 */
const ttlSeconds = 60 * 60;

/**
 * The properties of an object, cached so that most runs need no extra request. The property with
 * the record's name comes first.
 */
export const propertiesOf = (session: Session, objectKey: string) =>
  memoize(
    session.z,
    `object-properties:${session.locationId}:${objectKey}`,
    ttlSeconds,
    propertyList,
    async (): Promise<Property[]> => {
      const body = await session.ask({
        method: 'GET',
        path: path`/objects/${objectKey}`,
        query: { locationId: session.locationId, fetchProperties: 'true' },
        scope: objectSchemaScope,
      });
      const { fields, object }: { fields?: unknown; object?: unknown } = { ...Object(body) };
      const { primaryDisplayProperty } = { ...Object(object) };
      const primary = keyIn(primaryDisplayProperty);
      const properties = (Array.isArray(fields) ? fields : []).flatMap(propertyIn);
      return properties.toSorted(
        (one, other) => Number(other.key === primary) - Number(one.key === primary),
      );
    },
  );

/**
 * The same, but an empty list if they cannot be read: for records that are returned in any case.
 */
export const propertiesIfKnown = async (
  session: Session,
  objectKey: unknown,
): Promise<Property[]> => {
  if (typeof objectKey !== 'string' || !session.allows(objectSchemaScope)) return [];
  try {
    return (await propertiesOf(session, objectKey).get()).value;
  } catch (error) {
    session.z.console.log(
      `Properties could not be read: ${error instanceof Error ? error.message : error}`,
    );
    return [];
  }
};

/** Returns `name` for `custom_objects.pet.name` or `business.name`. */
const keyIn = (fieldKey: unknown): string =>
  typeof fieldKey === 'string' ? fieldKey.slice(fieldKey.lastIndexOf('.') + 1) : '';

const propertyIn = (field: unknown): Property[] => {
  const { fieldKey, name, dataType, options, allowCustomOption, placeholder } = {
    ...Object(field),
  };
  const key = keyIn(fieldKey);
  if (!key) return [];
  return [
    {
      key,
      name: String(name ?? key),
      dataType: String(dataType ?? 'TEXT'),
      options: (Array.isArray(options) ? options : []).flatMap((option): [string, string][] => {
        const { key: value, label = value }: { key?: unknown; label?: unknown } = {
          ...Object(option),
        };
        return typeof value === 'string' ? [[value, String(label)]] : [];
      }),
      allowsOtherOptions: allowCustomOption === true,
      placeholder: String(placeholder ?? ''),
    },
  ];
};
