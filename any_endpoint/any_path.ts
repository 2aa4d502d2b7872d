import type { Bundle, PlainInputField, ZObject } from 'zapier-platform-core';
import * as zod from 'zod';
import { connectionOf } from '../highlevel/connection';
import { UserError } from '../highlevel/errors';
import { fillPath } from '../highlevel/path';
import { type ApiRequest, typedVersion } from '../highlevel/request';
import type { Item } from '../operation/record';
import { type Run, startRun } from '../operation/run';
import { locationKey } from '../operation/sub_account';
import { isFilled } from '../operation/values';
import { plainFieldsOf, subAccountFieldOf } from './form';
import { parsedJson, textOf } from './json';

/** The resource name for requests to an undocumented path. */
export const anyPath = 'any_path';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

const jsonLabel = 'Body (JSON)';

const input = zod.object({
  method: zod.enum(methods).meta({
    label: 'Method',
    choices: Object.fromEntries(methods.map((method) => [method, method])),
    description: 'DELETE cannot be undone.',
  }),
  path: zod.string().trim().meta({
    label: 'Path',
    placeholder: '/contacts/abc123/notes',
    description:
      'The path as HighLevel documents it, with IDs filled in, like `/contacts/abc123/notes`. The step encodes each part and adds the server address.',
  }),
  query: zod.record(zod.string(), zod.unknown()).optional().meta({
    label: 'Query Parameters',
    description:
      "The parameters after the question mark of the address. The sub-account's ID is not added automatically.",
  }),
  json: zod.string().optional().meta({
    label: jsonLabel,
    type: 'text',
    description: 'The body of the request: an object or a list, in JSON.',
  }),
  version: zod
    .string()
    .trim()
    .refine((text) => typedVersion(text), { error: 'is not a version, like 2021-07-28.' })
    .default('2021-07-28')
    .meta({
      label: 'Version',
      choices: { '2021-07-28': '2021-07-28', '2021-04-15': '2021-04-15' },
      description:
        'The API version that HighLevel documents for this path. For another version, enter a custom value.',
    }),
});

/** The form for a request to any path. */
export const anyPathFields = (z: ZObject, bundle: Bundle): PlainInputField[] => [
  ...plainFieldsOf(input),
  ...subAccountFieldOf(z, bundle, { access: 'either' }),
];

/** Starts a run with a request as the user wrote it. It sends nothing. */
export const startAnyPath = async (
  z: ZObject,
  bundle: Bundle,
): Promise<Run<typeof input> & { request: ApiRequest }> => {
  const isAgency = connectionOf(bundle).level === 'agency';
  const access = isAgency && bundle.inputData[locationKey] ? 'location' : 'either';
  const started = await startRun(z, bundle, { input, access });
  return { ...started, request: requestOf(started.values) };
};

const requestOf = ({
  method,
  path,
  query = {},
  json,
  version,
}: zod.output<typeof input>): ApiRequest => {
  const text = json?.trim();
  if (method === 'GET' && text)
    throw new UserError(`${jsonLabel}: leave this empty, because a GET has no body.`);
  const parameters = Object.entries(query).flatMap(
    ([name, value]): [string, string | string[]][] => {
      const texts = [value].flat().filter(isFilled).map(textOf);
      const [only = ''] = texts;
      return name && texts.length ? [[name, texts.length > 1 ? texts : only]] : [];
    },
  );
  return {
    method,
    path: encodedPath(path),
    version: typedVersion(version),
    ...(parameters.length && { query: Object.fromEntries(parameters) }),
    ...(text && { body: Object(parsedJson(text, jsonLabel, text.startsWith('['))) }),
  };
};

/** Encodes a path so that each part is one segment. */
const encodedPath = (path: string) => {
  if (!path.startsWith('/') || path.startsWith('//')) {
    throw new UserError(
      'Path: must begin with one slash and contain no server address, like /contacts/.',
    );
  }
  if (/[?#]/.test(path)) {
    throw new UserError('Path: contains a ? or a #. Put what follows a ? into Query Parameters.');
  }
  const parts = path.slice(1).split('/');
  const isSlashLast = parts.at(-1) === '';
  const segments = isSlashLast ? parts.slice(0, -1) : parts;
  const names = segments.map((_, index) => `{p${index}}`).join('/');
  const values: Item = Object.fromEntries(segments.map((part, index) => [`p${index}`, part]));
  return fillPath(`/${names}${isSlashLast && segments.length ? '/' : ''}`, values, () => 'Path');
};
