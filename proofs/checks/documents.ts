import type { Asked } from '../../harness/quick_z';
import { MultipartBody } from '../../highlevel/multipart';
import { ownNames } from '../../operation/dates';
import { type ApiOperation, documentedAt, operationOf, type Schema } from '../contract/documents';
import { bodyOf, parametersOf } from '../contract/reality';
import { address } from '../hostile/alone';
import { parametersInCatalogue } from './dropdowns';
import { documentedResponse, fullResponse, pathOf } from './responses';
import { outputFieldsOf, runSubject, type Subject } from './subject';

/** The requests with their documented operations, except the token exchange of an agency. */
const documentedIn = (requests: Asked[]): { request: Asked; documented: ApiOperation }[] =>
  requests.flatMap((request) => {
    const documented = operationOf(request.method, pathOf(request));
    const isExchange = pathOf(request) === '/oauth/locationToken';
    return documented && !isExchange ? [{ request, documented }] : [];
  });

/** The names in a body or in its items, including nested ones: `contact.name`, `tags[]`. */
const namesIn = (value: unknown, at = ''): string[] => {
  if (Array.isArray(value)) return value.flatMap((each) => namesIn(each, at && `${at}[]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const name = at ? `${at}.${key}` : key;
    return [name, ...namesIn(inner, name)];
  });
};

const namesOf = ({ properties = {}, items, anyOf = [] }: Schema, at = ''): string[] => [
  ...Object.entries(properties).flatMap(([key, inner]) => {
    const name = at ? `${at}.${key}` : key;
    return [name, ...namesOf(inner, name)];
  }),
  ...(items ? namesOf(items, at && `${at}[]`) : []),
  ...anyOf.flatMap((each) => namesOf(each, at)),
];

const sentNames = ({ url, body, headers }: Asked): string[] => {
  const sent: unknown = body;
  const parts = sent instanceof MultipartBody ? sent.parts.map(({ name }) => `body ${name}`) : [];
  const isJson = headers['Content-Type'] === 'application/json';
  const query = [...new URL(url, address).searchParams.keys()].map((name) =>
    name.replace('[]', ''),
  );
  return [
    ...query.map((name) => `query ${name}`),
    ...parts,
    ...(isJson && body ? namesIn(JSON.parse(body)).map((name) => `body ${name}`) : []),
  ];
};

/** The documented parameters that no form of an operation sets. */
export const unreachedParameters = async (subject: Subject): Promise<string[]> => {
  const reached = new Set<string>();
  const documents = new Set<ApiOperation>();
  const own = new Set(subject.endpoints.map(documentedAt));
  for (const form of subject.forms) {
    const { requests } = await runSubject(subject, form, { respond: fullResponse });
    for (const { request, documented } of documentedIn(requests)) {
      // Requests that only look something up do not depend on the form.
      const isWrite = subject.kind === 'creates' && request.method !== 'GET';
      if (own.has(documented) || isWrite) documents.add(documented);
      for (const name of sentNames(request)) reached.add(name);
    }
  }
  if (!documents.size) return [`${subject.key} sends no documented request`];
  const known = [
    ...parametersInCatalogue(subject.key),
    ...[...documents].flatMap((documented) => [
      ...parametersOf(documented, 'query').map(({ name }) => `query ${name}`),
      ...namesOf(bodyOf(documented) ?? {}).map((name) => `body ${name}`),
    ]),
  ];
  return [...new Set(known)]
    .filter((name) => !reached.has(name))
    .map((name) => `${subject.key} ${name}`);
};

/** The values in a record, in the notation of output fields. */
const leavesOf = (value: unknown, key = ''): string[] => {
  if (Array.isArray(value)) {
    const groups = value.filter((each) => typeof each === 'object' && each !== null);
    if (groups.length) return groups.flatMap((each) => leavesOf(each, `${key}[]`));
    return value.length ? [key] : [];
  }
  if (typeof value !== 'object' || value === null) return [key];
  const joint = key === '' || key.endsWith('[]') ? '' : '__';
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, key + joint + name));
};

/**
 * The values of records that have no output field. Null may replace a group. The account names the
 * values of custom fields, answers and the like.
 */
export const withoutField = (items: unknown[], fields: { key: string }[]): string[] => {
  const names = new Set(items.flatMap((item) => leavesOf(item)));
  const known = fields.map(({ key }) => key);
  const isKnown = (name: string) =>
    known.some((key) => key === name || key.startsWith(`${name}__`) || key.startsWith(`${name}[]`));
  return [...names].filter((name) => !isKnown(name) && !ownNames.has(name.split('__')[0] ?? ''));
};

/** The properties of the fullest documented responses that have no output field. */
export const fieldlessProperties = async (subject: Subject): Promise<string[]> => {
  const items: unknown[] = [];
  for (const form of subject.forms) {
    for (const respond of [documentedResponse, fullResponse]) {
      // The first poll of an event trigger returns nothing, but loading a sample returns records.
      const meta = { isLoadingSample: subject.kind === 'triggers' };
      const { result } = await runSubject(subject, form, { respond, meta });
      items.push(...[result ?? []].flat());
    }
  }
  if (!items.length) return [`${subject.key} returns no record`];
  const fields = await outputFieldsOf(subject, fullResponse);
  return withoutField(items, fields).map((name) => `${subject.key}.${name}`);
};
