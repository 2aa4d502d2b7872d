import { file, number, record, text } from '../operation';
import { version1 } from './version_1';

const messageFile = (name: string, contentType: string, size: number, counted: string) =>
  record(
    {
      id: text('t22c6DQcTDf3MjRhwf77', { label: 'Message ID' }),
      file: file(`https://example.com/${name}`),
      fileName: text(name),
      contentType: text(contentType),
      size: number(size, { label: 'Size in Bytes' }),
      fileVersion: text('9f86d081884c7d65'),
    },
    { counted, changed: 'fileVersion' },
  );

/** The recording of a call; Zapier downloads it when a step uses it. */
export const messageRecording = messageFile(
  'recording.wav',
  'audio/x-wav',
  960_044,
  version1.messageRecording,
);

/** The transcription of a call as a file; Zapier downloads it when a step uses it. */
export const transcriptionFile = messageFile(
  'transcription.txt',
  'text/plain',
  2_048,
  version1.transcriptionFile,
);
