import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import downloadTranscription from '../../../triggers/conversations/download_transcription';

const { locationId, locations, messages } = seeded;

test('download_transcription returns a file that Zapier downloads when a step uses it', async () => {
  const { requests, result } = await runWithCassette(downloadTranscription, {
    messageId: messages.call,
  });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: `/conversations/locations/${locationId}/messages/${messages.call}/transcription/download`,
      headers: { ...aprilHeaders.plain, accept: '*/*' },
    },
  ]);
  expect(result).toMatchObject([
    {
      id: messages.call,
      revision: expect.stringMatching(/^[\da-f]{16}$/),
      file: expect.stringMatching(/^hydrate\|\|\|.*downloadFile.*\|\|\|hydrate$/),
      fileName: `transcription-${messages.call}.txt`,
      contentType: expect.stringMatching(/^text\/plain/),
    },
  ]);
});

test('download_transcription returns nothing for a call that was not transcribed', async () => {
  const cassette = 'download_transcription.missing';
  const { result } = await runWithCassette(
    downloadTranscription,
    { messageId: messages.missedCall },
    { cassette },
  );
  expect(result).toEqual([]);
});

test('download_transcription reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const input = { messageId: messages.call };
  const { message } = await expectFailure(downloadTranscription, input, { connection });
  expect(message).toMatch(/^HighLevel refused this.*does not have access/);
});
