import type { PlainInputField } from 'zapier-platform-core';

/** The most fields that Zapier accepts in a form and in a record (docs.zapier.com, operating constraints). */
export const MAX_FIELDS = 1_000;

/**
 * As many dynamic fields as the form has room for, in their order; fields with a value take
 * precedence. A note shows how many are missing.
 *
 * @param room How many fields the rest of the form leaves.
 */
export const withinForm = (
  fields: PlainInputField[],
  room: number,
  inputData: Record<string, unknown> = {},
): PlainInputField[] => {
  if (fields.length <= room) return fields;
  const isUsed = ({ key }: PlainInputField) =>
    ![undefined, null, ''].includes(inputData[key] as null);
  const shown = new Set(
    [...fields.filter(isUsed), ...fields.filter((field) => !isUsed(field))].slice(0, room - 1),
  );
  const note: PlainInputField = {
    key: 'fieldsNotShown',
    label: 'Fields Not Shown',
    type: 'copy',
    helpText: `${fields.length - shown.size} of the ${fields.length} custom fields are not shown here: Zapier allows ${MAX_FIELDS.toLocaleString('en')} fields in a form. Fields with a value are shown first. To see others, delete custom fields in HighLevel that you no longer use.`,
  };
  return [...fields.filter((field) => shown.has(field)), note];
};
