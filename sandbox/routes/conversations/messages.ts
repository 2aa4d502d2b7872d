import * as z from 'zod';
import { Attachment, silence } from '../../attachment';
import type { Message } from '../../records/conversations';
import { refusal } from '../../refusal';
import { route } from '../../route';
import { count, requiredText, text } from '../../validation';
import {
  conversationOf,
  conversationView,
  emailOf,
  messageOf,
  messagesOf,
  messageView,
} from './conversation';

const version = '2021-04-15';
const scope = 'conversations/message.readonly';
const level = 'location';

export const messages = [
  route({
    endpoint: 'GET /conversations/{conversationId}',
    version,
    scope: 'conversations.readonly',
    level,
    answer: (call) =>
      conversationView(call.state, conversationOf(call, call.path('conversationId'))),
  }),

  route({
    endpoint: 'GET /conversations/{conversationId}/messages',
    version,
    scope,
    level,
    query: z.strictObject({
      lastMessageId: text.optional(),
      limit: count.pipe(z.number().min(1).max(100)).default(20),
      type: z
        .string()
        .regex(/^TYPE_[A-Z_]+(,TYPE_[A-Z_]+)*$/, { error: 'must be a list of message types' })
        .optional(),
    }),
    answer: ({ query: { lastMessageId, limit, type }, ...call }) => {
      const types = type?.split(',');
      const all = messagesOf(call.state, conversationOf(call, call.path('conversationId'))).filter(
        ({ messageType }) => !types || types.includes(messageType),
      );
      const start = all.findIndex(({ id }) => id === lastMessageId) + 1;
      const page = all.slice(start, start + limit);
      // The documented response is nested in `messages` (docs/highlevel_quirks.md#nested-messages).
      return {
        messages: {
          lastMessageId: page.at(-1)?.id ?? '',
          nextPage: start + limit < all.length,
          messages: page.map((message) => messageView(message)),
        },
      };
    },
  }),

  // The documented response is nested in `message` (docs/highlevel_quirks.md#nested-messages).
  route({
    endpoint: 'GET /conversations/messages/{id}',
    version,
    scope,
    level,
    answer: (call) => ({ message: messageView(messageOf(call, call.path('id'))) }),
  }),

  route({
    endpoint: 'GET /conversations/messages/email/{id}',
    version,
    scope,
    level,
    answer: (call) => ({ emailMessage: emailOf(call, call.path('id')) }),
  }),

  route({
    endpoint: 'GET /conversations/messages/{messageId}/locations/{locationId}/recording',
    version,
    scope,
    level,
    answer: (call) => {
      const { recorded } = messageOf(call, call.path('messageId'));
      if (recorded === undefined) throw refusal(404, 'Recording not found');
      return new Attachment('audio.wav', 'audio/x-wav', silence(recorded));
    },
  }),

  route({
    endpoint: 'GET /conversations/locations/{locationId}/messages/{messageId}/transcription',
    version,
    scope,
    level,
    answer: (call) => transcriptionOf(messageOf(call, call.path('messageId'))),
  }),

  route({
    endpoint:
      'GET /conversations/locations/{locationId}/messages/{messageId}/transcription/download',
    version,
    scope,
    level,
    answer: (call) => {
      const sentences = transcriptionOf(messageOf(call, call.path('messageId')));
      const lines = sentences.map(({ transcript }) => `${transcript}\n`).join('');
      return new Attachment('transcription.txt', 'text/plain', Buffer.from(lines));
    },
  }),

  route({
    endpoint: 'PUT /conversations/messages/{messageId}/status',
    version,
    scope: 'conversations/message.write',
    level,
    body: z.strictObject({
      status: z.enum(['delivered', 'failed', 'pending', 'read']),
      error: z
        .strictObject({ code: requiredText, type: requiredText, message: requiredText })
        .optional(),
      emailMessageId: text.optional(),
      recipients: z.array(text).optional(),
    }),
    answer: ({ body: { status, error, emailMessageId }, ...call }) => {
      const message = messageOf(call, call.path('messageId'));
      const { state } = call;
      // Rejected in two ways although the message exists; neither is about the token
      // (docs/highlevel_quirks.md#other-causes-of-401,
      // docs/highlevel_quirks.md#other-causes-of-403).
      if (!message.conversationProviderId) {
        throw message.messageType === 'TYPE_EMAIL'
          ? refusal(401, 'No message found for the id', { error: 'Unauthorized' })
          : refusal(403, 'No conversation provider found for this message', { error: 'Forbidden' });
      }
      if (emailMessageId) state.emails.put({ ...emailOf(call, emailMessageId), status });
      state.messages.put({ ...message, status, error, dateUpdated: state.stamp() });
      const { id: messageId, conversationId } = message;
      return { conversationId, messageId, ...(emailMessageId && { emailMessageId }), status };
    },
  }),

  route({
    endpoint: 'POST /conversations/providers/live-chat/typing',
    version,
    scope: 'conversations/livechat.write',
    level,
    status: 201,
    body: z.strictObject({
      locationId: requiredText,
      // Text, although its example is a boolean (docs/highlevel_quirks.md#typing-indicator).
      isTyping: requiredText,
      visitorId: requiredText,
      conversationId: requiredText,
    }),
    answer: (call) => {
      conversationOf(call, call.body.conversationId);
      return { success: true };
    },
  }),
];

// A list, although the document has a single sentence (docs/highlevel_quirks.md#transcriptions).
const transcriptionOf = ({ transcription }: Message) => {
  if (!transcription) throw refusal(404, 'Transcription not found');
  return transcription;
};
