import { memoize } from './cache';
import { path } from './path';
import type { Session } from './session';

/** A property of an object, as its people have defined it (GET /objects/{key}). */
export type Property = {
  /** Its name in a record: `name` of `custom_objects.pet.name`. */
  key: string;
  name: string;
  dataType: string;
  /** What a record holds for each option, and what people see. */
  options: [key: string, label: string][];
  allowsOtherOptions: boolean;
  placeholder: string;
};

/** What reading them needs. */
export const objectSchemaScope = 'objects/schema.readonly';

/** An hour; a form in the editor asks anew, so what was just added is there. */
const ttlSeconds = 60 * 60;

/** The properties of an object, kept so that a run costs no request of their own. The one that names a record is first. */
export const propertiesOf = (session: Session, objectKey: string) =>
  memoize(
    session.z,
    `object-properties:${session.locationId}:${objectKey}`,
    ttlSeconds,
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

/** The same; none if they cannot be read, for records that are returned anyway. */
export const propertiesIfKnown = async (
  session: Session,
  objectKey: unknown,
): Promise<Property[]> => {
  if (typeof objectKey !== 'string' || !session.allows(objectSchemaScope)) return [];
  try {
    return (await propertiesOf(session, objectKey).get()).value;
  } catch (error) {
    session.z.console.log(
      `Properties stay as they are: ${error instanceof Error ? error.message : error}`,
    );
    return [];
  }
};

/** `name` of `custom_objects.pet.name`, or of `business.name`. */
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
