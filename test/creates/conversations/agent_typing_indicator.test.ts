import agentTypingIndicator from '../../../creates/conversations/agent_typing_indicator';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { conversations, locationId } = seeded;
const form = { conversationId: conversations.liam, visitorId: 'visitor1', isTyping: 'yes' };

test('agent_typing_indicator shows that an agent is typing, as text', async () => {
  const { requests, result } = await runWithCassette(agentTypingIndicator, form);

  expect(requests).toEqual([
    {
      method: 'POST',
      path: '/conversations/providers/live-chat/typing',
      headers: aprilHeaders.json,
      body: {
        locationId,
        conversationId: conversations.liam,
        visitorId: 'visitor1',
        isTyping: 'true',
      },
    },
  ]);
  expect(result).toEqual({
    id: conversations.liam,
    visitorId: 'visitor1',
    isTyping: true,
    success: true,
  });
});

test('agent_typing_indicator shows that an agent has stopped', async () => {
  const input = { ...form, isTyping: false };
  const cassette = 'agent_typing_indicator.stopped';
  const { requests, result } = await runWithCassette(agentTypingIndicator, input, { cassette });
  expect(requests[0]?.body).toMatchObject({ isTyping: 'false' });
  expect(result).toMatchObject({ isTyping: false });
});

test('agent_typing_indicator reports an unknown conversation', async () => {
  const input = { ...form, conversationId: 'absentConversation' };
  const { message } = await expectFailure(agentTypingIndicator, input);
  expect(message).toMatch(/Conversation with id absentConversation not found/);
});

test('agent_typing_indicator requires all three fields', async () => {
  const { message } = await expectFailure(agentTypingIndicator, {}, { cassette: null });
  expect(message).toBe(
    'Conversation: is required. Visitor ID: is required. Is Typing: is required.',
  );
});
