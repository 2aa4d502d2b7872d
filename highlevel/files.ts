import type { Bundle, RawHttpResponse, ZObject } from 'zapier-platform-core';
import type { Access } from './errors';
import type { Path } from './path';
import type { ApiRequest } from './request';
import { openSession, type Session } from './session';
import { messageIn, withWords } from './words';

/** A pointer to a file: its address, and what downloading it needs. */
export type Pointer = {
  path: Path;
  version: NonNullable<ApiRequest['version']>;
  scope: string | undefined;
  access: Access;
  locationId: string;
  name: string;
};

/** The facts about a file that are known without downloading it. */
export type FileFacts = {
  /** Zapier's placeholder. `downloadFile` fetches the file when a step of the Zap uses it. */
  file: string;
  fileName: string;
  contentType: string | undefined;
  /** In bytes, if HighLevel sends the size. */
  size: number | undefined;
  /** Changes with each version of the file. */
  fileVersion: string;
};

/**
 * Checks whether a file exists, without downloading it.
 *
 * @returns undefined if HighLevel does not have the file yet: an empty response, or JSON.
 */
export const probeFile = async (
  session: Session,
  request: ApiRequest,
): Promise<FileFacts | undefined> => {
  const { z } = session;
  const { file: name = 'file', path, version = '2021-07-28' } = request;
  const cut = new AbortController();
  const response = await session.open(request, cut.signal);
  if (!response) return undefined;
  // The content is not read; closing the connection here is not an error.
  response.body.on('error', () => {});
  cut.abort();
  if (isType(response, 'text/html')) throw noFile(z, name);
  const header = (key: string) => response.headers.get(key) ?? undefined;
  const [contentType, length, etag] = ['content-type', 'content-length', 'etag'].map(header);
  const size = length === undefined ? undefined : Number(length);
  if (isType(response, 'application/json') || size === 0) return undefined;
  return {
    file: fileAt(session, { path, version, name }),
    fileName: name,
    contentType,
    size,
    fileVersion: z.hash('sha256', JSON.stringify([etag, length, contentType])).slice(0, 16),
  };
};

/**
 * Returns Zapier's placeholder for a file, which is downloaded only when a step of the Zap uses it.
 */
export const fileAt = (
  { z, needs: { scope, access }, locationId }: Session,
  place: Pick<Pointer, 'path' | 'version' | 'name'>,
): string => {
  const pointer: Pointer = { ...place, scope, access, locationId };
  return z.dehydrateFile(downloadFile, pointer);
};

const isType = ({ headers }: RawHttpResponse, type: string) =>
  headers.get('content-type')?.startsWith(type) ?? false;

/** A proxy in front of HighLevel returns a web page of its own when something fails. */
const noFile = (z: ZObject, name: string) =>
  new z.errors.Error(
    `HighLevel returned a web page instead of ${name}. Try again later.`,
    'not_a_file',
    502,
  );

/**
 * Streams a file to Zapier without holding it in memory. Zapier calls this hydrator when a step of
 * the Zap uses a file that `probeFile` found.
 */
export const downloadFile = async (
  z: ZObject,
  { authData, inputData }: Bundle,
): Promise<string> => {
  // Zapier signs the pointer that `probeFile` creates, so nobody else can have made it.
  const { path, version, scope, access, locationId, name } = inputData as Pointer;
  const session = openSession(z, { authData }, { scope, access }, locationId);
  const response = await session.open({ method: 'GET', path, version });
  if (response && isType(response, 'text/html')) throw noFile(z, name);
  if (!response || isType(response, 'application/json')) {
    const words = messageIn(await response?.json().catch(() => undefined));
    const sentence = `HighLevel no longer has ${name}.`;
    throw new z.errors.Error(withWords(sentence, words), 'not_found', 404);
  }
  const contentType = response.headers.get('content-type') ?? undefined;
  return z.stashFile(response.body, undefined, name, contentType);
};
