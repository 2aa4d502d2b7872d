import { runWithAnswers } from '../../../harness/driver';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import getConversation from '../../../triggers/conversations/get_conversation';

const { contactId, conversations, locationId, users } = seeded;

test('get_conversation returns a conversation with a fingerprint, and its type as a word', async () => {
  const { requests, result } = await runWithCassette(getConversation, {
    conversationId: conversations.maya,
  });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: `/conversations/${conversations.maya}`,
      headers: aprilHeaders.plain,
    },
  ]);
  expect(result).toMatchObject([
    {
      id: conversations.maya,
      revision: expect.stringMatching(/^[\da-f]{16}$/),
      contactId,
      locationId,
      type: 'TYPE_PHONE',
      assignedTo: users.reception,
      starred: true,
      deleted: false,
      lastMessageType: 'TYPE_CALL',
      lastMessageDate: '2026-11-02T15:20:00.000Z',
      messageTypes: ['TYPE_CALL', 'TYPE_EMAIL', 'TYPE_SMS'],
    },
  ]);
});

test.each([
  [1, 'TYPE_PHONE'],
  [2, 'TYPE_EMAIL'],
  [3, 'TYPE_FB_MESSENGER'],
  [4, 'TYPE_REVIEW'],
  [5, 'TYPE_GROUP_SMS'],
  [6, 'TYPE_INTERNAL_CHAT'],
  ['TYPE_PHONE', 'TYPE_PHONE'],
])('get_conversation names the type %s %s', async (type, word) => {
  const input = { conversationId: 'c1' };
  const run = await runWithAnswers(getConversation, input, () => ({ body: { id: 'c1', type } }));
  expect(run.result).toMatchObject([{ id: 'c1', type: word }]);
});

test('get_conversation reports an unknown conversation', async () => {
  const input = { conversationId: 'absentConversation' };
  const { message } = await expectFailure(getConversation, input);
  expect(message).toMatch(/Conversation with id absentConversation not found/);
});
