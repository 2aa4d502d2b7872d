import type { CustomField } from './records/accounts';
import type { State } from './state';

type Values = { id: string; value: unknown }[];

type Written = {
  id?: string | undefined;
  key?: string | undefined;
  field_value?: unknown;
}[];

/**
 * The values of a record's custom fields after a write. Fields are named by ID or key; unknown ones
 * are ignored.
 */
export const withWritten = (
  state: State,
  model: 'contact' | 'opportunity',
  { locationId, customFields }: { locationId: string; customFields: Values },
  written: Written,
): Values => {
  const known = state.customFields.where({ locationId, model });
  const values = new Map(customFields.map(({ id, value }) => [id, value]));
  for (const { id, key, field_value: value } of written) {
    const field = known.find(
      (one) => one.id === id || (key && [key, `${model}.${key}`].includes(one.fieldKey)),
    );
    if (!field || value === undefined) continue;
    const kept = keptValue(field, value, values.get(field.id));
    if (isEmptyValue(kept)) values.delete(field.id);
    else values.set(field.id, kept);
  }
  return [...values].map(([id, value]) => ({ id, value }));
};

/** The stored form of a written value, by the type of the field. */
const keptValue = (field: CustomField, value: unknown, before: unknown): unknown => {
  // Dates are milliseconds at midnight UTC (docs/highlevel_quirks.md#custom-field-dates).
  if (field.dataType === 'DATE' && typeof value === 'string' && value) return Date.parse(value);
  if (field.dataType !== 'TEXTBOX_LIST') return value;
  // A value that does not name the boxes by ID is accepted but has no effect (#text-box-lists).
  const boxes = (field.picklistOptions ?? []).flatMap((box) =>
    typeof box === 'string' ? [] : [box.id],
  );
  const texts =
    typeof value === 'object' && !Array.isArray(value) ? Object.entries({ ...value }) : [];
  const named = texts.filter(([id]) => boxes.includes(id));
  return Object.fromEntries(
    Object.entries({ ...Object(before), ...Object.fromEntries(named) }).filter(([, text]) => text),
  );
};

const isEmptyValue = (value: unknown) =>
  value === null || value === '' || (typeof value === 'object' && !Object.keys(value).length);
