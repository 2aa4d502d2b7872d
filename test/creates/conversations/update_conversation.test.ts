import updateConversation from '../../../creates/conversations/update_conversation';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { contacts, conversations, locationId, users } = seeded;

test('update_conversation marks a conversation as read and adds its star', async () => {
  const { requests, result } = await runWithCassette(updateConversation, {
    conversationId: conversations.grace,
    markAs: 'read',
    starred: 'yes',
  });
  expect(requests).toEqual([
    {
      method: 'PUT',
      path: `/conversations/${conversations.grace}`,
      headers: aprilHeaders.json,
      body: { locationId, unreadCount: 0, starred: true },
    },
  ]);
  expect(result).toMatchObject({
    id: conversations.grace,
    contactId: contacts.grace,
    assignedTo: users.reception,
    unreadCount: 0,
    starred: true,
    lastMessageType: 'TYPE_SMS',
    lastMessageBody: 'Can I come an hour later?',
    lastMessageDate: '2026-11-19T16:45:00.000Z',
  });
});

test('update_conversation marks a conversation as unread and removes its star', async () => {
  const { requests } = await runWithCassette(
    updateConversation,
    { conversationId: conversations.maya, markAs: 'unread', starred: false },
    { cassette: 'update_conversation.unread' },
  );
  expect(requests[0]?.body).toEqual({ locationId, unreadCount: 1, starred: false });
});

test('update_conversation reports an unknown conversation', async () => {
  const input = { conversationId: 'absentConversation', starred: true };
  const { message } = await expectFailure(updateConversation, input);
  expect(message).toMatch(/Conversation with id absentConversation not found/);
});

test('update_conversation requires something to change', async () => {
  const input = { conversationId: conversations.grace };
  const { message } = await expectFailure(updateConversation, input, { cassette: null });
  expect(message).toBe('Mark As or Starred: at least one of them is required.');
});
