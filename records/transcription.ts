import { group, list, number, record, text } from '../operation';
import { version1 } from './version_1';

/** The transcription of a call, as a whole and sentence by sentence. */
export const transcription = record(
  {
    id: text('t22c6DQcTDf3MjRhwf77', { label: 'Message ID' }),
    transcript: text('Hello, this is Maya. Do you have a minute?'),
    sentences: list(
      group({
        sentenceIndex: number(0, { label: 'Sentences Position' }),
        transcript: text('Hello, this is Maya.', { label: 'Sentence' }),
        mediaChannel: number(1),
        startTime: number(340, { label: 'Start in Milliseconds' }),
        endTime: number(2150, { label: 'End in Milliseconds' }),
        confidence: number(0.9),
      }),
    ),
  },
  { counted: version1.transcription, isReadFromList: true },
);

type Sentence = { transcript?: string };

/**
 * Reads the sentences. The document types a single sentence, though each has an index; both are
 * read. An empty list means that there is no transcription yet.
 */
export const transcriptionOf = (body: Sentence | Sentence[], id: string) => {
  const sentences = [body].flat().filter((each) => each?.transcript);
  const transcript = sentences.map((each) => each.transcript).join(' ');
  return sentences.length ? { id, transcript, sentences } : undefined;
};
