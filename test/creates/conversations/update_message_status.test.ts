import updateMessageStatus from '../../../creates/conversations/update_message_status';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { conversations, emails, messages } = seeded;

test('update_message_status sends the status and the error', async () => {
  const { requests, result } = await runWithCassette(updateMessageStatus, {
    chooseFromConversationId: conversations.priya,
    messageId: messages.priyaEmail,
    status: 'failed',
    error_code: 7,
    error_type: 'saas',
    error_message: 'The mailbox is full.',
    emailMessageId: emails.recall,
    recipients: ['sam@example.com', ''],
  });

  expect(requests).toEqual([
    {
      method: 'PUT',
      path: `/conversations/messages/${messages.priyaEmail}/status`,
      headers: aprilHeaders.json,
      body: {
        status: 'failed',
        error: { code: '7', type: 'saas', message: 'The mailbox is full.' },
        emailMessageId: emails.recall,
        recipients: ['sam@example.com'],
      },
    },
  ]);
  expect(result).toEqual({
    id: messages.priyaEmail,
    messageId: messages.priyaEmail,
    conversationId: conversations.priya,
    emailMessageId: emails.recall,
    status: 'failed',
  });
});

test('update_message_status reports an unknown message', async () => {
  const input = { messageId: 'absentMessage', status: 'read' };
  const { message } = await expectFailure(updateMessageStatus, input);
  expect(message).toMatch(/Message with id absentMessage not found/);
});

test.each([
  ['an email', messages.thread, /^HighLevel refused this, .*HighLevel says: No message found/],
  ['a text', messages.sms, /^HighLevel refused this request.* No conversation provider found/],
])(
  'update_message_status reports why HighLevel rejects the status of %s',
  async (kind, messageId, words) => {
    const { name, message } = await expectFailure(
      updateMessageStatus,
      { messageId, status: 'read' },
      { cassette: `update_message_status.${kind.slice(kind.indexOf(' ') + 1)}.refused` },
    );
    expect(name).toBe('AppError');
    expect(message).toMatch(words);
    expect(message).not.toContain('Reconnect');
  },
);

test.each([
  [{ status: 'unread' }, 'Status: is not one of: delivered, failed, pending, read.'],
  [
    { status: 'failed', error_message: 'Full' },
    'Error Code, Error Type and Error Message: fill in all three or none.',
  ],
])('update_message_status rejects %j before sending it', async (wrong, expected) => {
  const input = { messageId: messages.sms, ...wrong };
  const { message } = await expectFailure(updateMessageStatus, input, { cassette: null });
  expect(message).toBe(expected);
});
