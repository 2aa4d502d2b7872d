import {
  type ApiOperation,
  operationOf,
  type Parameter,
  pattern,
  remembering,
  type Schema,
} from './documents';
import { bodyOf, errorsOf, mayAnswer, parametersOf, successOf } from './reality';
import { closed, schemaFaults } from './schemas';

/** A request as it was sent; the path has no host and no query. */
export interface RecordedRequest {
  method: string;
  path: string;
  query?: Record<string, string | string[]>;
  headers: Record<string, string>;
  body?: unknown;
}

/**
 * The ways in which a request violates HighLevel's documents; each fault names the place and the
 * property.
 */
export function requestFaults(request: RecordedRequest): string[] {
  const operation = operationOf(request.method, request.path);
  if (!operation) return [`path ${request.path}: no document has it with ${request.method}`];
  return [
    ...pathFaults(operation, request.path),
    ...headerFaults(operation, request.headers),
    ...queryFaults(operation, request.query ?? {}),
    ...bodyFaults(operation, request),
  ];
}

function pathFaults(operation: ApiOperation, path: string): string[] {
  const names = operation.template.match(/(?<={)\w+(?=})/g) ?? [];
  const values = pattern(operation.template).exec(path)?.slice(1) ?? [];
  return names.flatMap((name, index) => {
    const value = decoded(values[index] ?? '');
    const declared = parametersOf(operation, 'path').find((each) => each.name === name);
    if (!declared) return [`path ${name}: is not declared`];
    // The texts that a missing ID becomes in a template string.
    if (/^(undefined|null|NaN|\[object .*|[\s{:].*|)$/.test(value)) {
      return [`path ${name}: '${value}' is not a value`];
    }
    return schemaFaults(`path ${name}`, declared.schema, value);
  });
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return '';
  }
}

function header(headers: Record<string, string>, name: string): string | undefined {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

function headerFaults(operation: ApiOperation, headers: Record<string, string>): string[] {
  const version = header(headers, 'Version');
  const [declared] = parametersOf(operation, 'header');
  if (!declared) return version === undefined ? [] : ['header Version: should not exist'];
  if (version === undefined) return ['header Version: is required'];
  return schemaFaults('header Version', declared.schema, version);
}

function queryFaults(operation: ApiOperation, query: Record<string, string | string[]>): string[] {
  const declared = parametersOf(operation, 'query');
  const spelt =
    (name: string) =>
    (each: Parameter): boolean =>
      name === each.name || (each.schema.type === 'array' && name === `${each.name}[]`);
  const missing = declared
    .filter((each) => each.required)
    .filter((each) => !Object.keys(query).some((name) => query[name]?.length && spelt(name)(each)))
    .map(({ name }) => `query ${name}: is required`);
  const wrong = Object.entries(query).flatMap(([name, value]) => {
    const parameter = declared.find(spelt(name));
    if (!parameter) return [`query ${name}: should not exist`];
    return schemaFaults(`query ${name}`, parameter.schema, typed(parameter.schema, value));
  });
  return [...missing, ...wrong];
}

/** Converts a query's text to the type of its schema, if possible. */
function typed({ type, items = {} }: Schema, value: string | string[]): unknown {
  if (type === 'array') return [value].flat().map((each) => typed(items, each));
  if (typeof value !== 'string') return value;
  if (type === 'boolean') return value === 'true' || (value === 'false' ? false : value);
  const asNumber = type === 'number' || type === 'integer' ? Number(value || 'none') : NaN;
  return Number.isNaN(asNumber) ? value : asNumber;
}

const strictBodyOf = remembering((operation: ApiOperation) => {
  const schema = bodyOf(operation);
  return schema && closed(schema);
});

function bodyFaults(operation: ApiOperation, { headers, body }: RecordedRequest): string[] {
  const absent = body === undefined || body === '';
  const schema = strictBodyOf(operation);
  // The document of POST /forms/upload-custom-files has a type without a schema.
  if (!schema) return absent || operation.bodyType ? [] : ['body: should not exist'];
  if (absent) return operation.bodyRequired ? ['body: is required'] : [];
  const { bodyType = '' } = operation;
  const sent = header(headers, 'Content-Type');
  const mistyped = sent !== undefined && !sent.startsWith(bodyType);
  return [
    ...(mistyped ? [`header Content-Type: must be ${bodyType}`] : []),
    ...schemaFaults('body', schema, bodyType === multipart ? typedParts(schema, body) : body),
  ];
}

const multipart = 'multipart/form-data';

/**
 * The parts of a multipart body as the schema types them: a file is a text, a word may be a
 * boolean.
 */
const typedParts = ({ properties = {} }: Schema, body: unknown): unknown =>
  Object.fromEntries(
    Object.entries(Object(body)).map(([name, part]) => {
      if (typeof part === 'string') return [name, typed(properties[name] ?? {}, part)];
      const { content = part }: { content?: unknown } = { ...Object(part) };
      return [name, Array.isArray(part) ? part : content];
    }),
  );

/** The ways in which a response violates the documents; additional properties are allowed. */
export function responseFaults(
  request: Pick<RecordedRequest, 'method' | 'path'>,
  status: number,
  body: unknown,
): string[] {
  const operation = operationOf(request.method, request.path);
  if (!operation) return [`path ${request.path}: no document has it with ${request.method}`];
  if (!mayAnswer(operation, status)) return [`status: ${status} is not documented`];
  const schema = status < 300 ? successOf(operation).observed : errorsOf(operation).get(status);
  return schema ? schemaFaults('response', schema, body) : [];
}
