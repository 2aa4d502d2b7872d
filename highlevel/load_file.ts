import type { RawHttpResponse, ZObject } from 'zapier-platform-core';
import { UserError } from './errors';
import type { LoadedFile } from './multipart';

/** The largest file that HighLevel's media library takes. */
const MAX_BYTES = 25 * 1024 * 1024;

/** How long a file may take to come, in milliseconds; the upload needs the rest of the run. */
const timeoutMs = 12_000;

/**
 * Loads a file from its address, before anything is sent to HighLevel. No token goes with the request.
 *
 * @param name What to call it, in place of its own name.
 * @param label The label of the field that holds the address.
 * @throws UserError if it cannot be loaded, is empty, too large, or a web page in place of a file.
 */
export const loadFile = async (
  z: ZObject,
  url: string,
  { name, label = 'File' }: { name?: string | undefined; label?: string } = {},
): Promise<LoadedFile> => {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
    throw new UserError(`${label}: is not a file or the web address of one.`);
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
      `${label}: it ${isLate ? 'took too long to download' : 'could not be downloaded'}. Its address has to be public, and files of earlier steps expire after some hours.`,
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
  // What is cut off is no error.
  response.body.on('error', () => {});
  if (response.status < 400) return response;
  throw new UserError(
    `${label}: it could not be downloaded (status ${response.status}). Its address has to be public, and files of earlier steps expire after some hours.`,
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

/** A page can come without a type, or under that of a file. */
const assertContent = ([first]: Buffer[], name: string, label: string): void => {
  const begin = first?.subarray(0, 200).toString('latin1') ?? '';
  if (/^(ï»¿)?\s*<(!doctype html|html)\b/i.test(begin) && !isNamedAsPage(name))
    throw webPage(label);
};

const isNamedAsPage = (name: string) => /\.x?html?$/i.test(name);

const webPage = (label: string) =>
  new UserError(
    `${label}: its address leads to a web page and not to a file. Use the address that downloads it, one that needs no login.`,
  );

const tooLarge = (label: string) =>
  new UserError(`${label}: it is larger than 25 MB, which HighLevel does not take.`);

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

/** The name that is asked for, with the ending of the file's own one where it has none. */
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

/** A name with a % in it that encodes nothing stays as it is. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
