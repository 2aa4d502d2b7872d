import type { Bundle, RawHttpResponse, ZObject } from 'zapier-platform-core';
import type { Access } from './errors';
import type { Path } from './path';
import type { ApiRequest } from './request';
import { openSession, type Session } from './session';
import { messageIn, withWords } from './words';

/** A pointer to a file: its address, and what a download needs. */
export type Pointer = {
  path: Path;
  version: NonNullable<ApiRequest['version']>;
  scope: string | undefined;
  access: Access;
  locationId: string;
  name: string;
};

/** What is known of a file without reading it. */
export type FileFacts = {
  /** Zapier's word for a file that `downloadFile` gets when a step of a Zap uses it. */
  file: string;
  fileName: string;
  contentType: string | undefined;
  /** In bytes, where HighLevel says how large it is. */
  size: number | undefined;
  /** Changes with each version of the file. */
  fileVersion: string;
};

/**
 * Looks whether there is a file, and reads none of it.
 *
 * @returns undefined if HighLevel has no such file yet: an empty response, or JSON.
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
  // The content stays where it is; that it was cut off is no error.
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

/** Zapier's pointer to a file; the file is downloaded only when a step of a Zap uses it. */
export const fileAt = (
  { z, needs: { scope, access }, locationId }: Session,
  place: Pick<Pointer, 'path' | 'version' | 'name'>,
): string => {
  const pointer: Pointer = { ...place, scope, access, locationId };
  return z.dehydrateFile(downloadFile, pointer);
};

const isType = ({ headers }: RawHttpResponse, type: string) =>
  headers.get('content-type')?.startsWith(type) ?? false;

/** What stands between HighLevel and us answers with a page of its own when something is wrong. */
const noFile = (z: ZObject, name: string) =>
  new z.errors.Error(
    `HighLevel answered with a web page in place of ${name}. Try again later.`,
    'not_a_file',
    502,
  );

/**
 * Gets a file and hands it to Zapier as it comes in, without holding it. Zapier calls this when a
 * step of a Zap uses a file that `probeFile` found.
 */
export const downloadFile = async (
  z: ZObject,
  { authData, inputData }: Bundle,
): Promise<string> => {
  // Zapier signs the pointers of `probeFile`, so this is one of ours.
  const { path, version, scope, access, locationId, name } = inputData as Pointer;
  const session = openSession(z, { authData }, { scope, access }, locationId);
  const response = await session.open({ method: 'GET', path, version });
  if (response && isType(response, 'text/html')) throw noFile(z, name);
  if (!response || isType(response, 'application/json')) {
    const words = messageIn(await response?.json().catch(() => undefined));
    const sentence = `HighLevel does not have ${name} any more.`;
    throw new z.errors.Error(withWords(sentence, words), 'not_found', 404);
  }
  const contentType = response.headers.get('content-type') ?? undefined;
  return z.stashFile(response.body, undefined, name, contentType);
};
