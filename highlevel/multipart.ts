import { randomUUID } from 'node:crypto';

/** A file as a part of a body. */
export type FilePart = { content: Buffer; fileName: string; contentType: string };

/** The parts of a body, by their names; several parts can have one. */
export type Parts = Record<string, string | FilePart | string[]>;

/** A body of parts, as RFC 7578 has it, and the type that says where they are divided. */
export const multipartOf = (parts: Parts): { contentType: string; body: Buffer } => {
  const boundary = `part-${randomUUID()}`;
  const named = Object.entries(parts).flatMap(([name, part]) =>
    [part].flat().map((each) => [name, each] as const),
  );
  const pieces = named.flatMap(([name, part]) => {
    const isFile = typeof part !== 'string';
    const file = isFile
      ? `; filename="${quoted(part.fileName)}"\r\nContent-Type: ${part.contentType.replace(/[\r\n]/g, '')}`
      : '';
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"${file}\r\n\r\n`;
    return [Buffer.from(head), isFile ? part.content : Buffer.from(part), Buffer.from('\r\n')];
  });
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]),
  };
};

/** What would end a quoted name is escaped as browsers do. */
const quoted = (text: string) =>
  text.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');
