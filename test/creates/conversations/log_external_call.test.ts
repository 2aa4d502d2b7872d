import logExternalCall from '../../../creates/conversations/log_external_call';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { contacts, conversationProvider, conversations } = seeded;

test('log_external_call adds a call to a conversation, with all its details', async () => {
  const { requests, result } = await runWithCassette(logExternalCall, {
    conversationId: conversations.maya,
    conversationProviderId: conversationProvider,
    call_status: 'completed',
    call_from: '+15550100200',
    call_to: '+15550101001',
    attachments: ['https://files.harbor-dental.test/call.mp3'],
    date: '2026-11-20T09:00:00+01:00',
    altId: 'call-77',
  });
  expect(requests).toEqual([
    {
      method: 'POST',
      path: '/conversations/messages/outbound',
      headers: aprilHeaders.json,
      body: {
        type: 'Call',
        conversationId: conversations.maya,
        conversationProviderId: conversationProvider,
        call: { status: 'completed', from: '+15550100200', to: '+15550101001' },
        attachments: ['https://files.harbor-dental.test/call.mp3'],
        date: '2026-11-20T08:00:00.000Z',
        altId: 'call-77',
      },
    },
  ]);
  expect(result).toMatchObject({
    id: expect.stringMatching(/^\w{20}$/),
    conversationId: conversations.maya,
    contactId: contacts.maya,
    dateAdded: '2026-11-20T08:00:00.000Z',
    message: 'Message added successfully',
  });
});

test('log_external_call reports that the sub-account does not have the provider', async () => {
  const { message } = await expectFailure(logExternalCall, {
    conversationId: conversations.maya,
    conversationProviderId: 'anotherProvider',
  });
  expect(message).toMatch(/HighLevel says: Invalid conversationProviderId/);
});

test('log_external_call requires the conversation and the provider', async () => {
  const { message } = await expectFailure(logExternalCall, {}, { cassette: null });
  expect(message).toBe('Conversation: is required. Conversation Provider ID: is required.');
});
