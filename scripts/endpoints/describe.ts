import type {
  EndpointDocument,
  EndpointFacts,
  EndpointField,
} from '../../any_endpoint/description';
import { amendments } from './amendments';
import { answerOf, isOfPages, pagingOf } from './answers';
import { fieldFrom, fieldsFrom } from './fields';
import type { Operation, Published, Schema } from './openapi';
import { helpOf, titleOf } from './words';

/** Titles of documents whose file name makes no good title. */
const titles: Record<string, string> = {
  'conversation-ai': 'Conversation AI',
  courses: 'Courses (Memberships)',
  'custom-fields': 'Custom Fields (Objects)',
  'email-isv': 'Email Verification',
  'email-isv-api': 'Email Verification',
  locations: 'Sub-Accounts (Locations)',
  medias: 'Media Library',
  oauth: 'OAuth',
  proposals: 'Documents and Contracts',
  'saas-api': 'SaaS',
  'social-media-posting': 'Social Planner',
  'voice-ai': 'Voice AI',
};

/** The documents by name, with their endpoints in the format of `endpoints/`. */
export const described = (published: Published[]): Map<string, EndpointDocument> => {
  const documents = new Map<string, EndpointDocument>();
  for (const { document, endpoint, operation } of published) {
    const known = documents.get(document) ?? {
      source: `https://github.com/GoHighLevel/highlevel-api-docs/blob/main/apps/${document}.json`,
      license: 'CC0-1.0',
      title: titles[document] ?? titleOf(document.replaceAll('-', ' ')),
      endpoints: {},
    };
    known.endpoints[endpoint] = describe(document, endpoint, operation);
    documents.set(document, known);
  }
  for (const document of documents.values()) {
    document.endpoints = Object.fromEntries(
      Object.entries(document.endpoints).sort(
        ([one, a], [other, b]) =>
          Number(a.deprecated ?? false) - Number(b.deprecated ?? false) ||
          compare(a.label, b.label) ||
          compare(one, other),
      ),
    );
  }
  return documents;
};

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

const describe = (document: string, endpoint: string, operation: Operation): EndpointFacts => {
  const [method = '', path = ''] = endpoint.split(' ');
  const { optional = [], adds = [], ...amended } = amendments[endpoint] ?? {};
  const access = accessOf(operation);
  const setting = { document, isAgency: access === 'agency', depth: 0 };
  const fieldsOf = (place: string) =>
    operation.parameters
      .filter((each) => each.in === place && !(each.deprecated && !each.required))
      .map(({ name, required = false, schema, anyOf, description, explode }) => ({
        ...fieldFrom(
          {
            name,
            required: required || place === 'path',
            // In conversations.json, each alternative is an object around the parameter.
            schema: {
              ...schema,
              ...(anyOf && { anyOf: anyOf.map((each) => each.properties?.[name] ?? each) }),
            },
            description,
          },
          { ...setting, isQuery: place === 'query' },
        ),
        ...(explode === false && { joined: true as const }),
      }));
  const declared = fieldsOf('path');
  const pathFields = [...path.matchAll(/\{(\w+)\}/g)].map(
    ([, name = '']) =>
      declared.find((each) => each.name === name) ??
      fieldFrom({ name, required: true, schema: { type: 'string' } }, setting),
  );
  const query = fieldsOf('query').filter(
    ({ name }) => !pathFields.some((each) => each.name === name),
  );
  const [contentType = '', content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const schema = content?.schema;
  const isList = schema?.type === 'array';
  const body = bodyOf(schema, setting)
    .filter(({ name }) => !adds.some((each) => each.name === name))
    .map((field) => (optional.includes(field.name) ? withoutRequired(field) : field));
  const answer = successOf(operation);
  const isRead = method === 'GET' || (method === 'POST' && /\/(search|list)\b/.test(path));
  const pages = (fields: EndpointField[]) =>
    fields.map((field) =>
      isRead && isOfPages(field.name) ? { ...field, pages: true as const } : field,
    );
  const parts = { path: pathFields, query: pages(query), body: pages([...adds, ...body]) };
  const found = answerOf(path, isRead, answer);
  const paging =
    found?.list === undefined
      ? undefined
      : pagingOf(withFallbacks([...parts.query, ...parts.body], operation), answer);
  const isOfLocation = Object.values(parts)
    .flat()
    .some(({ fill }) => fill === 'locationId');
  const about = helpOf(operation.summary ?? '', operation.description);
  return {
    label: titleOf(operation.summary ?? endpoint),
    ...(about && { about }),
    ...versionOf(operation),
    ...scopeOf(operation),
    ...(access === 'agency' && { access }),
    ...(access === 'either' && !isOfLocation && { access }),
    ...(operation.deprecated && { deprecated: true as const }),
    ...(isRead && method === 'POST' && { reads: true as const }),
    ...encodingOf(contentType, isList),
    ...Object.fromEntries(Object.entries(parts).filter(([, fields]) => fields.length)),
    ...(paging && { paging }),
    ...(found && { answer: found }),
    ...amended,
  };
};

const withoutRequired = ({ required: _, ...field }: EndpointField): EndpointField => field;

const bodyOf = (schema: Schema | undefined, setting: Parameters<typeof fieldsFrom>[1]) => {
  if (!schema) return [];
  if (schema.type === 'array') return [fieldFrom({ name: '', required: true, schema }, setting)];
  return fieldsFrom(schema, setting);
};

const encodingOf = (contentType: string, isList: boolean): Pick<EndpointFacts, 'encoding'> => {
  if (contentType === '') return {};
  if (contentType === 'multipart/form-data') return { encoding: 'multipart' };
  if (contentType === 'application/x-www-form-urlencoded') return { encoding: 'form' };
  return { encoding: isList ? 'list' : 'json' };
};

/** Adds the default or example values of the parameters for page size and first page. */
const withFallbacks = (fields: EndpointField[], { parameters, requestBody }: Operation) => {
  const [content] = Object.values(requestBody?.content ?? {});
  return fields.map((field) => {
    const parameter = parameters.find(
      ({ name, in: place }) => name === field.name && place === 'query',
    );
    const schema = parameter?.schema ?? content?.schema?.properties?.[field.name];
    const fallback = Number(schema?.default || schema?.example || Number.NaN);
    const first = Number(schema?.default ?? Number.NaN);
    const chosen =
      field.name.startsWith('page') && !/size|limit/i.test(field.name) ? first : fallback;
    return { ...field, ...(Number.isFinite(chosen) && { fallback: chosen }) };
  });
};

/** The schema of a successful response. */
export const successOf = ({ responses }: Operation): Schema | undefined => {
  const [, success] = Object.entries(responses).find(([status]) => status.startsWith('2')) ?? [];
  return success?.content?.['application/json']?.schema;
};

const versionOf = ({ parameters }: Operation): Pick<EndpointFacts, 'version'> => {
  const version = parameters.find(({ name }) => name === 'Version')?.schema?.enum?.[0];
  return version === '2021-04-15' ? { version } : {};
};

const scopeOf = ({ security = [] }: Operation): Pick<EndpointFacts, 'scope'> => {
  const [scope] = security.flatMap((each) => Object.values(each).flat());
  return scope ? { scope } : {};
};

/** The token that an endpoint accepts; `bearer` in the documents means a sub-account's token. */
export const accessOf = ({ security = [] }: Operation): 'location' | 'agency' | 'either' => {
  const names = security.flatMap((each) => Object.keys(each));
  const isFor = (word: string) => names.some((name) => name.startsWith(word));
  if (!isFor('Agency')) return 'location';
  return isFor('Location') || isFor('bearer') ? 'either' : 'agency';
};
