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
  placeholder: string;
};

/** What reading them needs. */
export const customFieldsScope = 'locations/customFields.readonly';

/** An hour; a form in the editor asks anew, so what was just added is there. */
const life = 60 * 60;

/** The custom fields of a sub-account, kept so that a run costs no request of their own. */
export const customFieldsOf = (session: Session, model: Model) =>
  memoize(session.z, `custom-fields:${session.locationId}:${model}`, life, async () => {
    const body = await session.ask({
      method: 'GET',
      path: path`/locations/${session.locationId}/customFields`,
      query: { model },
      scope: customFieldsScope,
    });
    const { customFields }: { customFields?: unknown } = { ...Object(body) };
    return (Array.isArray(customFields) ? customFields : []).flatMap((field) => {
      const { id, name, fieldKey, dataType, picklistOptions, placeholder } = { ...Object(field) };
      if (typeof id !== 'string') return [];
      const definition: CustomField = {
        id,
        name: String(name ?? id),
        key: keyOf(String(fieldKey ?? id)),
        dataType: String(dataType ?? 'TEXT'),
        options: (Array.isArray(picklistOptions) ? picklistOptions : []).map(optionOf),
        placeholder: String(placeholder ?? ''),
      };
      return [definition];
    });
  });

/** Two underscores mean "inside of" to Zapier, so a key has none. */
const keyOf = (fieldKey: string) =>
  fieldKey.slice(fieldKey.indexOf('.') + 1).replace(/_{2,}/g, '_');

const optionOf = (option: unknown): string => {
  const { label, name, key } = { ...Object(option) };
  return String(typeof option === 'object' ? (label ?? name ?? key) : option);
};
