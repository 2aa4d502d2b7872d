import { errorFields, runWithAnswers } from '../../../harness/driver';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import getMessages from '../../../triggers/conversations/get_messages_by_conversation';

const { conversations, locationId, messages } = seeded;
const conversationId = conversations.maya;

test('get_messages_by_conversation returns the messages of the chosen types, the newest first', async () => {
  const { requests, result } = await runWithCassette(getMessages, {
    conversationId,
    type: ['TYPE_SMS', 'TYPE_CALL'],
  });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: `/conversations/${conversationId}/messages`,
      query: { limit: '100', type: 'TYPE_SMS,TYPE_CALL' },
      headers: aprilHeaders.plain,
    },
  ]);
  expect(keysOf(result)).toEqual(
    [messages.missedCall, messages.answer, messages.sms, messages.call].map((id) => [id, '1']),
  );
  expect(result).toMatchObject([
    {},
    { body: 'Thank you, see you then!', direction: 'inbound', locationId, conversationId },
    {},
    {},
  ]);
});

test('get_messages_by_conversation returns a new revision of a message that changed', async () => {
  const { requests, result } = await runWithCassette(
    getMessages,
    { conversationId, triggerOn: 'new_or_updated' },
    { cassette: 'get_messages_by_conversation.updated' },
  );

  expect(requests[0]?.query).toEqual({ limit: '100' });
  expect(keysOf(result)).toHaveLength(5);
  expect(keysOf(result)[0]).toEqual([messages.missedCall, expect.stringMatching(/^[\da-f]{16}$/)]);
});

/** HighLevel's response with `count` messages, starting with the n-th. */
const page = (from: number, count: number, nextPage: boolean) => ({
  lastMessageId: `m${from + count - 1}`,
  nextPage,
  messages: Array.from({ length: count }, (_, n) => ({ id: `m${from + n}` })),
});

test.each([
  ['nested', (answer: object) => ({ messages: answer })],
  ['flat', (answer: object) => answer],
])('get_messages_by_conversation reads all pages of %s responses', async (_, answerAs) => {
  const run = await runWithAnswers(
    getMessages,
    { conversationId: 'c1', type: ['TYPE_SMS'] },
    ({ query }) => {
      const from = query?.lastMessageId ? Number(String(query.lastMessageId).slice(1)) + 1 : 0;
      // HighLevel may return fewer than requested.
      return { body: answerAs(page(from, 20, from < 40)) };
    },
  );

  expect(run.requests.map(({ query }) => query)).toEqual([
    { limit: '100', type: 'TYPE_SMS' },
    { limit: '100', type: 'TYPE_SMS', lastMessageId: 'm19' },
    { limit: '100', type: 'TYPE_SMS', lastMessageId: 'm39' },
  ]);
  expect(keysOf(run.result)).toEqual(Array.from({ length: 60 }, (_, n) => [`m${n}`, '1']));
  expect(run.result).not.toContainEqual(expect.objectContaining({ nextPage: true }));
});

test('get_messages_by_conversation fails if the same page comes again', async () => {
  const run = await runWithAnswers(getMessages, { conversationId: 'c1' }, () => ({
    body: { messages: page(0, 20, true) },
  }));
  expect(run.requests).toHaveLength(2);
  expect(errorFields(run).code).toBe('repeated_page');
});

test('get_messages_by_conversation reports an unknown conversation', async () => {
  const input = { conversationId: 'absentConversation' };
  const { message } = await expectFailure(getMessages, input);
  expect(message).toMatch(/Conversation with id absentConversation not found/);
});
