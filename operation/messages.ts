import type * as zod from 'zod';
import { fieldOf, type Input } from './fields';
import { labelOf } from './label';

/** The error for a value, phrased to follow the label of its field. */
export const say: zod.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined) return 'is required.';
  switch (issue.code) {
    case 'invalid_type':
      return `is not ${article[issue.expected] ?? issue.expected}.`;
    case 'invalid_value':
      return `is not one of: ${issue.values.join(', ')}.`;
    case 'too_big':
      return `is more than ${issue.maximum}${unitOf(issue)}.`;
    case 'too_small':
      if (!issue.inclusive) return `must be more than ${issue.minimum}.`;
      return issue.minimum === 1 && issue.origin !== 'number'
        ? 'is required.'
        : `is less than ${issue.minimum}${unitOf(issue)}.`;
    case 'invalid_format':
      return issue.format === 'email' ? 'is not an email address.' : undefined;
    default:
      return undefined;
  }
};

const article: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a line item',
  record: 'a set of names and values',
};

const unitOf = ({ origin }: { origin: string }) =>
  ({ string: ' characters', array: ' items' })[origin] ?? '';

/** The label of a field. */
export const labelIn = ({ shape }: Input, key: string): string => {
  const schema = shape[key];
  return (schema && fieldOf(schema).label) ?? labelOf(key);
};

/** The title of a value in an error: "Settings 2, Status" for the status in the second of the settings. */
export const titleOf = (
  input: Input,
  path: PropertyKey[],
  names: Record<string, { name?: string }>,
) => {
  const [key, ...inner] = path.map(String);
  if (key === undefined) return '';
  const { dynamicFields, dict, label = labelOf(key), children } = fieldOf(input.shape[key]);
  if (dynamicFields) {
    const field = `${key}_${inner[0]}`;
    return names[field]?.name ?? `Custom field ${inner[0]?.replace(/^[A-Z0-9_]+_/, '')}`;
  }
  const [row, child] = inner;
  if (row === undefined) return label;
  if (dict) return `${label}, ${row}`;
  const name = children?.find((each) => each.key === child)?.label;
  return [`${label} ${Number(row) + 1}`, name].filter(Boolean).join(', ');
};
