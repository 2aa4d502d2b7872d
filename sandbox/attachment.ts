/** A response that is a file, not JSON. */
export class Attachment {
  readonly fileName: string;
  readonly contentType: string;
  readonly content: Buffer;

  constructor(fileName: string, contentType: string, content: Buffer) {
    this.fileName = fileName;
    this.contentType = contentType;
    this.content = content;
  }
}

const sampleRate = 8000;

/** A recording of silence with the given number of seconds: a WAV file, mono, eight bits. */
export const silence = (seconds: number): Buffer => {
  const size = seconds * sampleRate;
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + size, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(size, 40);
  return Buffer.concat([header, Buffer.alloc(size, 128)]);
};
