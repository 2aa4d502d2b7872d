import { UserError } from '../highlevel/errors';
import { fillPath } from '../highlevel/path';
import type { ApiRequest } from '../highlevel/request';
import type { Item } from '../operation/record';
import type { EndpointFacts, EndpointField } from './description';
import { jsonKey } from './input';
import { mergedUnder, parsedJson, placed, textOf, valueAt } from './json';
import { jsonPartsOf, type Leaf } from './leaves';

/** The values that the connection fills in. */
export type Known = { locationId: string; companyId: string };

type Asked = { endpoint: string; facts: EndpointFacts; leaves: Leaf[]; values: Item; known: Known };

/** Builds the request of an endpoint from the values of its form. */
export const requestFor = ({ endpoint, facts, leaves, values, known }: Asked): ApiRequest => {
  const [method = '', template = ''] = endpoint.split(' ');
  const partOf = (place: Leaf['place']) =>
    [
      ...filledIn(facts[place] ?? [], known),
      ...leaves
        .filter((leaf) => leaf.place === place)
        .map((leaf) => placed(leaf.names, sentOf(leaf, values[leaf.key], place))),
    ].reduce<unknown>(mergedUnder, undefined);
  const query = queryOf(partOf('query'), facts.query ?? []);
  const labelOf = (name: string) =>
    leaves.find((leaf) => leaf.place === 'path' && leaf.names[0] === name)?.label;
  const pathValues = { ...known, ...Object(partOf('path')) };
  return {
    method: method as ApiRequest['method'],
    path: fillPath(template, pathValues, labelOf),
    ...(facts.version && { version: facts.version }),
    ...(facts.reads && { idempotent: true }),
    ...(facts.file && { file: facts.file }),
    ...(Object.keys(query).length && { query }),
    ...bodyOf(facts, { leaves, part: partOf('body'), values }),
  };
};

/** Values that the form has no field for. */
const filledIn = (fields: EndpointField[], known: Known): unknown[] =>
  fields.flatMap(({ name, fill, value }) => {
    const given = fill ? known[fill] : value;
    return given ? [placed([name], given)] : [];
  });

type Query = NonNullable<ApiRequest['query']>;

/** Converts values to those of a query: texts and lists of texts. */
const queryOf = (part: unknown, fields: EndpointField[]): Query =>
  Object.fromEntries(
    Object.entries({ ...Object(part) }).map(([name, value]) => {
      const { joined } = fields.find((field) => field.name === name) ?? {};
      if (!Array.isArray(value)) return [name, textOf(value)];
      return [name, joined ? value.join(',') : value.map(textOf)];
    }),
  );

const bodyOf = (
  { encoding, body: fields }: EndpointFacts,
  { leaves, part, values }: { leaves: Leaf[]; part: unknown; values: Item },
): Partial<ApiRequest> => {
  if (!encoding) return {};
  const isList = encoding === 'list';
  const text = values[jsonKey];
  const isGiven = typeof text === 'string' && text.trim() !== '';
  const json = isGiven ? parsedJson(text, jsonLabel, isList) : undefined;
  const whole = mergedUnder(mergedUnder(requiredGroups(fields), json), part) ?? (isList ? [] : {});
  assertJsonParts(fields, whole);
  assertWholeGroups(
    leaves.filter(({ place }) => place === 'body'),
    whole,
  );
  if (encoding === 'form') {
    return {
      form: Object.fromEntries(
        Object.entries(Object(whole)).flatMap(([name, value]) =>
          value === null ? [] : [[name, textOf(value)]],
        ),
      ),
    };
  }
  return { body: Object(whole) };
};

/** The groups that a body must have, even if empty. */
const requiredGroups = (fields: EndpointField[] = []): Item | undefined => {
  const groups = fields.filter(({ kind, required }) => kind === 'group' && required);
  return groups.length
    ? Object.fromEntries(groups.map(({ name, fields }) => [name, requiredGroups(fields) ?? {}]))
    : undefined;
};

const jsonLabel = 'More Fields (JSON)';

/** Checks that the body has the required parts that only JSON can hold. */
const assertJsonParts = (fields: EndpointField[] | undefined, body: unknown): void => {
  const missing = jsonPartsOf(fields)
    .filter(
      ({ names, isRequired }) => isRequired && valueAt(body, names.filter(Boolean)) === undefined,
    )
    .map(({ names }) => names.join('.'));
  if (missing.length)
    throw new UserError(`${jsonLabel}: add ${missing.join(', ')}, which HighLevel requires.`);
};

/** Checks that a group that is sent has its required fields. */
const assertWholeGroups = (leaves: Leaf[], part: unknown): void => {
  const missing = leaves.filter(({ names, requiredFrom }) => {
    if (requiredFrom === 0 || requiredFrom >= names.length) return false;
    const isThere = valueAt(part, names.slice(0, requiredFrom));
    return isThere !== undefined && valueAt(part, names) === undefined;
  });
  if (missing.length) {
    const faults = missing.map(
      ({ label }) => `${label}: is required if one of its related fields is filled in.`,
    );
    throw new UserError(faults.join(' '));
  }
};

/** Converts a value to what the endpoint expects. */
const sentOf = (leaf: Leaf, value: unknown, place: Leaf['place']): unknown => {
  if (value === undefined) return undefined;
  const { field, children } = leaf;
  if (children.length) {
    return [value]
      .flat()
      .map((line) =>
        children
          .map((child) => placed(child.names, sentOf(child, Object(line)[child.key], place)))
          .reduce(mergedUnder, {}),
      );
  }
  if (field.list && Array.isArray(value)) {
    return value.flatMap(joinedIn).map((each) => scalarOf(leaf, each));
  }
  return scalarOf(leaf, value);
};

/** Splits a text in which some apps join the items of a list. Each item must match one of `joinable`. */
const joinedIn = (text: unknown): unknown[] => {
  if (typeof text !== 'string') return [text];
  const parts = text.split(/[,\n]/).flatMap((part) => part.trim() || []);
  const isJoined = joinable.some((kind) => parts.every((part) => kind.test(part)));
  return parts.length > 1 && isJoined ? parts : [text];
};

/** Email addresses, web addresses, phone numbers and IDs. */
const joinable = [
  /^[^\s@<>]+@[^\s@<>]+$/,
  /^https?:\/\/\S+$/i,
  /^\+\d{7,}$/,
  /^(?=.*\d)[\w-]{15,}$/,
];

const scalarOf = ({ label, field }: Leaf, value: unknown): unknown => {
  const { kind, choices, asText } = field;
  if (kind === 'day') return dayOf(String(value));
  if (kind === 'milliseconds') {
    const time = millisecondsOf(String(value), label);
    return asText ? String(time) : time;
  }
  return choices && (kind === 'number' || kind === 'integer') ? Number(value) : value;
};

/** The date in a date and time, in its own time zone. */
const dayOf = (text: string): string => /^\d{4}-\d\d-\d\d(?=[T ])/.exec(text)?.[0] ?? text;

const millisecondsOf = (text: string, label: string): number => {
  const time = /^\d{9,}$/.test(text) ? Number(text) : Date.parse(text);
  if (Number.isNaN(time)) throw new UserError(`${label}: is not a date and time.`);
  return time;
};
