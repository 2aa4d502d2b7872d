import { sample } from 'openapi-sampler';
import type { ApiOperation, Schema } from './documents';
import { errorsOf, successOf } from './reality';
import { accepts, mapSchema, mapValues } from './schemas';

/** A response that an operation must handle. */
export interface Answer {
  name: string;
  status: number;
  body: unknown;
  contentType?: string;
}

/** The responses that the documents allow, and the failures of a request. */
export function answersOf(operation: ApiOperation): Answer[] {
  return [...successes(operation), ...failures(operation)];
}

function successes(operation: ApiOperation): Answer[] {
  const { status, contentType, schema, observed } = successOf(operation);
  const full = schema && sampled(schema);
  if (!schema || contentType !== 'application/json') {
    return [{ name: 'all fields', status, body: full, contentType }];
  }
  const bodies = {
    'all fields': full,
    'as observed': observed && sampled(observed),
    'required only': pruned(schema, full, undefined),
    'required only in records': pruned(schema, full, undefined, true),
    nulls: pruned(schema, full, null),
    'nulls in records': pruned(schema, full, null, true),
    'unknown extra fields': extended(full, { traceId: '0f4e9c0a-extra' }),
    'empty lists': emptied(full),
    'missing envelope': {},
  };
  const seen = new Set<string>();
  const answers = Object.entries(bodies).filter(([, body]) => {
    const known = seen.has(JSON.stringify(body));
    seen.add(JSON.stringify(body));
    return !known;
  });
  return [
    ...answers.map(([name, body]) => ({ name, status, body, contentType })),
    { name: 'not JSON', status, body: '<html><body>OK</body></html>', contentType: 'text/html' },
  ];
}

function failures(operation: ApiOperation): Answer[] {
  const documented = [...errorsOf(operation)].filter(([status]) => status in operation.responses);
  return documented.flatMap(([status, schema]) => {
    const body = { ...record(sampled(schema)), statusCode: status };
    const contentType = 'application/json';
    return [
      { name: `${status} with a message`, status, contentType, body: { ...body, message: 'No.' } },
      {
        name: `${status} with a list of messages`,
        ...{ status, contentType, body: { ...body, message: ['No.', 'property x is wrong'] } },
      },
    ];
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const record = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});

function sampled(schema: Schema): unknown {
  return sample(mapSchema(schema, sampleable), { quiet: true });
}

/**
 * Removes examples that contradict their own schema or would hide some of its properties, and the
 * promise of a further page, because the same response is given to each request.
 */
function sampleable({ anyOf: [first] = [], ...schema }: Schema): Schema {
  // The sampler also takes the first branch, but turns a null there into an object.
  if (first) return { ...schema, ...first };
  const { example, ...rest } = schema;
  const { nextPage } = rest.properties ?? {};
  if (nextPage) rest.properties = { ...rest.properties, nextPage: { ...nextPage, example: false } };
  const hides = schema.properties || schema.items?.properties;
  return example === undefined ? rest : !hides && accepts(rest, example) ? schema : rest;
}

/** Replaces optional values with null or removes them; at the top level only on request. */
function pruned(schema: Schema, value: unknown, by: null | undefined, keepTop = false): unknown {
  const { properties, items, required = [] } = schema;
  if (Array.isArray(value)) return items ? value.map((each) => pruned(items, each, by)) : value;
  if (!isRecord(value) || !properties) return value;
  const kept = mapValues(value, (each, key) =>
    keepTop || required.includes(key) ? pruned(properties[key] ?? {}, each, by) : by,
  );
  return Object.fromEntries(Object.entries(kept).filter(([, each]) => each !== undefined));
}

function extended(value: unknown, besides = {}): unknown {
  if (Array.isArray(value)) return value.map((each) => extended(each));
  if (!isRecord(value)) return value;
  const known = mapValues(value, (each) => extended(each));
  return { ...known, extraText: 'new', extraCount: 7, extraRecord: { deep: [true] }, ...besides };
}

function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  return isRecord(value) ? mapValues(value, emptied) : value;
}
