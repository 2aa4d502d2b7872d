/** A file in a multipart body. */
export type SentFile = { fileName: string; contentType: string; size: number };

/** The fields of a multipart body: texts and files. */
export const partsOf = (body: unknown, contentType: string): Record<string, string | SentFile> => {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (!boundary || !Buffer.isBuffer(body)) return {};
  // One character per byte, so that lengths match the content.
  const parts = body.toString('latin1').split(`--${boundary}`).slice(1, -1);
  return Object.fromEntries(parts.map(partIn));
};

const partIn = (part: string): [string, string | SentFile] => {
  const end = part.indexOf('\r\n\r\n');
  const head = Buffer.from(part.slice(0, end), 'latin1').toString();
  const content = part.slice(end + 4, -2);
  const name = /[; ]name="([^"]*)"/.exec(head)?.[1] ?? '';
  const fileName = /filename="([^"]*)"/.exec(head)?.[1];
  if (fileName === undefined) return [name, Buffer.from(content, 'latin1').toString()];
  const contentType = /content-type: ?([^\r\n]+)/i.exec(head)?.[1] ?? '';
  return [name, { fileName, contentType, size: content.length }];
};
