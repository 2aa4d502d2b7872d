import { runWithAnswers } from '../../../harness/driver';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import getTranscription from '../../../triggers/conversations/get_message_transcription';

const { locationId, locations, messages } = seeded;

test('get_message_transcription returns the text, as a whole and by sentence', async () => {
  const { requests, result } = await runWithCassette(getTranscription, {
    messageId: messages.call,
  });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: `/conversations/locations/${locationId}/messages/${messages.call}/transcription`,
      headers: aprilHeaders.plain,
    },
  ]);
  const sentence = (sentenceIndex: number, transcript: string) => ({
    mediaChannel: sentenceIndex % 2,
    sentenceIndex,
    startTime: sentenceIndex * 4000,
    endTime: sentenceIndex * 4000 + 3200,
    transcript,
    confidence: 0.9,
  });
  expect(result).toEqual([
    {
      id: messages.call,
      revision: expect.stringMatching(/^[\da-f]{16}$/),
      transcript:
        'Harbor Dental, this is Tomas. Hello, this is Maya. Do you have a time for whitening? I will send you our offer.',
      sentences: [
        sentence(0, 'Harbor Dental, this is Tomas.'),
        sentence(1, 'Hello, this is Maya. Do you have a time for whitening?'),
        sentence(2, 'I will send you our offer.'),
      ],
    },
  ]);
});

test('get_message_transcription reads a single sentence, as documented', async () => {
  const sentence = { mediaChannel: 1, sentenceIndex: 1, transcript: 'Hello.', confidence: 0.5 };
  const run = await runWithAnswers(getTranscription, { messageId: 'm1' }, () => ({
    body: { ...sentence, traceId: 't1' },
  }));
  expect(run.result).toMatchObject([{ id: 'm1', transcript: 'Hello.', sentences: [sentence] }]);
});

test('get_message_transcription returns nothing for a call that was not transcribed', async () => {
  const cassette = 'get_message_transcription.missing';
  const { result } = await runWithCassette(
    getTranscription,
    { messageId: messages.missedCall },
    { cassette },
  );
  expect(result).toEqual([]);
});

test('get_message_transcription reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const input = { messageId: messages.call };
  const { message } = await expectFailure(getTranscription, input, { connection });
  expect(message).toMatch(/^HighLevel refused this.*does not have access/);
});
