import { sample } from 'openapi-sampler';
import { documentOf, type EndpointFacts, type EndpointField } from '../../any_endpoint/description';
import { jsonKey } from '../../any_endpoint/input';
import { mergedUnder, placed, valueAt } from '../../any_endpoint/json';
import { jsonPartsOf, type Leaf } from '../../any_endpoint/leaves';
import { resources } from '../../any_endpoint/resources';
import { hostileText } from '../../harness/forms';
import type { Asked } from '../../harness/quick_z';
import { MultipartBody } from '../../highlevel/multipart';
import { type ApiOperation, documentedAt, operationOf, type Schema } from './documents';
import type { RecordedRequest } from './judge';
import { bodyOf } from './reality';
import { accepts, mapSchema, mapValues } from './schemas';

/** An endpoint of the description. */
export type Described = { resource: string; endpoint: string; facts: EndpointFacts };

/** Every endpoint of the description. */
export const everyEndpoint: Described[] = Object.keys(resources).flatMap((resource) =>
  Object.entries(documentOf(resource).endpoints).map(([endpoint, facts]) => ({
    resource,
    endpoint,
    facts,
  })),
);

/** How the form is filled in. */
export type How = 'required values' | 'all values' | 'hostile values';

/** A user's values for the fields of an endpoint. */
export const filledIn = (
  how: How,
  { endpoint, facts }: Described,
  leaves: Leaf[],
): Record<string, unknown> => {
  const chosen = leaves.filter((leaf) => how !== 'required values' || leaf.isRequired);
  const json = jsonFor(how, endpoint, facts);
  return {
    ...Object.fromEntries(chosen.map((leaf) => [leaf.key, valueFor(how, leaf)])),
    ...(json !== undefined && {
      [jsonKey]: JSON.stringify(json, null, how === 'hostile values' ? 4 : 0),
    }),
  };
};

const valueFor = (how: How, { field, children }: Leaf): unknown => {
  if (children.length) {
    const required = children.filter(({ isRequired }) => isRequired);
    // A line item needs at least one value.
    const least = required.length ? required : children.slice(0, 1);
    const chosen = how === 'required values' ? least : children;
    const line = Object.fromEntries(chosen.map((child) => [child.key, valueFor(how, child)]));
    // A sample that only JSON can express has one line item.
    return how === 'required values' || jsonPartsOf(field.fields).length ? [line] : [line, line];
  }
  const value = scalarFor(how, field);
  return field.list ? [value] : value;
};

const scalarFor = (how: How, { kind, choices, limits = {} }: EndpointField): unknown => {
  const isHostile = how === 'hostile values';
  if (choices) return isHostile ? choices.filter(Boolean).at(-1) : choices.find(Boolean);
  const { min = 1, max = 1_000_000, length, pattern, example } = limits;
  switch (kind) {
    case 'boolean':
      return isHostile ? 'no' : true;
    case 'number':
    case 'integer': {
      const number = Math.min(max, Math.max(min, 7));
      return isHostile ? String(number) : number;
    }
    case 'time':
    case 'milliseconds':
      return isHostile ? '2026-01-05 09:30' : '2026-01-05T09:30:00-06:00';
    case 'day':
      return isHostile ? '2026-01-05T23:30:00-06:00' : '2026-01-05';
    case 'file':
      return 'https://example.com/plan.pdf?a=1';
    default:
      if (pattern) return example;
      return (isHostile ? hostileText : 'abc-123_X').slice(0, length);
  }
};

/** JSON for the values that only JSON can express, as the documents allow it. */
const jsonFor = (how: How, endpoint: string, { encoding, body = [] }: EndpointFacts): unknown => {
  if (encoding !== 'json' && encoding !== 'list') return undefined;
  const documented = documentedAt(endpoint as never);
  const whole = documented && sampleOf(documented);
  const parts = jsonPartsOf(body).filter((part) => how !== 'required values' || part.isRequired);
  return parts
    .map(({ names }) => partOf(whole, names))
    .filter((part) => part !== undefined)
    .reduce<unknown>(mergedUnder, undefined);
};

const partOf = (whole: unknown, names: string[]): unknown => {
  const [name = '', ...rest] = names;
  if (name === '' && rest.length === 0) return whole;
  const inner = name === '' ? whole : valueAt(whole, [name]);
  if (inner === undefined) return undefined;
  if (rest.length === 0) return placed([name], inner);
  // The part belongs to each line item.
  const part = Array.isArray(inner)
    ? inner.map((each) => partOf(each, rest) ?? {})
    : partOf(inner, rest);
  return part === undefined ? undefined : placed([name], part);
};

/** A valid body with every property. */
const sampleOf = (operation: ApiOperation): unknown => {
  const schema = bodyOf(operation);
  if (!schema) return undefined;
  const sampleable = mapSchema(schema, ({ anyOf: [first] = [], example, ...rest }) => {
    const plain = { ...rest, ...first };
    const isRight = example !== undefined && accepts(plain, example);
    return { ...plain, ...(isRight && !plain.properties && { example }) };
  });
  return sample(sampleable, { quiet: true });
};

/** A request in the validator's format. */
export const recorded = ({ method, url, headers, body }: Asked): RecordedRequest => {
  const { pathname, searchParams } = new URL(url);
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(searchParams.keys())) {
    const values = searchParams.getAll(name);
    query[name] = values.length === 1 && values[0] !== undefined ? values[0] : values;
  }
  const operation = operationOf(method, pathname);
  const schema = operation && bodyOf(operation);
  return { method, path: pathname, query, headers, body: bodyIn(headers, body, schema) };
};

const bodyIn = (
  headers: Record<string, string>,
  body: string | undefined,
  { properties = {} }: Schema = {},
): unknown => {
  const type = headers['Content-Type'] ?? '';
  if (body === undefined) return undefined;
  const sent: unknown = body;
  if (sent instanceof MultipartBody) {
    return mapValues(textsOf(sent), (texts, name) => {
      const [text = ''] = texts;
      if (properties[name]?.type === 'array') return texts;
      return properties[name]?.type === 'boolean' ? text === 'true' : text;
    });
  }
  return type.includes('json')
    ? JSON.parse(String(body))
    : Object.fromEntries(new URLSearchParams(String(body)));
};

/** The texts of a multipart body, by name. */
const textsOf = ({ parts }: MultipartBody): Record<string, string[]> => {
  const texts: Record<string, string[]> = {};
  for (const part of parts) {
    const text = 'file' in part ? part.file.chunks.join('') : part.value;
    texts[part.name] = [...(texts[part.name] ?? []), text];
  }
  return texts;
};
