import { runWithAnswers } from '../../../harness/driver';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import getMessageById from '../../../triggers/conversations/get_message_by_id';

const { contactId, conversations, emails, locationId, messages, users } = seeded;

test('get_message_by_id returns a message without its envelope, with a fingerprint', async () => {
  const { requests, result } = await runWithCassette(getMessageById, { id: messages.call });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: `/conversations/messages/${messages.call}`,
      headers: aprilHeaders.plain,
    },
  ]);
  expect(result).toEqual([
    {
      id: messages.call,
      revision: expect.stringMatching(/^[\da-f]{16}$/),
      conversationId: conversations.maya,
      contactId,
      locationId,
      messageType: 'TYPE_CALL',
      type: 1,
      direction: 'inbound',
      status: 'delivered',
      contentType: 'text/plain',
      attachments: [],
      source: 'app',
      from: '+15550101001',
      to: '+15550100200',
      altId: 'CA7f20b95ce1d34c08a6e2',
      userId: users.reception,
      meta: { callDuration: 12, callStatus: 'completed' },
      dateAdded: '2026-09-01T16:00:00.000Z',
      dateUpdated: '2026-09-01T16:00:00.000Z',
    },
  ]);
});

test('get_message_by_id returns the emails of a message', async () => {
  const cassette = 'get_message_by_id.email';
  const { result } = await runWithCassette(getMessageById, { id: messages.thread }, { cassette });
  expect(result).toMatchObject([
    {
      messageType: 'TYPE_EMAIL',
      meta: {
        email: { messageIds: [emails.offer, emails.reply], subject: 'Our whitening offer' },
      },
    },
  ]);
});

test.each([
  ['a call', { call: { duration: 37, status: 'completed' } }, { callDuration: 37 }],
  ['an email', { email: { email: { messageIds: ['e1'] } } }, { email: { messageIds: ['e1'] } }],
  ['nothing', null, null],
])('get_message_by_id reads the details of %s, flat as documented', async (_, meta, read) => {
  const run = await runWithAnswers(getMessageById, { id: 'm1' }, () => ({
    body: { id: 'm1', meta },
  }));
  expect(run.result).toMatchObject([{ id: 'm1', meta: read }]);
});

test('get_message_by_id reports an unknown message', async () => {
  const { message } = await expectFailure(getMessageById, { id: 'absentMessage' });
  expect(message).toMatch(/Message with id absentMessage not found/);
});
