import { type Item, isItem, record, text } from '../operation';

/** A custom value: a named text for the templates of a sub-account. */
export const customValue = record({
  id: text('kOBjMVAJhFuUeYIojVet'),
  name: text('Opening Hours'),
  value: text('Monday to Friday, 8 to 17'),
  fieldKey: text('{{ custom_values.opening_hours }}'),
  locationId: text('ve9EPM428h8vShlRW1KT'),
});

type Listed = { customValues?: unknown };

/** The custom value with exactly this name, or else one that differs only in case. */
export const customValueOfName = (
  { customValues }: Listed,
  { name }: { name: string },
): { id: string } | undefined => {
  const listed = (Array.isArray(customValues) ? customValues : []).filter(isNamed);
  return (
    listed.find((each) => each.name.trim() === name) ??
    listed.find((each) => each.name.trim().toLowerCase() === name.toLowerCase())
  );
};

const isNamed = (item: unknown): item is Item & { id: string; name: string } =>
  isItem(item) && typeof item.id === 'string' && typeof item.name === 'string';
