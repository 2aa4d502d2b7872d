import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

/** A file in memory, in the chunks in which it arrived, without a second copy. */
export type LoadedFile = { name: string; contentType: string; chunks: Buffer[]; size: number };

/** A field of a multipart body: text or a file. */
export type Part = { name: string } & ({ value: string } | { file: LoadedFile });

const lineEnd = '\r\n';

/** A multipart body that is sent chunk by chunk, so that its files are in memory only once. */
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

/** The boundary is a digest of the content, so the content cannot contain it. */
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

/** Encodes a name as browsers do in these headers. */
const quoted = (text: string) =>
  text.toWellFormed().replace(/"/g, '%22').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

/** An ID made from the content: the same file always gets the same ID. */
export const uuidOf = ({ chunks }: Pick<LoadedFile, 'chunks'>): string => {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5');
};
