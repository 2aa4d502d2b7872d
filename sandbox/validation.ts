import * as z from 'zod';
import { refusal } from './refusal';

/** The schema of a request without properties. */
export const nothing = z.strictObject({});

export const text = z.string();
export const requiredText = z.string().min(1);
export const flag = z.boolean();

/** Roughly the addresses that class-validator's isEmail accepts (docs/highlevel_quirks.md#email-addresses). */
export const email = z
  .string()
  .regex(
    /^("[^"]+"|[\w!#$%&'*+\-/=?^`{|}~\u00a1-\uffef]+(\.[\w!#$%&'*+\-/=?^`{|}~\u00a1-\uffef]+)*)@[^\s@<>,;]+\.[^\s@<>,;.]{2,}$/,
    {
      error: 'must be an email',
    },
  );
export const list = z.array(requiredText).min(1);

/** A count in a query, where every value is text. */
export const count = z
  .string()
  .regex(/^\d+$/, { error: 'must be a number string' })
  .transform(Number);

/** A boolean in a query. */
export const queryFlag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** The skip and limit of a query, with the defaults of the endpoint. */
export const paging = (defaults: { limit: number }) => ({
  skip: count.default(0),
  limit: count.default(defaults.limit),
});

/** The page for a given skip and limit. */
export const pageOf = <Item>(items: Item[], { skip, limit }: { skip: number; limit: number }) =>
  items.slice(skip, skip + limit);

export const isoDate = z.string().refine((value) => !Number.isNaN(Date.parse(value)), {
  error: 'must be a valid ISO 8601 date string',
});

// Without a schema the result has the type of `nothing`, the default of the callers' type
// variables.
/** The value parsed by the schema, or a 422 in the words of the API's validator. */
export function parsed<Output>(schema: z.ZodType<Output> | undefined, value: unknown): Output;
export function parsed(schema: z.ZodType | undefined, value: unknown): unknown {
  const result = (schema ?? nothing).safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw unprocessable(result.error.issues.flatMap(messagesOf));
}

/** The error for a request with invalid values. */
export const unprocessable = (messages: string[]) =>
  refusal(422, messages, { error: 'Unprocessable Entity' });

const kinds: Record<string, string> = {
  string: 'a string',
  number: 'a number conforming to the specified constraints',
  boolean: 'a boolean value',
  array: 'an array',
  object: 'an object',
};

const messagesOf = (issue: z.core.$ZodIssue): string[] => {
  const { path } = issue;
  const name = path.join('.') || 'body';
  const subject =
    typeof path.at(-1) === 'number' ? `each value in ${path.slice(0, -1).join('.')}` : name;
  switch (issue.code) {
    case 'unrecognized_keys': {
      const prefix = path.map((part) => `${String(part)}.`).join('');
      return issue.keys.map((key) => `${prefix}property ${key} should not exist`);
    }
    case 'invalid_type':
      return issue.input === undefined
        ? [`${name} should not be empty`]
        : [`${subject} must be ${kinds[issue.expected] ?? `a ${issue.expected}`}`];
    case 'invalid_value':
      return issue.input === undefined
        ? [`${name} should not be empty`]
        : [`${subject} must be one of the following values: ${issue.values.join(', ')}`];
    case 'invalid_format':
      return [issue.format === 'email' ? `${name} must be an email` : `${name} ${issue.message}`];
    case 'too_small':
      return [
        issue.origin === 'number'
          ? `${name} must not be less than ${issue.minimum}`
          : `${subject} should not be empty`,
      ];
    case 'too_big':
      return [`${subject} ${tooBig(issue.origin, issue.maximum)}`];
    default:
      return [`${name} ${issue.message}`];
  }
};

const tooBig = (origin: string, maximum: number | bigint) => {
  if (origin === 'number') return `must not be greater than ${maximum}`;
  if (origin === 'array') return `must contain no more than ${maximum} elements`;
  return `must be shorter than or equal to ${maximum} characters`;
};
