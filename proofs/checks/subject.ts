import { Readable } from 'node:stream';
import type { PlainInputField, PlainOutputField } from 'zapier-platform-core';
import { filledForms, type Operation, type Values } from '../../harness/forms';
import { type Asked, quickZ } from '../../harness/quick_z';
import { factsOf } from '../../operation/declaration';
import { connections, type Level } from '../hostile/alone';

/** An operation as Zapier gets it, and the facts that the checks need to run it. */
export type Subject = {
  kind: string;
  key: string;
  operation: Operation;
  level: Level;
  endpoints: ReturnType<typeof factsOf>['endpoints'];
  forms: Values[];
};

/** The subject of the checks for an operation. */
export const subjectOf = (operation: Operation): Subject => ({
  kind: factsOf(operation).kind,
  key: operation.key,
  operation,
  level: factsOf(operation).access === 'agency' ? 'agency' : 'location',
  endpoints: factsOf(operation).endpoints,
  forms: filledForms(operation).map(([, form]) => form),
});

/** A response, and its content type if it is not JSON. */
export type Response = { status?: number; body: unknown; contentType?: string };

const emptyResponse = ({ url }: Asked): Response => ({
  body: url.endsWith('/oauth/locationToken') ? { access_token: 'token-2' } : {},
});

type Setting = {
  level?: Level;
  meta?: object;
  authData?: Record<string, string>;
  respond?: (request: Asked) => Response;
  /** The payload that a static webhook received. */
  received?: unknown;
};

const zFor = (requests: Asked[], respond: (request: Asked) => Response) =>
  quickZ(async (request) => {
    requests.push(request);
    const { status = 200, body: data, contentType = 'application/json' } = respond(request);
    const content = typeof data === 'string' ? data : (JSON.stringify(data) ?? '');
    const headers = new Headers({ 'content-type': contentType });
    const body = Readable.from([Buffer.from(content)]);
    return { status, headers, content, data, body };
  });

const bundleOf = (level: Level, inputData: Values) => ({
  authData: { ...connections[level] },
  inputData,
  meta: {},
});

/**
 * Runs an operation on a stand-in for core, which sends the same requests
 * (proofs/hostile/core.test.ts).
 */
export const runSubject = async (
  { operation, level: own }: Subject,
  inputData: Values,
  {
    level = own,
    authData = connections[level],
    respond = emptyResponse,
    received,
    meta = {},
  }: Setting = {},
): Promise<{ requests: Asked[]; result?: unknown; error?: unknown }> => {
  const requests: Asked[] = [];
  const { perform } = operation.operation as { perform?: unknown };
  if (typeof perform !== 'function') throw new Error(`${operation.key} has no perform.`);
  const run: Promise<unknown> = perform(zFor(requests, respond), {
    ...bundleOf(level, inputData),
    authData: { ...authData },
    cleanedRequest: received,
    meta,
  });
  return run.then(
    (result) => ({ requests, result }),
    (error: unknown) => ({ requests, error }),
  );
};

/** Resolves the functions in a list of fields. */
const resolved = async <F extends object>(
  fields: unknown,
  bundles: object[],
  respond: (request: Asked) => Response,
): Promise<F[]> => {
  const found: F[] = [];
  for (const field of [fields ?? []].flat()) {
    if (typeof field !== 'function') {
      found.push(field as F);
      continue;
    }
    for (const bundle of bundles) {
      // A failed lookup adds no fields.
      const inner: unknown = await Promise.resolve(field(zFor([], respond), bundle)).catch(
        () => [],
      );
      found.push(...([inner ?? []].flat() as F[]));
    }
  }
  return found;
};

const onlyOnce = <F extends { key: string }>(fields: F[]): F[] => [
  ...new Map(fields.map((field) => [field.key, field])).values(),
];

/** The input fields of all valid forms of an operation. */
export const inputFieldsOf = async (
  { operation, forms }: Subject,
  level: Level,
  respond = emptyResponse,
): Promise<PlainInputField[]> => {
  const { inputFields } = operation.operation;
  const bundles = forms.map((form) => bundleOf(level, form));
  const fields = await resolved<PlainInputField>(inputFields, bundles, respond);
  return onlyOnce(fields.filter(({ key, type }) => key !== undefined && type !== 'copy'));
};

/** The output fields of an operation, including those that a function returns. */
export const outputFieldsOf = async (
  { operation, level, forms }: Subject,
  respond = emptyResponse,
): Promise<PlainOutputField[]> => {
  const { outputFields } = operation.operation;
  const bundles = forms.slice(0, 1).map((form) => bundleOf(level, form));
  return onlyOnce(await resolved<PlainOutputField>(outputFields, bundles, respond));
};
