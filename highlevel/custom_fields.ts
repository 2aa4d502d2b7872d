import * as zod from 'zod';
import { memoize } from './cache';
import { path } from './path';
import type { Session } from './session';

/** The kinds of records that can have custom fields. */
export type Model = 'contact' | 'opportunity';

/** A custom field of a sub-account (GET /locations/{locationId}/customFields). */
const customField = () =>
  zod.object({
    id: zod.string(),
    name: zod.string(),
    /** The key without its model: `pincode` for `contact.pincode`. */
    key: zod.string(),
    dataType: zod.string(),
    options: zod.array(zod.string()),
    /**
     * The boxes of a text box list, which HighLevel identifies by IDs of their own
     * (docs/highlevel_quirks.md#text-box-lists).
     */
    boxes: zod.array(zod.object({ id: zod.string(), label: zod.string() })),
    allowsOtherOptions: zod.boolean(),
    placeholder: zod.string(),
  });

export type CustomField = zod.output<ReturnType<typeof customField>>;

const customFieldList = () => zod.array(customField());

/** The scope for reading custom fields. */
export const customFieldsScope = 'locations/customFields.readonly';

/**
 * One hour. A form in the editor reads the fields again, so it shows a field that was just added.
 */
const ttlSeconds = 60 * 60;

/** The custom fields of a sub-account, cached so that most runs need no extra request. */
export const customFieldsOf = (session: Session, model: Model) =>
  memoize(
    session.z,
    `custom-field-definitions:${session.locationId}:${model}`,
    ttlSeconds,
    customFieldList,
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

/** Zapier reads two underscores as nesting and brackets as a list, so a key may contain neither. */
const keyOf = (fieldKey: string) =>
  withoutModel(fieldKey)
    .replace(/[[\]]+/g, '_')
    .replace(/_{2,}/g, '_');

/**
 * Makes the keys unique. If several fields share a key, the field that HighLevel itself calls so
 * keeps it; the ID is appended to the others, so no value overwrites another.
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
    // A field's name may end with another field's ID.
    while (taken.has(own)) own += '_2';
    taken.add(own);
    keys.set(id, own);
  }
  return fields.map(({ fieldKey: _, ...field }) => ({
    ...field,
    key: keys.get(field.id) ?? field.key,
  }));
};

/** The text of an option, which can be an object with a label; empty if it has no label. */
export const optionOf = (option: unknown): string => {
  const { label, name, key } = { ...Object(option) };
  const text = typeof option === 'object' ? (label ?? name ?? key) : option;
  return typeof text === 'string' || typeof text === 'number' ? String(text) : '';
};
