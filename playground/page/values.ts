import type { Field, Values } from './api';

/** A field's choices as pairs of value and label, whichever format the app uses. */
export const choicesOf = ({ choices }: Field): [value: string, label: string][] => {
  if (!choices) return [];
  if (!Array.isArray(choices)) return Object.entries(choices);
  return choices.map((each) =>
    typeof each === 'string' ? [each, each] : [each.value, each.label],
  );
};

/** The form's values as Zapier sends them to the app, without empty fields, lines and rows. */
export const filled = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]): [string, unknown][] => {
      if (Array.isArray(value)) {
        const lines = value
          .map((line: unknown) => (isRow(line) ? filled(line) : line))
          .filter((line) => (isRow(line) ? Object.keys(line).length > 0 : line !== ''));
        return lines.length ? [[key, lines]] : [];
      }
      return value === '' || value === undefined || value === null ? [] : [[key, value]];
    }),
  );

const isRow = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A record's values by the keys of its output fields: `owner__name`, `lines[]price`. */
export const flat = (value: unknown, key = ''): [key: string, value: unknown][] => {
  if (Array.isArray(value)) {
    if (!value.some((each) => typeof each === 'object' && each !== null))
      return [[key, value.join(', ')]];
    return value.flatMap((each) => flat(each, `${key}[]`));
  }
  if (isRow(value)) {
    return Object.entries(value).flatMap(([name, inner]) =>
      flat(inner, key ? `${key}${key.endsWith('[]') ? '' : '__'}${name}` : name),
    );
  }
  return value === undefined || value === null ? [] : [[key, value]];
};
