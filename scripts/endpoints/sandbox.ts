import type { EndpointFacts, EndpointField } from '../../any_endpoint/description';
import { accessOf, successOf } from './describe';
import type { Operation, Published, Schema } from './openapi';

/** The sandbox's description of an endpoint without a route of its own. */
type Played = {
  version: string | undefined;
  scope?: string | undefined;
  level: 'location' | 'agency' | 'either';
  query?: Lean;
  body?: Lean;
  encoding?: string;
  answer: unknown;
};

/** The part of a schema that requests are checked against. */
type Lean = {
  type?: string;
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, Lean>;
  items?: Lean;
};

/** The sandbox's files: an index of endpoints, and the endpoints of each document. */
export const sandboxFiles = (
  published: Published[],
  factsOf: (document: string, endpoint: string) => EndpointFacts,
): [path: string, text: string][] => {
  const documents = new Map<string, Published[]>();
  for (const each of published) {
    documents.set(each.document, [...(documents.get(each.document) ?? []), each]);
  }
  const addresses = published
    .map(({ document, endpoint, operation }): [string, object] => {
      const [status = '200'] = statusesOf(operation);
      const { encoding, scope } = factsOf(document, endpoint);
      const isForm = encoding === 'form';
      return [endpoint, { document, scope, status: Number(status), ...(isForm && { encoding }) }];
    })
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return [
    ['sandbox/endpoints/addresses.json', lines(addresses)],
    ...[...documents].map(([document, own]): [string, string] => [
      `sandbox/endpoints/${document}.json`,
      lines(
        own.map(({ endpoint, operation }) => [
          endpoint,
          playedOf(operation, factsOf(document, endpoint)),
        ]),
      ),
    ]),
  ];
};

const lines = (entries: unknown[][]): string =>
  `{\n${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',\n')}\n}\n`;

const statusesOf = ({ responses }: Operation) =>
  Object.keys(responses).filter((status) => status.startsWith('2'));

const playedOf = (operation: Operation, facts: EndpointFacts): Played => {
  const { encoding, version = '2021-07-28', scope, query = [], body = [] } = facts;
  return {
    version,
    scope,
    level: accessOf(operation),
    ...(query.length && { query: leanObject(query, true) }),
    ...(encoding && encoding !== 'multipart' && { body: leanBody(encoding, body, operation) }),
    ...(encoding && { encoding }),
    answer: sampleOf(successOf(operation) ?? {}) ?? {},
  };
};

/** The document defines the body; the description is used only if the document has no schema. */
const leanBody = (encoding: string, body: EndpointField[], { requestBody }: Operation): Lean => {
  const [content] = Object.values(requestBody?.content ?? {});
  const schema = content?.schema ?? {};
  if (encoding === 'list') return lean(schema);
  const own = leanObject(body, false);
  return { ...own, properties: { ...lean(schema).properties, ...extra(own, schema) } };
};

/** The properties that amendments add to a document. */
const extra = ({ properties = {} }: Lean, schema: Schema) =>
  Object.fromEntries(
    Object.entries(properties).filter(([name]) => !(name in Object(schema.properties))),
  );

const types: Record<string, string> = {
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  milliseconds: 'number',
};

const leanObject = (fields: EndpointField[], isQuery: boolean): Lean => ({
  type: 'object',
  required: fields.flatMap(({ name, required }) => (required ? [name] : [])),
  properties: Object.fromEntries(
    fields.map(({ name, kind = '', list, choices }) => {
      const isText = isQuery || choices;
      const one: Lean = {
        ...(kind === 'JSON' ? {} : { type: isText ? 'string' : (types[kind] ?? 'string') }),
        ...(choices && { enum: choices }),
      };
      return [name, list ? { type: 'array', items: one } : one];
    }),
  ),
});

const lean = ({
  type,
  enum: choices,
  required,
  properties,
  items,
  anyOf,
  example,
}: Schema): Lean => {
  if (anyOf) return {};
  const texts = choices?.flat();
  const isWrong = texts?.length
    ? typeof texts[0] === 'string' && type !== 'string'
    : type === 'object' && !properties && typeof example === 'string';
  const isOpen = type === 'object' && !Object.keys(properties ?? {}).length;
  return {
    ...(type && !isWrong && !isOpen && { type: type === 'integer' ? 'number' : type }),
    ...(isWrong && { type: 'string' }),
    ...(texts?.length && { enum: [...new Set(texts)] }),
    ...(required && { required }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, each]) => [name, lean(each)]),
      ),
    }),
    ...(items && { items: lean(items) }),
  };
};

/** A response that fits the document: its examples, or else a value of each type. */
const sampleOf = (schema: Schema, depth = 0): unknown => {
  const { type, properties, items, anyOf, enum: choices, example, nullable } = schema;
  const [branch] = anyOf ?? [];
  if (branch) return sampleOf(branch, depth);
  if (properties && Object.keys(properties).length) {
    if (depth > 6) return {};
    return Object.fromEntries(
      Object.entries(properties).map(([name, each]) => [name, sampleOf(each, depth + 1)]),
    );
  }
  if (type === 'array' || items) {
    const isPlain = Array.isArray(example) && example.every((each) => typeof each !== 'object');
    return isPlain ? example : [sampleOf(items ?? {}, depth + 1)].filter((each) => each !== null);
  }
  if (choices?.length) return choices.flat()[0];
  if (type === 'number' || type === 'integer') return typeof example === 'number' ? example : 1;
  if (type === 'boolean') return typeof example === 'boolean' ? example : true;
  if (type === 'string') return typeof example === 'string' ? example : 'text';
  if (example !== undefined) return example;
  return nullable ? null : {};
};
