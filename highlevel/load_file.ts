import type { RawHttpResponse, ZObject } from 'zapier-platform-core';
import { UserError } from './errors';
import type { LoadedFile } from './multipart';

/** The size limit of HighLevel's media library. */
const MAX_BYTES = 25 * 1024 * 1024;

/** The time limit for the download, in milliseconds; the rest of the run is left for the upload. */
const timeoutMs = 12_000;

/**
 * Downloads a file before anything is sent to HighLevel. The request carries no token.
 *
 * @param name The name to give to the file instead of its own.
 * @param label The label of the field that holds the address.
 * @throws UserError if the download fails, or the file is empty, too large, or a web page.
 */
export const loadFile = async (
  z: ZObject,
  url: string,
  { name, label = 'File' }: { name?: string | undefined; label?: string } = {},
): Promise<LoadedFile> => {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
    throw new UserError(`${label}: is not a file or the web address of a file.`);
  }
  const cut = new AbortController();
  const timer = setTimeout(() => cut.abort(), timeoutMs);
  try {
    const response = await fetched(z, url, label, cut.signal);
    const fileName = nameOf(response, url, name);
    assertFile(response, fileName, label);
    const chunks = await chunksIn(response, label);
    assertContent(chunks, fileName, label);
    const size = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
    if (size === 0) throw new UserError(`${label}: the file is empty.`);
    return { name: fileName, contentType: typeOf(response), chunks, size };
  } catch (error) {
    if (error instanceof UserError) throw error;
    const isLate = cut.signal.aborted;
    throw new UserError(
      `${label}: it ${isLate ? 'took too long to download' : 'could not be downloaded'}. Its address must be public, and files of earlier steps expire after some hours.`,
    );
  } finally {
    clearTimeout(timer);
    cut.abort();
  }
};

const fetched = async (
  z: ZObject,
  url: string,
  label: string,
  signal: AbortSignal,
): Promise<RawHttpResponse> => {
  const asked = {
    url,
    method: 'GET' as const,
    headers: { Accept: '*/*' },
    raw: true as const,
    merge: false,
    skipThrowForStatus: true,
    signal,
  };
  const response = await z.request(asked);
  // The rest is not needed; closing the connection here is not an error.
  response.body.on('error', () => {});
  if (response.status < 400) return response;
  throw new UserError(
    `${label}: it could not be downloaded (status ${response.status}). Its address must be public, and files of earlier steps expire after some hours.`,
  );
};

const headerOf = ({ headers }: RawHttpResponse, name: string) => headers.get(name) ?? '';

const typeOf = (response: RawHttpResponse): string =>
  headerOf(response, 'content-type').split(';')[0]?.trim().toLowerCase() ||
  'application/octet-stream';

const assertFile = (response: RawHttpResponse, name: string, label: string): void => {
  const isPage = ['text/html', 'application/xhtml+xml'].includes(typeOf(response));
  if (isPage && !isNamedAsPage(name)) throw webPage(label);
  if (Number(headerOf(response, 'content-length')) > MAX_BYTES) throw tooLarge(label);
};

/** A web page can come without a type, or with the type of a file. */
const assertContent = ([first]: Buffer[], name: string, label: string): void => {
  const begin = first?.subarray(0, 200).toString('latin1') ?? '';
  if (/^(ï»¿)?\s*<(!doctype html|html)\b/i.test(begin) && !isNamedAsPage(name))
    throw webPage(label);
};

const isNamedAsPage = (name: string) => /\.x?html?$/i.test(name);

const webPage = (label: string) =>
  new UserError(
    `${label}: its address leads to a web page, not to a file. Use the address that downloads the file without a login.`,
  );

const tooLarge = (label: string) =>
  new UserError(`${label}: it is larger than 25 MB, the limit in HighLevel.`);

const chunksIn = async ({ body }: RawHttpResponse, label: string): Promise<Buffer[]> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BYTES) throw tooLarge(label);
    chunks.push(bytes);
  }
  return chunks;
};

/** The requested name; without an extension it gets the one of the file's own name. */
const nameOf = (response: RawHttpResponse, url: string, name: string | undefined): string => {
  const own = dispositionName(response) ?? decoded(new URL(url).pathname.split('/').at(-1) ?? '');
  if (!name) return own || 'file';
  const ending = /\.\w{1,8}$/;
  return ending.test(name) ? name : name + (ending.exec(own)?.[0] ?? '');
};

const dispositionName = (response: RawHttpResponse): string | undefined => {
  const header = headerOf(response, 'content-disposition');
  const encoded = /filename\*=(?:UTF-8'')?([^;]+)/i.exec(header)?.[1];
  const plain = /filename="?([^";]+)"?/i.exec(header)?.[1];
  const name = encoded ? decoded(encoded) : plain;
  return name?.split(/[/\\]/).at(-1)?.trim() || undefined;
};

/** A name with a stray % that encodes nothing stays unchanged. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
