import * as z from 'zod';
import type { Input } from '../operation/fields';
import type { EndpointFacts, EndpointField } from './description';
import { jsonPartsOf, type Leaf } from './leaves';

/** The key of the JSON field for values that no form field can hold. */
export const jsonKey = 'moreFields';

const jsonLabel = 'More Fields (JSON)';

/** The schemas of an endpoint's fields; the form and the checks of values are made from them. */
export const shapeOf = (leaves: Leaf[]): Input['shape'] =>
  Object.fromEntries(
    leaves.map((leaf) => {
      const schema = schemaOf(leaf);
      return [leaf.key, leaf.isRequired ? schema : schema.optional()];
    }),
  );

const schemaOf = ({ label, field, children }: Leaf): z.ZodType => {
  const { help, from, list } = field;
  const words = {
    label,
    ...(help && help !== label && { description: help }),
    ...(from && { dynamic: `${from}_dropdown.id.name` }),
  };
  if (children.length) return z.array(z.object(shapeOf(children))).meta(words);
  const value = valueSchemaOf(field);
  // In Zapier, a list gets the label and help text of its items.
  return list ? z.array(value.meta(words)).min(1).meta(words) : value.meta(words);
};

const valueSchemaOf = ({ kind, choices, limits = {} }: EndpointField): z.ZodType => {
  const { min, max, length, pattern } = limits;
  const [first, ...others] = (choices ?? []).filter(Boolean);
  if (first !== undefined) return z.enum([first, ...others]);
  switch (kind) {
    case 'boolean':
      return z.boolean();
    case 'number':
    case 'integer': {
      const number = kind === 'integer' ? z.number().int() : z.number();
      return number.min(min ?? Number.NEGATIVE_INFINITY).max(max ?? Number.POSITIVE_INFINITY);
    }
    case 'time':
    case 'milliseconds':
      return z.string().meta({ type: 'datetime' });
    case 'day':
      return z.string().meta({ type: 'datetime', isWallTime: true });
    case 'long text':
      return z.string().meta({ type: 'text' });
    case 'secret':
      return z.string().meta({ type: 'password' });
    case 'file':
      return z.string().meta({ type: 'file' });
    default: {
      const text = z.string().max(length ?? Number.POSITIVE_INFINITY);
      const fault = `does not have the format that HighLevel requires, like ${limits.example}.`;
      return pattern ? text.regex(new RegExp(pattern), { error: fault }) : text;
    }
  }
};

/** The JSON field for what the other fields cannot hold, if the endpoint has a body. */
export const jsonShapeOf = ({ encoding, body = [] }: EndpointFacts): Input['shape'] => {
  if (!encoding || encoding === 'form') return {};
  const parts = jsonPartsOf(body);
  const namesOf = (isRequired: boolean) =>
    parts.filter((part) => part.isRequired === isRequired).map(({ names }) => names.join('.'));
  const [needed, others] = [namesOf(true), namesOf(false)];
  const schema = z
    .string()
    .meta({ label: jsonLabel, type: 'text', description: jsonHelp(encoding, needed, others) });
  return { [jsonKey]: needed.length ? schema : schema.optional() };
};

/** The most names that a help text lists. */
const MAX_NAMES = 12;

const jsonHelp = (encoding: string, needed: string[], others: string[]): string => {
  const list = (names: string[]) =>
    names.slice(0, MAX_NAMES).join(', ') + (names.length > MAX_NAMES ? ' …' : '');
  return [
    encoding === 'list'
      ? 'A JSON list. Each object is merged into the line item at the same position; line items take precedence.'
      : "A JSON object with fields that the form does not have. The form's fields take precedence.",
    needed.length ? `It must contain: ${list(needed)}.` : '',
    others.length ? `It can also contain: ${list(others)}.` : '',
    encoding === 'multipart' ? 'Write a file as {"file": "https://…"}.' : '',
  ]
    .filter(Boolean)
    .join(' ');
};
