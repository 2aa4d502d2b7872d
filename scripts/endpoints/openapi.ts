import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../harness/paths';

/** The folder of HighLevel's published OpenAPI documents. */
export const openApiFolder = process.env.OPENAPI_FOLDER || join(root, '..', 'shared', 'openapi');

/** True if the OpenAPI documents exist. */
export const hasDocuments = (): boolean => existsSync(join(openApiFolder, 'apps'));

/** A schema with its references resolved and its parts merged. */
export type Schema = {
  type?: string;
  format?: string;
  description?: string;
  example?: unknown;
  default?: unknown;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  additionalProperties?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  nullable?: boolean;
  readOnly?: boolean;
  deprecated?: boolean;
};

export type Parameter = {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  deprecated?: boolean;
  explode?: boolean;
  schema?: Schema;
  anyOf?: Schema[];
};

type Content = Record<string, { schema?: Schema }>;

export type Operation = {
  operationId: string;
  summary?: string;
  description?: string;
  deprecated?: boolean;
  parameters: Parameter[];
  security?: Record<string, string[]>[];
  requestBody?: { required?: boolean; content: Content };
  responses: Record<string, { content?: Content }>;
};

/** An operation with its document and endpoint, such as `POST /invoices/` in invoices. */
export type Published = { document: string; endpoint: string; operation: Operation };

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const files = new Map<string, unknown>();

const read = (file: string): unknown => {
  if (!files.has(file)) files.set(file, JSON.parse(readFileSync(file, 'utf8')));
  return files.get(file);
};

/** Resolves every $ref and merges every allOf; a circular reference becomes an empty schema. */
const resolved = (node: unknown, file: string, trail: string[] = []): unknown => {
  if (Array.isArray(node)) return node.map((each) => resolved(each, file, trail));
  if (!isObject(node)) return node;
  const { $ref, allOf, oneOf, ...rest } = node;
  if (typeof $ref === 'string') {
    const [other = '', pointer = ''] = $ref.split('#');
    const target = other ? join(dirname(file), other) : file;
    const place = `${target}#${pointer}`;
    if (trail.includes(place)) return {};
    const found = pointer
      .split('/')
      .slice(1)
      .reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), read(target));
    // Some error schemas in the documents refer to a missing schema.
    if (!isObject(found)) return {};
    return resolved(found, target, [...trail, place]);
  }
  const plain: Json = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, resolved(value, file, trail)]),
  );
  if (Array.isArray(oneOf)) plain.anyOf = resolved(oneOf, file, trail);
  if (!Array.isArray(allOf)) return plain;
  return allOf.map((each) => resolved(each, file, trail)).reduce<Json>(merged, plain);
};

const merged = (one: Json, other: unknown): Json => {
  if (!isObject(other)) return one;
  const properties = { ...Object(other.properties), ...Object(one.properties) };
  const required = [one.required, other.required].flatMap((each) =>
    Array.isArray(each) ? each : [],
  );
  return {
    ...other,
    ...one,
    ...(Object.keys(properties).length && { properties }),
    ...(required.length && { required }),
  };
};

const methods = ['get', 'post', 'put', 'patch', 'delete'];

/** Every operation that HighLevel publishes, by document. */
export const publishedOperations = (): Published[] =>
  readdirSync(join(openApiFolder, 'apps'))
    .sort()
    .flatMap((name) => {
      const file = join(openApiFolder, 'apps', name);
      const { paths } = Object(read(file)) as { paths: Record<string, Json> };
      return Object.entries(paths).flatMap(([path, item]) =>
        Object.entries(item)
          .filter(([method]) => methods.includes(method))
          .map(([method, raw]) => ({
            document: name.replace('.json', ''),
            endpoint: `${method.toUpperCase()} ${path}`,
            // The documents are valid OpenAPI 3; the publisher's tools check them.
            operation: resolved(raw, file) as Operation,
          })),
      );
    });
