import * as z from 'zod';
import type { Input } from '../operation/fields';
import type { EndpointFacts, EndpointField } from './description';
import { jsonPartsOf, type Leaf } from './leaves';

/** The key of the field for what a form cannot hold. */
export const jsonKey = 'moreFields';

const jsonLabel = 'More Fields (JSON)';

/** The schemas of the fields of an endpoint, from which come the form and the check of its values. */
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
  // The words of a list are those of its items in Zapier.
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
      const fault = `does not have the form that HighLevel asks for, like ${limits.example}.`;
      return pattern ? text.regex(new RegExp(pattern), { error: fault }) : text;
    }
  }
};

/** The field for what the other fields cannot hold, of an endpoint that takes a body. */
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
      ? 'A JSON list; each of its objects is merged under the line item in the same place.'
      : 'A JSON object with fields that the form does not have; the other fields count where both have a value.',
    needed.length ? `Required in it: ${list(needed)}.` : '',
    others.length ? `It can also hold: ${list(others)}.` : '',
    encoding === 'multipart' ? 'Write a file as {"file": "https://…"}.' : '',
  ]
    .filter(Boolean)
    .join(' ');
};
