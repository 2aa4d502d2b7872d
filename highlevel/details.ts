import type { Bundle, ZObject } from 'zapier-platform-core';
import { type Access, withoutHistory } from './errors';
import type { Path } from './path';
import type { ApiRequest } from './request';
import { openSession, type Session } from './session';

/** The address of a record's details, and what reading them needs. */
type Pointer = Pick<ApiRequest, 'path' | 'query'> & {
  version: NonNullable<ApiRequest['version']>;
  scope: string | undefined;
  access: Access;
  locationId: string;
};

/**
 * Defers reading the details of a record until a Zap starts with it: one request for each such
 * record, and none for the others in the list.
 *
 * @returns Zapier's placeholder. `readDetails` replaces it when a step uses it.
 */
export const pointToDetails = (
  { z, needs: { scope, access }, locationId }: Session,
  {
    path,
    query = {},
    version = '2021-07-28',
  }: { path: Path } & Pick<ApiRequest, 'query' | 'version'>,
): string => {
  const pointer: Pointer = { path, query, version, scope, access, locationId };
  return z.dehydrate(readDetails, pointer);
};

/** Reads the details of a record. Zapier calls this hydrator when a Zap starts with the record. */
export const readDetails = async (z: ZObject, { authData, inputData }: Bundle): Promise<object> => {
  // Zapier signs the pointer that `pointToDetails` creates, so nobody else can have made it.
  const { path, query, version, scope, access, locationId } = inputData as Pointer;
  const session = openSession(z, { authData }, { scope, access }, locationId);
  const body = await session
    .ask({ method: 'GET', path, ...(query && { query }), version })
    .catch((error: unknown) => {
      throw withoutHistory(error);
    });
  const { traceId: _, ...details }: { traceId?: unknown } = { ...Object(body) };
  return details;
};
