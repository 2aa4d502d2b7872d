import createConversation from '../../../creates/conversations/create_conversation';
import { runWithAnswers } from '../../../harness/driver';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { contacts, conversations, locationId } = seeded;

const creation = (contactId: string) => ({
  method: 'POST',
  path: '/conversations/',
  headers: aprilHeaders.json,
  body: { locationId, contactId },
});

test('create_conversation starts a conversation with a contact', async () => {
  const { requests, result } = await runWithCassette(createConversation, {
    contactId: contacts.noah,
  });
  expect(requests).toEqual([creation(contacts.noah)]);
  expect(result).toMatchObject({
    id: expect.stringMatching(/^\w{20}$/),
    contactId: contacts.noah,
    locationId,
    deleted: false,
    isNew: true,
    dateAdded: '2026-11-20T12:00:00.000Z',
  });
});

test("create_conversation returns the contact's existing conversation", async () => {
  const { requests, result } = await runWithCassette(
    createConversation,
    { contactId: contacts.grace },
    { cassette: 'create_conversation.existing' },
  );
  expect(requests).toEqual([
    creation(contacts.grace),
    {
      method: 'GET',
      path: `/conversations/${conversations.grace}`,
      headers: aprilHeaders.plain,
    },
  ]);
  expect(result).toMatchObject({
    id: conversations.grace,
    contactId: contacts.grace,
    type: 'TYPE_PHONE',
    unreadCount: 2,
    isNew: false,
  });
});

test('create_conversation returns only the ID if the conversation cannot be read', async () => {
  const run = await runWithAnswers(createConversation, { contactId: 'c1' }, ({ method }) =>
    method === 'POST'
      ? { status: 400, body: { message: 'Conversation already exists', conversationId: 'v1' } }
      : { status: 403, body: { message: 'Forbidden' } },
  );
  expect(run.result).toEqual({ id: 'v1', isNew: false });
});

test("create_conversation explains how to find the conversation if HighLevel's error does not name it", async () => {
  const run = await runWithAnswers(createConversation, { contactId: 'c1' }, () => ({
    status: 400,
    body: { message: 'Conversation with the contact id:c1 already exists!' },
  }));
  expect(run.error?.message).toMatch(/To find it by its contact, use Find Conversation/);
});

test('create_conversation reports an unknown contact', async () => {
  const { message } = await expectFailure(createConversation, { contactId: 'absentContact' });
  expect(message).toMatch(/Contact with id absentContact not found/);
});
