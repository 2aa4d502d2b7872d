import * as z from 'zod';
import { succeeded } from '../../highlevel/success';
import { conversationId } from '../../inputs/conversation';
import { id } from '../../inputs/kinds';
import { action } from '../../operation';
import { typingIndicator } from '../../records/typing_indicator';

export default action({
  key: 'agent_typing_indicator',
  noun: 'Typing Indicator',
  label: 'Agent Typing Indicator',
  description: 'Shows the visitor of a live chat that an agent is typing, or no longer is.',
  endpoint: 'POST /conversations/providers/live-chat/typing',
  version: '2021-04-15',
  scope: 'conversations/livechat.write',
  input: z.object({
    conversationId: conversationId(),
    visitorId: id().meta({
      label: 'Visitor ID',
      description:
        'The ID of the visitor in the live chat. You find it in the contact as Visitor ID.',
    }),
    isTyping: z.boolean().meta({ label: 'Is Typing' }),
  }),
  request: ({ isTyping, ...form }, { locationId }) => ({
    // Text in the document, though its example is a boolean.
    body: { locationId, ...form, isTyping: String(isTyping) },
  }),
  result: (body: object, { conversationId, visitorId, isTyping }) => ({
    id: conversationId,
    visitorId,
    isTyping,
    success: succeeded(body),
  }),
  record: typingIndicator,
});
