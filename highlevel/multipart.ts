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

import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

/** A file in memory, once: in the pieces in which it came. */
export type LoadedFile = { name: string; contentType: string; chunks: Buffer[]; size: number };

/** A field of a multipart body: a text or a file. */
export type Part = { name: string } & ({ value: string } | { file: LoadedFile });

const lineEnd = '\r\n';

/** A multipart body that is sent piece by piece, so that its files are in memory once. */
export class MultipartBody extends Readable {
  readonly boundary: string;
  readonly length: number;
  private readonly pieces: Iterator<Buffer>;

  constructor(readonly parts: Part[]) {
    super();
    this.boundary = `zapier-${digestOf(parts).slice(0, 32)}`;
    const pieces = [...piecesOf(parts, this.boundary)];
    this.length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    this.pieces = pieces.values();
  }

  override _read(): void {
    const { value, done } = this.pieces.next();
    this.push(done ? null : value);
  }
}

/** A boundary that is a digest of the content does not come up in it. */
const digestOf = (parts: Part[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) {
    hash.update(part.name);
    for (const chunk of 'file' in part ? part.file.chunks : [part.value]) hash.update(chunk);
  }
  return hash.digest('hex');
};

function* piecesOf(parts: Part[], boundary: string): Generator<Buffer> {
  for (const part of parts) {
    const isFile = 'file' in part;
    const head = [
      `--${boundary}`,
      `Content-Disposition: form-data; name="${quoted(part.name)}"${
        isFile ? `; filename="${quoted(part.file.name)}"` : ''
      }`,
      ...(isFile ? [`Content-Type: ${part.file.contentType}`] : []),
    ].join(lineEnd);
    yield Buffer.from(head + lineEnd + lineEnd);
    if (isFile) yield* part.file.chunks;
    else yield Buffer.from(part.value);
    yield Buffer.from(lineEnd);
  }
  yield Buffer.from(`--${boundary}--${lineEnd}`);
}

/** As browsers write names in these headers. */
const quoted = (text: string) =>
  text.toWellFormed().replace(/"/g, '%22').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

/** The id of a file, made of its content: the same file gets the same one. */
export const uuidOf = ({ chunks }: Pick<LoadedFile, 'chunks'>): string => {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5');
};
