import type { ZObject } from 'zapier-platform-core';
import { UserError } from '../highlevel/errors';
import type { FilePart, Parts } from '../highlevel/multipart';
import type { ApiRequest } from '../highlevel/request';
import { isItem } from '../operation/response';
import type { EndpointFacts } from './description';

/** In bytes: HighLevel takes no larger files (POST /medias/upload-file), and they are held in memory. */
const MAX_FILE_SIZE = 25 * 1024 * 1024;

/** A request with the files in its place that the values of its multipart body point at. */
export const withFiles = async (
  z: ZObject,
  { body, ...request }: ApiRequest,
  { encoding, body: fields = [] }: EndpointFacts,
): Promise<ApiRequest> => {
  if (encoding !== 'multipart') return { ...request, ...(body && { body }) };
  const fileNames = fields.flatMap(({ name, kind }) => (kind === 'file' ? [name] : []));
  const parts = await Promise.all(
    Object.entries({ ...body }).map(async ([name, value]: [string, unknown]) => {
      const address = fileNames.includes(name) ? value : isItem(value) ? value.file : undefined;
      if (typeof address === 'string') return [name, await fetched(z, name, address)];
      return [name, Array.isArray(value) ? value.map(textOf) : textOf(value)];
    }),
  );
  const multipart: Parts = Object.fromEntries(parts);
  return { ...request, multipart };
};

const textOf = (value: unknown) =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

/** Gets a file from its address, which is what Zapier makes of a file of an earlier step. */
const fetched = async (z: ZObject, name: string, address: string): Promise<FilePart> => {
  if (!/^https?:\/\//i.test(address)) {
    throw new UserError(`${name}: is not a file or the web address of one.`);
  }
  // Without `merge`, core takes {{bundle.…}} in an address for a template of ours.
  const asked = {
    url: address,
    raw: true as const,
    merge: false,
    skipThrowForStatus: true,
    signal: AbortSignal.timeout(15_000),
  };
  const response = await z.request(asked);
  const tooLarge = new UserError(`${name}: the file is larger than 25 MB.`);
  if (response.status >= 400) {
    throw new UserError(`${name}: the file could not be read (status ${response.status}).`);
  }
  if (Number(response.headers.get('content-length') ?? 0) > MAX_FILE_SIZE) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    const piece = Buffer.from(chunk);
    size += piece.length;
    if (size > MAX_FILE_SIZE) throw tooLarge;
    chunks.push(piece);
  }
  const [, fileName = 'file'] = /\/([^/?#]+)(?:[?#]|$)/.exec(new URL(address).pathname) ?? [];
  return {
    content: Buffer.concat(chunks),
    fileName: decodeURIComponent(fileName),
    contentType: response.headers.get('content-type') ?? 'application/octet-stream',
  };
};
