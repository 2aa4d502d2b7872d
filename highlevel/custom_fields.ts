import { memoize } from './cache';
import { path } from './path';
import type { Session } from './session';

/** What can have custom fields. */
export type Model = 'contact' | 'opportunity';

/** A custom field that a sub-account has added (GET /locations/{locationId}/customFields). */
export type CustomField = {
  id: string;
  name: string;
  /** Without the model before it: `pincode` of `contact.pincode`. */
  key: string;
  dataType: string;
  options: string[];
  /** The boxes of a text box list, which HighLevel knows by ids of their own (docs/highlevel_quirks.md#text-box-lists). */
  boxes: { id: string; label: string }[];
  allowsOtherOptions: boolean;
  placeholder: string;
};

/** What reading them needs. */
export const customFieldsScope = 'locations/customFields.readonly';

/** An hour; a form in the editor asks anew, so what was just added is there. */
const ttlSeconds = 60 * 60;

/** The custom fields of a sub-account, kept so that a run costs no request of their own. */
export const customFieldsOf = (session: Session, model: Model) =>
  memoize(
    session.z,
    `custom-field-definitions:${session.locationId}:${model}`,
    ttlSeconds,
    async () => {
      const body = await session.ask({
        method: 'GET',
        path: path`/locations/${session.locationId}/customFields`,
        query: { model },
        scope: customFieldsScope,
      });
      const { customFields }: { customFields?: unknown } = { ...Object(body) };
      const fields = (Array.isArray(customFields) ? customFields : []).flatMap((field) => {
        const {
          id,
          name,
          fieldKey,
          dataType,
          picklistOptions,
          placeholder,
          isAllowedCustomOption,
        } = { ...Object(field) };
        if (typeof id !== 'string') return [];
        const options: unknown[] = Array.isArray(picklistOptions) ? picklistOptions : [];
        const definition: CustomField & { fieldKey: string } = {
          id,
          name: String(name ?? id),
          fieldKey: String(fieldKey ?? id),
          key: keyOf(String(fieldKey ?? id)) || id,
          dataType: String(dataType ?? 'TEXT'),
          options: options.map(optionOf).filter(Boolean),
          boxes: options.flatMap((option) => {
            const { id: boxId }: { id?: unknown } = { ...Object(option) };
            return typeof boxId === 'string' ? [{ id: boxId, label: optionOf(option) }] : [];
          }),
          allowsOtherOptions: isAllowedCustomOption === true,
          placeholder: String(placeholder ?? ''),
        };
        return [definition];
      });
      return withOwnKeys(fields);
    },
  );

const withoutModel = (fieldKey: string) => fieldKey.slice(fieldKey.indexOf('.') + 1);

/** Two underscores mean "inside of" to Zapier, and brackets a list, so a key has none. */
const keyOf = (fieldKey: string) =>
  withoutModel(fieldKey)
    .replace(/[[\]]+/g, '_')
    .replace(/_{2,}/g, '_');

/**
 * Gives each field a key of its own. Of fields with the same key, the one that HighLevel itself
 * calls so keeps it; the others get their id added, so none takes the value of another.
 */
const withOwnKeys = (fields: (CustomField & { fieldKey: string })[]): CustomField[] => {
  const isExact = ({ fieldKey, key }: { fieldKey: string; key: string }) =>
    withoutModel(fieldKey) === key;
  const byRight = fields.toSorted(
    (one, other) => Number(isExact(other)) - Number(isExact(one)) || (one.id < other.id ? -1 : 1),
  );
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  for (const { key, id } of byRight) {
    let own = taken.has(key) ? `${key}_${id}` : key;
    // A field may be named after the id of another.
    while (taken.has(own)) own += '_2';
    taken.add(own);
    keys.set(id, own);
  }
  return fields.map(({ fieldKey: _, ...field }) => ({
    ...field,
    key: keys.get(field.id) ?? field.key,
  }));
};

/** The text of an option, which may be an object with a label; empty for one that has none. */
export const optionOf = (option: unknown): string => {
  const { label, name, key } = { ...Object(option) };
  const text = typeof option === 'object' ? (label ?? name ?? key) : option;
  return typeof text === 'string' || typeof text === 'number' ? String(text) : '';
};
