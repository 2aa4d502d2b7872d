import cancelScheduledMessage from '../../../creates/conversations/cancel_scheduled_message';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { conversations, messages } = seeded;

test('cancel_scheduled_message cancels a message that was not sent yet', async () => {
  const { requests, result } = await runWithCassette(cancelScheduledMessage, {
    messageId: messages.scheduled,
    chooseFromConversationId: conversations.priya,
  });
  expect(requests).toEqual([
    {
      method: 'DELETE',
      path: `/conversations/messages/${messages.scheduled}/schedule`,
      headers: aprilHeaders.plain,
    },
  ]);
  expect(result).toEqual({
    id: messages.scheduled,
    success: true,
    message: 'Scheduled message cancelled',
  });
});

test('cancel_scheduled_message fails if a 200 reports that nothing was cancelled', async () => {
  const cassette = 'cancel_scheduled_message.sent';
  const input = { messageId: messages.sms };
  const { message } = await expectFailure(cancelScheduledMessage, input, { cassette });
  expect(message).toBe(
    'Message: HighLevel cancelled nothing. The message may have been sent already. HighLevel says: Failed cancel the scheduled message',
  );
});

test('cancel_scheduled_message reports an unknown message', async () => {
  const { message } = await expectFailure(cancelScheduledMessage, { messageId: 'absentMessage' });
  expect(message).toMatch(/Message with id absentMessage not found/);
});
