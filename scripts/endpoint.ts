import { errors } from 'zapier-platform-core';
import { factsOf } from '../operation/declaration';
import { filledForms, type Operation } from '../test/harness/forms';

/** The endpoint that an operation asks: as the documents write it, with names in braces. */
export type Endpoint = { method: string; path: string; version: string };

class Asked extends Error {
  constructor(readonly options: { method: string; url: string; headers: { Version?: string } }) {
    super('asked');
  }
}

/**
 * Finds the endpoint of an operation by running it up to its first request, with a form in which
 * each value tells its field.
 */
export const endpointOf = async (operation: Operation): Promise<Endpoint> => {
  const { access, fields } = factsOf(operation);
  const [[, filled] = ['', {}]] = filledForms(operation);
  const named = Object.fromEntries(
    Object.entries(filled).map(([key, value]) => [
      key,
      [value].flat().some((each) => each === 'Text' || each === 'abc-123_X')
        ? Array.isArray(value)
          ? [`the-${key}`]
          : `the-${key}`
        : value,
    ]),
  );
  const authData = {
    access_token: 'token',
    userType: access === 'agency' ? 'Company' : 'Location',
    companyId: 'the-companyId',
    locationId: 'the-locationId',
  };
  const z = {
    errors,
    console,
    cache: { get: async () => null, set: async () => true, delete: async () => true },
    request: async (options: Asked['options']) => {
      throw new Asked(options);
    },
  };
  const { perform } = operation.operation as { perform?: unknown };
  if (typeof perform !== 'function') throw new Error(`${operation.key} has no perform.`);
  const asked: unknown = await perform(z, { authData, inputData: named, meta: {} }).catch(
    (error: unknown) => error,
  );
  if (!(asked instanceof Asked)) throw asked;
  const names = new Map([
    ...fields.map((field) => [String(named[field.key] ?? field.default), field.key] as const),
    ['the-companyId', 'companyId'] as const,
    ['the-locationId', 'locationId'] as const,
  ]);
  const path = new URL(asked.options.url).pathname
    .split('/')
    .map((segment) => (names.has(segment) ? `{${names.get(segment)}}` : segment))
    .join('/');
  return { method: asked.options.method, path, version: asked.options.headers.Version ?? 'none' };
};
