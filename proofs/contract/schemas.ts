import Ajv, { type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import { remembering, type Schema } from './documents';

// Not all schemas of the documents are valid: an enum of store.json lists a value twice.
const ajv = addFormats(new Ajv({ strict: false, allErrors: true, validateSchema: false }));
const compiled = remembering((schema: Schema) => ajv.compile(schema));

/** Rebuilds a schema from its leaves up. */
export function mapSchema(schema: Schema, change: (schema: Schema) => Schema): Schema {
  const each = (inner: Schema): Schema => mapSchema(inner, change);
  const { properties, items, anyOf, additionalProperties } = schema;
  return change({
    ...schema,
    ...(properties && { properties: mapValues(properties, each) }),
    ...(items && { items: each(items) }),
    ...(anyOf && { anyOf: anyOf.map(each) }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: each(additionalProperties),
    }),
  });
}

export function mapValues<V, W>(
  record: Record<string, V>,
  change: (value: V, key: string) => W,
): Record<string, W> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, change(value, key)]),
  );
}

/** The same schema without undeclared properties, as HighLevel validates requests. */
export function closed(schema: Schema): Schema {
  return mapSchema(schema, (each) =>
    Object.keys(each.properties ?? {}).length > 0 && each.additionalProperties === undefined
      ? { ...each, additionalProperties: false }
      : each,
  );
}

export function accepts(schema: Schema, value: unknown): boolean {
  return compiled(schema)(value);
}

/** A value's faults; each begins with the place and the property. */
export function schemaFaults(place: string, schema: Schema, value: unknown): string[] {
  const judge = compiled(schema);
  if (judge(value)) return [];
  // An anyOf error only repeats that no branch fits.
  const errors = (judge.errors ?? []).filter((error) => error.keyword !== 'anyOf');
  return [...new Set(errors.map((error) => inWords(place, error)))];
}

function inWords(place: string, { instancePath, keyword, params, message }: ErrorObject): string {
  const at = instancePath.replace(/\/(\d+)(?=\/|$)/g, '[$1]').replaceAll('/', '.');
  const about = (name = ''): string => `${place} ${(at + name).replace(/^\./, '')}`.trimEnd();
  if (keyword === 'required') return `${about(`.${params.missingProperty}`)}: is required`;
  if (keyword === 'additionalProperties') {
    return `${about(`.${params.additionalProperty}`)}: should not exist`;
  }
  const allowed = keyword === 'enum' ? ` (${params.allowedValues})` : '';
  return `${about()}: ${message}${allowed}`;
}
