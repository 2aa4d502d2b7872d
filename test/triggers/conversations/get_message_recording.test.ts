import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders, locationTokenRequest } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import getMessageRecording from '../../../triggers/conversations/get_message_recording';

const { locationId, locations, messages } = seeded;

test('get_message_recording returns a file that Zapier downloads when a step uses it', async () => {
  const { requests, result } = await runWithCassette(getMessageRecording, {
    messageId: messages.call,
  });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: `/conversations/messages/${messages.call}/locations/${locationId}/recording`,
      headers: { ...aprilHeaders.plain, accept: '*/*' },
    },
  ]);
  expect(result).toMatchObject([
    {
      id: messages.call,
      revision: expect.stringMatching(/^[\da-f]{16}$/),
      file: expect.stringMatching(/^hydrate\|\|\|.*downloadFile.*\|\|\|hydrate$/),
      fileName: `recording-${messages.call}.wav`,
      contentType: 'audio/x-wav',
    },
  ]);
});

test('get_message_recording returns nothing for a call that was not recorded', async () => {
  const cassette = 'get_message_recording.missing';
  const { result } = await runWithCassette(
    getMessageRecording,
    { messageId: messages.missedCall },
    { cassette },
  );
  expect(result).toEqual([]);
});

test('get_message_recording uses the token of the chosen sub-account of an agency', async () => {
  const { requests, result } = await runWithCassette(
    getMessageRecording,
    { messageId: messages.call, locationId },
    { cassette: 'get_message_recording.agency', connection: connections.agency },
  );
  expect(requests[0]).toEqual(locationTokenRequest);
  expect(requests[1]?.headers.authorization).not.toBe('Bearer agency-token');
  expect(keysOf(result)).toHaveLength(1);
});

test('get_message_recording reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const input = { messageId: messages.call };
  const { message } = await expectFailure(getMessageRecording, input, { connection });
  expect(message).toMatch(
    /^HighLevel refused this.*scope conversations\/message\.readonly.*does not have access/,
  );
});
