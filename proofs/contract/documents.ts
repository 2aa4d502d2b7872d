import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import type { Endpoint } from '../../highlevel/request';

const folder = process.env.OPENAPI_FOLDER || resolve(__dirname, '../../../shared/openapi');

/** The folder of HighLevel's published OpenAPI documents; undefined if it does not exist. */
export const openApiFolder: string | undefined = existsSync(join(folder, 'apps'))
  ? folder
  : undefined;

// The keywords that validate or sample a value. An unknown type ('any' in GET
// /conversations/search) has no meaning and is dropped.
const schemaShape = z.object({
  type: z
    .enum(['string', 'number', 'integer', 'boolean', 'array', 'object'])
    .optional()
    .catch(undefined),
  format: z.string().optional(),
  pattern: z.string().optional(),
  nullable: z.boolean().optional(),
  enum: z.array(z.json()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  maxItems: z.number().optional(),
  required: z.array(z.string()).optional(),
  example: z.json().optional(),
  get properties() {
    return z.record(z.string(), schemaShape).optional();
  },
  get items() {
    return schemaShape.optional();
  },
  get anyOf() {
    return z.array(schemaShape).optional();
  },
  get additionalProperties() {
    return z.union([z.boolean(), schemaShape]).optional();
  },
});

/** A schema of the documents with every $ref and allOf resolved. */
export type Schema = z.infer<typeof schemaShape>;

const contentShape = z.record(z.string(), z.object({ schema: schemaShape.optional() }));

const parameterShape = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean().default(false),
  schema: schemaShape.default({}),
});

const operationShape = z.object({
  operationId: z.string(),
  parameters: z.array(parameterShape).default([]),
  requestBody: z.object({ required: z.boolean().default(false), content: contentShape }).optional(),
  responses: z.record(z.string(), z.object({ content: contentShape.default({}) })),
});

export type Parameter = Omit<z.infer<typeof parameterShape>, 'in'>;

export interface ApiResponse {
  contentType?: string;
  schema?: Schema;
}

/** An operation as published in the documents. */
export interface ApiOperation {
  document: string;
  template: string;
  method: string;
  operationId: string;
  version?: string;
  pathParams: Parameter[];
  queryParams: Parameter[];
  bodySchema?: Schema;
  bodyType?: string;
  bodyRequired: boolean;
  responses: Record<string, ApiResponse>;
}

/** Caches the result by argument. */
export function remembering<K extends object, V>(make: (about: K) => V): (about: K) => V {
  const made = new WeakMap<K, { value: V }>();
  return (about) => {
    const known = made.get(about) ?? { value: make(about) };
    made.set(about, known);
    return known.value;
  };
}

const files = new Map<string, unknown>();

function read(file: string): unknown {
  if (!files.has(file)) files.set(file, JSON.parse(readFileSync(file, 'utf8')));
  return files.get(file);
}

const isRecord = (node: unknown): node is Record<string, unknown> =>
  typeof node === 'object' && node !== null && !Array.isArray(node);

function resolved(node: unknown, file: string, trail: string[] = []): unknown {
  if (Array.isArray(node)) return node.map((each) => resolved(each, file, trail));
  if (!isRecord(node)) return node;
  const { $ref, allOf, oneOf, ...rest } = node;
  if (typeof $ref === 'string') {
    const [other = '', pointer = ''] = $ref.split('#');
    const target = other ? join(dirname(file), other) : file;
    const place = `${target}#${pointer}`;
    if (trail.includes(place)) return {};
    const steps = pointer.split('/').slice(1);
    const found = steps.reduce<unknown>((at, key) => isRecord(at) && at[key], read(target));
    // Some error schemas in links.json refer to missing schemas.
    if (!found) return {};
    return resolved(found, target, [...trail, place]);
  }
  const plain = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, resolved(value, file, trail)]),
  );
  // oneOf becomes anyOf: an empty list fits both list branches of an opportunity's fieldValue.
  if (oneOf) plain.anyOf = resolved(oneOf, file, trail);
  if (!Array.isArray(allOf)) return plain;
  return merged([plain, ...allOf.map((each) => resolved(each, file, trail))]);
}

function merged(schemas: unknown[]): unknown {
  const all = schemas.map((schema) => schemaShape.parse(schema));
  return {
    ...Object.fromEntries(all.flatMap((each) => Object.entries(each))),
    required: all.flatMap((each) => each.required ?? []),
    properties: Object.fromEntries(all.flatMap((each) => Object.entries(each.properties ?? {}))),
  };
}

/** A schema in OpenAPI's notation, with $refs relative to that document. */
export function schemaIn(document: string, schema: unknown): Schema {
  return schemaShape.parse(resolved(schema, join(folder, 'apps', document)));
}

interface Route {
  document: string;
  template: string;
  method: string;
  pattern: RegExp;
}

const documentShape = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});

let routes: Route[] | undefined;

function readRoutes(): Route[] {
  const documents = openApiFolder ? readdirSync(join(openApiFolder, 'apps')) : [];
  const found = documents.flatMap((document) => {
    const { paths } = documentShape.parse(read(join(folder, 'apps', document)));
    return Object.entries(paths).flatMap(([template, item]) =>
      Object.keys(item).map((method) => ({
        document,
        template,
        method,
        pattern: pattern(template),
      })),
    );
  });
  // '{' sorts after every letter, so the first match has literals where other matches have
  // parameters.
  return found.sort((a, b) => (a.template < b.template ? -1 : 1));
}

/** Matches a path against a template, with a non-empty segment for each parameter. */
export function pattern(template: string): RegExp {
  const literal = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replace(/\{\w+\}/g, '([^/?#]+)')}$`);
}

const operationAt = remembering(({ document, template, method }: Route): ApiOperation => {
  const file = join(folder, 'apps', document);
  const raw = documentShape.parse(read(file)).paths[template]?.[method];
  const { operationId, parameters, requestBody, responses } = operationShape.parse(
    resolved(raw, file),
  );
  const [body] = Object.entries(requestBody?.content ?? {});
  const version = parameters.find((each) => each.name === 'Version')?.schema.enum?.[0];
  return {
    document,
    template,
    method: method.toUpperCase(),
    operationId,
    version: typeof version === 'string' ? version : undefined,
    pathParams: parameters.filter((each) => each.in === 'path'),
    queryParams: parameters.filter((each) => each.in === 'query'),
    bodySchema: body?.[1].schema,
    bodyType: body?.[0],
    bodyRequired: requestBody?.required ?? false,
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, { content }]) => {
        const [answer] = Object.entries(content);
        return [status, { contentType: answer?.[0], schema: answer?.[1].schema }];
      }),
    ),
  };
});

/** The operation of a request; a trailing slash is part of its path. */
export function operationOf(method: string, path: string): ApiOperation | undefined {
  routes ??= readRoutes();
  const route = routes.find(
    (each) => each.method === method.toLowerCase() && each.pattern.test(path),
  );
  return route && operationAt(route);
}

/** The operation of an endpoint; the documents may use other names in the path. */
export function documentedAt(endpoint: Endpoint): ApiOperation | undefined {
  routes ??= readRoutes();
  const route = routes.find(
    ({ method, template }) => unnamed(`${method.toUpperCase()} ${template}`) === unnamed(endpoint),
  );
  return route && operationAt(route);
}

/** An endpoint without the names of its path parameters. */
export const unnamed = (endpoint: string): string => endpoint.replace(/\{\w+\}/g, '{}');

/** Every operation of a document. */
export function operationsIn(document: string): ApiOperation[] {
  routes ??= readRoutes();
  return routes.filter((each) => each.document === document).map(operationAt);
}
