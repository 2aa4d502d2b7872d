import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { assertReach, assertVersion, authorize } from './guard';
import type { Incoming, Route } from './route';
import { parsed, unprocessable } from './validation';

const leanShape = z.object({
  type: z.string().optional(),
  enum: z.array(z.json()).optional(),
  required: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), leanShape).optional();
  },
  get items() {
    return leanShape.optional();
  },
});

/** The part of a schema that requests are checked against. */
type Lean = z.infer<typeof leanShape>;

const endpointShape = z.object({
  version: z.string(),
  scope: z.string().optional(),
  level: z.enum(['location', 'agency', 'either']),
  query: leanShape.optional(),
  body: leanShape.optional(),
  encoding: z.enum(['json', 'list', 'form', 'multipart']).optional(),
  answer: z.json(),
});

const folder = join(__dirname, 'endpoints');

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));

const documents = new Map<string, Record<string, unknown>>();

const endpointOf = (document: string, endpoint: string) => {
  const known = documents.get(document) ?? z.record(z.string(), z.unknown()).parse(read(document));
  documents.set(document, known);
  return endpointShape.parse(known[endpoint]);
};

const addresses = z.record(
  z.string(),
  z.object({
    document: z.string(),
    scope: z.string().optional(),
    status: z.number(),
    encoding: z.enum(['json', 'form']).default('json'),
  }),
);

const methods = z.enum(['get', 'post', 'put', 'patch', 'delete']);

/**
 * Every endpoint in HighLevel's documents, answered from its document alone: the request is
 * checked, and the response is the document's example. Nothing is stored.
 */
export const describedRoutes = (): Route[] =>
  Object.entries(addresses.parse(read('addresses'))).map(
    ([endpoint, { document, scope, status, encoding }]) => {
      const [method = '', path = ''] = endpoint.split(' ');
      return {
        method: methods.parse(method.toLowerCase()),
        path,
        scope,
        encoding,
        status,
        handle: (incoming) => answerOf(endpointOf(document, endpoint), incoming),
      };
    },
  );

/** Responds as an endpoint is documented. */
const answerOf = (
  described: z.infer<typeof endpointShape>,
  { state, version, grant: given, params, query, body }: Incoming,
): object => {
  if (described.version !== 'none') assertVersion(version, described.version);
  const grant = authorize(given, described.level, described.scope);
  const isBodyMissing =
    described.encoding && described.encoding !== 'multipart' && body === undefined;
  if (isBodyMissing) throw unprocessable(['body should not be empty']);
  const asked: unknown = parsed(described.query && schemaOf(described.query), query);
  if (described.body) parsed(schemaOf(described.body), body);
  assertReach(state, grant, [params, asked, body]);
  return Object(described.answer);
};

const schemaOf = ({ type, enum: choices, required = [], properties, items }: Lean): z.ZodType => {
  if (choices?.length) {
    const [first = '', ...others] = choices.map(String);
    return z.enum([first, ...others]);
  }
  if (properties && Object.keys(properties).length) {
    return z.strictObject(
      Object.fromEntries(
        Object.entries(properties).map(([name, each]) => {
          const schema = schemaOf(each);
          return [name, required.includes(name) ? schema : schema.nullable().optional()];
        }),
      ),
    );
  }
  if (type === 'array') {
    // In a query, a list of one value is a text.
    const list = z.array(schemaOf(items ?? {}));
    return z.preprocess((value) => (typeof value === 'string' ? [value] : value), list);
  }
  if (type === 'number') return z.number();
  if (type === 'boolean') return z.boolean();
  return type === 'string' ? z.string() : z.unknown();
};
