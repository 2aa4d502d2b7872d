import { type Deviation, deviations, undocumented } from './deviations';
import { type ApiOperation, type Parameter, remembering, type Schema, schemaIn } from './documents';
import { mapSchema, mapValues } from './schemas';

type Rule = Deviation & { property?: string };

function rulesFor(operation: ApiOperation, place: Deviation['place']): Rule[] {
  const names = ['*', operation.operationId, `${operation.document}#${operation.operationId}`];
  const meant = (each: Deviation): boolean =>
    each.place === place && [each.operationId].flat().some((name) => names.includes(name));
  return deviations
    .filter(meant)
    .flatMap((each) => [each.property].flat().map((property) => ({ ...each, property })));
}

function amended(operation: ApiOperation, place: Deviation['place'], schema: Schema): Schema {
  return rulesFor(operation, place).reduce((whole, { property, required, schema: other }) => {
    const steps = property?.replaceAll('[]', '.[]').split('.').filter(Boolean) ?? [];
    return amend(whole, steps, required, other && schemaIn(operation.document, other));
  }, schema);
}

function amend(schema: Schema, steps: string[], required?: boolean, other?: Schema): Schema {
  const [step, ...rest] = steps;
  const next = (inner: Schema): Schema => amend(inner, rest, required, other);
  // The observed schema comes first, because a sample takes the first branch.
  if (step === undefined) return other ? { anyOf: [other, schema] } : schema;
  if (schema.anyOf) {
    return { ...schema, anyOf: schema.anyOf.map((each) => amend(each, steps, required, other)) };
  }
  if (step === '[]') return schema.items ? { ...schema, items: next(schema.items) } : schema;
  const { properties = {}, required: names = [] } = schema;
  if (step === '*' && other) {
    return { ...schema, properties: mapValues(properties, (each) => ({ anyOf: [each, other] })) };
  }
  const documented = properties[step];
  const property = documented ? next(documented) : rest.length === 0 ? other : undefined;
  const others = names.filter((name) => name !== step);
  return {
    ...schema,
    ...(property && { properties: { ...properties, [step]: property } }),
    ...(rest.length === 0 &&
      required !== undefined && { required: required ? [...others, step] : others }),
  };
}

/** The valid parameters: those of the document and of the deviations. */
export function parametersOf(
  operation: ApiOperation,
  place: 'path' | 'query' | 'header',
): Parameter[] {
  return parameters(operation)[place];
}

const parameters = remembering((operation: ApiOperation) => {
  const { version, pathParams, queryParams } = operation;
  const declared = {
    path: pathParams,
    query: queryParams,
    header: version ? [{ name: 'Version', required: true, schema: { enum: [version] } }] : [],
  };
  const withRules = (place: 'path' | 'query' | 'header'): Parameter[] => {
    const all = new Map(declared[place].map((each) => [each.name, each]));
    for (const { property: name = '', schema } of rulesFor(operation, place)) {
      const required = all.get(name)?.required ?? place !== 'query';
      all.set(name, { name, required, schema: schemaIn(operation.document, schema) });
    }
    return [...all.values()];
  };
  return { path: withRules('path'), query: withRules('query'), header: withRules('header') };
});

/** The body that HighLevel accepts. */
export const bodyOf = remembering(
  (operation: ApiOperation) =>
    operation.bodySchema &&
    amended(operation, 'body', mapSchema(operation.bodySchema, withoutWrongType)),
);

/**
 * Some texts are typed as an object or a number; their enum or example shows the real type
 * (docs/highlevel_quirks.md#typed-as-an-object).
 */
function withoutWrongType(schema: Schema): Schema {
  const { type, enum: listed, example, properties, ...rest } = schema;
  // In store.json, an enum contains the whole list as one value.
  const choices = listed?.flat();
  const shown = choices ? choices[0] : properties ? undefined : example;
  const isText = (type === 'object' || type === 'number') && typeof shown === 'string';
  return isText && Number.isNaN(Number(shown))
    ? { ...rest, ...(choices && { enum: choices }), type: 'string' }
    : schema;
}

/** The success: its status, and its documented and observed schemas. */
export const successOf = remembering((operation: ApiOperation) => {
  const found = Object.entries(operation.responses).find(([status]) => status.startsWith('2'));
  const [status, documented] = found ?? ['200', {}];
  const known = documented.schema ? undefined : undocumented[operation.operationId];
  const schema = known ? schemaIn(operation.document, known.schema) : documented.schema;
  return {
    status: Number(status),
    contentType: known?.contentType ?? documented.contentType ?? 'application/json',
    schema,
    observed: schema && amended(operation, 'response', schema),
  };
});

const commonError: Schema = {
  type: 'object',
  properties: {
    statusCode: { type: 'number' },
    message: { type: 'string' },
    error: { type: 'string' },
  },
};

/** The error schemas by status: the documented ones, and others that occur. */
export const errorsOf = remembering((operation: ApiOperation) => {
  const documented = Object.entries(operation.responses).map(
    ([status, { schema }]): [number, Schema] => [Number(status), schema ?? commonError],
  );
  const besides = rulesFor(operation, 'status').map(({ property }): [number, Schema] => [
    Number(property),
    commonError,
  ]);
  const errors = [...besides, ...documented]
    .filter(([status]) => status >= 400)
    .sort(([a], [b]) => a - b);
  return new Map(
    errors.map(([status, schema]) => [status, amended(operation, 'error', schema)] as const),
  );
});

/** True if an operation may return that status. */
export function mayAnswer(operation: ApiOperation, status: number): boolean {
  return (
    String(status) in operation.responses ||
    rulesFor(operation, 'status').some(({ property }) => Number(property) === status)
  );
}
