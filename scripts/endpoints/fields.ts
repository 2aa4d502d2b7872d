import type { EndpointField } from '../../any_endpoint/description';
import { dropdownOf, subAccountOf } from './dropdowns';
import type { Schema } from './openapi';
import { helpOf } from './words';

/** The context of a field. */
type Setting = {
  document: string;
  /** True if only an agency may call the endpoint. */
  isAgency: boolean;
  /** The number of groups and lists around the field. */
  depth: number;
  isInLines?: boolean;
  isQuery?: boolean;
};

type Named = { name: string; required: boolean; schema: Schema; description?: string | undefined };

/** The maximum depth of groups that become separate fields. */
const MAX_DEPTH = 4;

/** A form field for a parameter or property of a document. */
export const fieldFrom = (
  { name, required, schema: given, description = given.description }: Named,
  setting: Setting,
): EndpointField => {
  const schema = plainSchema(given);
  const { document, isAgency, depth } = setting;
  const filled = depth === 0 ? fillOf(name, schema, isAgency) : {};
  const dropdown = isAgency ? subAccountOf(name) : dropdownOf(document, name);
  const help = 'fill' in filled || 'value' in filled ? undefined : helpOf(name, description);
  const value = shapeOf({ name, schema }, setting);
  const takesDropdown =
    !value.kind && !value.choices && !value.joined && !(value.list && setting.isInLines);
  return {
    name,
    ...(!('value' in filled) && value),
    ...(required && { required: true as const }),
    ...(help && { help }),
    ...(takesDropdown && dropdown && { from: dropdown }),
    ...filled,
  };
};

/** If a schema has several alternatives, the text one or else the first. */
const plainSchema = ({ anyOf, ...schema }: Schema): Schema => {
  if (!anyOf) return schema;
  const branch = anyOf.find(({ type }) => type === 'string' || type === 'number') ?? anyOf[0];
  return { ...branch, ...schema, ...(branch?.type && { type: branch.type }) };
};

const fillOf = (name: string, { enum: choices }: Schema, isAgency: boolean) => {
  if (name === 'companyId') return { fill: 'companyId' as const };
  if (isAgency) return {};
  if (['locationId', 'location_id', 'altId'].includes(name)) return { fill: 'locationId' as const };
  if (name === 'altType' && (!choices || choices.includes('location'))) {
    return { value: 'location' };
  }
  return {};
};

type Value = Pick<
  EndpointField,
  'kind' | 'list' | 'joined' | 'asText' | 'choices' | 'limits' | 'fields'
>;

const shapeOf = ({ name, schema }: { name: string; schema: Schema }, setting: Setting): Value => {
  const { type, items, properties } = schema;
  if (type === 'array' || items) return listOf({ name, items: items ?? {} }, setting);
  if (properties && Object.keys(properties).length) return groupOf(schema, setting);
  if (type === 'object') {
    // Some documents type a text as an object; the example shows the real type.
    return typeof schema.example === 'string' ? scalarOf(name, schema) : { kind: 'JSON' };
  }
  return scalarOf(name, schema);
};

const listOf = ({ name, items }: { name: string; items: Schema }, setting: Setting): Value => {
  const element = plainSchema(items);
  const { properties } = element;
  if (properties && Object.keys(properties).length) return linesOf(element, setting);
  if (!element.type || element.type === 'array' || element.type === 'object')
    return { kind: 'JSON' };
  if (setting.isInLines) return { kind: 'JSON' };
  const { kind, ...value } = scalarOf(name, element);
  return { ...value, ...(kind && kind !== 'long text' && { kind }), list: true };
};

const groupOf = (schema: Schema, setting: Setting): Value => {
  if (setting.depth >= MAX_DEPTH) return { kind: 'JSON' };
  const fields = fieldsFrom(schema, { ...setting, depth: setting.depth + 1 });
  return fields.length ? { kind: 'group', fields } : { kind: 'JSON' };
};

/**
 * Line items contain plain values and groups of them. If a required value is neither, the field is
 * JSON.
 */
const linesOf = (element: Schema, setting: Setting): Value => {
  if (setting.isInLines) return { kind: 'JSON' };
  const fields = fieldsFrom(element, { ...setting, depth: setting.depth + 1, isInLines: true });
  return needsJson(fields) || !hasPlain(fields) ? { kind: 'JSON' } : { kind: 'lines', fields };
};

/** True if a required value cannot be a field. */
const needsJson = (fields: EndpointField[]): boolean =>
  fields.some(
    ({ kind, required, fields: inner = [] }) => required && (kind === 'JSON' || needsJson(inner)),
  );

const hasPlain = (fields: EndpointField[]): boolean =>
  fields.some(({ kind, fields: inner = [] }) =>
    kind === 'group' ? hasPlain(inner) : kind !== 'JSON' && kind !== 'lines',
  );

/** The fields of an object, without read-only properties and optional deprecated ones. */
export const fieldsFrom = (
  { properties = {}, required = [] }: Schema,
  setting: Setting,
): EndpointField[] =>
  Object.entries(properties)
    .filter(
      ([name, { readOnly, deprecated }]) => !readOnly && (!deprecated || required.includes(name)),
    )
    .map(([name, schema]) =>
      fieldFrom({ name, schema, required: required.includes(name) }, setting),
    );

const scalarOf = (name: string, schema: Schema): Value => {
  const { type, enum: choices } = schema;
  const limits = limitsOf(schema);
  const isNumber = type === 'number' || type === 'integer';
  if (choices?.length && type !== 'boolean') {
    // In store.json, an enum contains the whole list as one value.
    const texts = [
      ...new Set(
        choices
          .flat()
          .filter((each) => each !== null)
          .map(String),
      ),
    ];
    const areNumbers = texts.every((text) => Number.isFinite(Number(text)));
    return { choices: texts, ...(isNumber && areNumbers && { kind: type }) };
  }
  const kind =
    type === 'boolean' ? 'boolean' : isNumber ? numberOf(name, schema) : textOf(name, schema);
  return {
    ...(kind && { kind }),
    ...(kind === 'milliseconds' && !isNumber && { asText: true as const }),
    ...(limits && { limits }),
  };
};

const isDateName = (name: string) => /date|time|At$|start|end|from|to|on$/i.test(name);

const numberOf = (name: string, { type, example }: Schema): EndpointField['kind'] => {
  if (isDateName(name) && /^1\d{12}$/.test(String(example))) return 'milliseconds';
  return type === 'integer' ? 'integer' : 'number';
};

const longNames =
  /^(body|message|html|content|description|text|prompt|instructions|notes?|summary|caption|personality|goal|rawHTML|emailMessage|terms(AndConditions|Notes)?)$|(Html|Message|Prompt|Description)$/i;

const textOf = (name: string, { format, example }: Schema): EndpointField['kind'] => {
  const shown = typeof example === 'string' || typeof example === 'number' ? String(example) : '';
  if (format === 'binary') return 'file';
  if (/^(client_secret|refresh_token|access_token|password|apiKey|secretKey)$/i.test(name)) {
    return 'secret';
  }
  if (format === 'date-time' || /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(shown)) return 'time';
  if (format === 'date' || (/^\d{4}-\d\d-\d\d$/.test(shown) && isDateName(name))) return 'day';
  if (/^1\d{12}$/.test(shown) && isDateName(name)) return 'milliseconds';
  return longNames.test(name) ? 'long text' : undefined;
};

const limitsOf = ({ minimum, maximum, maxLength, pattern, example }: Schema) => {
  const limits = {
    ...(minimum !== undefined && { min: minimum }),
    ...(maximum !== undefined && { max: maximum }),
    ...(maxLength !== undefined && { length: maxLength }),
    ...(pattern !== undefined && typeof example === 'string' && { pattern, example }),
  };
  return Object.keys(limits).length ? limits : undefined;
};
