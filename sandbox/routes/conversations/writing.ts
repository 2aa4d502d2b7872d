import * as z from 'zod';
import { badRequest, refusal } from '../../refusal';
import { route } from '../../route';
import { flag, requiredText } from '../../validation';
import { conversationOf, foundView, spokenIn } from './conversation';
import { startConversation } from './own';

const version = '2021-04-15';
const scope = 'conversations.write';
const level = 'location';

export const writing = [
  route({
    endpoint: 'POST /conversations/',
    version,
    scope,
    level,
    status: 201,
    body: z.strictObject({ locationId: requiredText, contactId: requiredText }),
    answer: ({ body: { locationId, contactId }, state }) => {
      const contact = state.contacts.find(contactId);
      if (contact?.locationId !== locationId)
        throw badRequest(`Contact with id ${contactId} not found`);
      const [existing] = state.conversations.where({ contactId, deleted: false });
      // The error contains the ID (docs/highlevel_quirks.md#sending-messages).
      if (existing) {
        throw refusal(400, 'Conversation already exists', {
          error: 'Bad Request',
          conversationId: existing.id,
        });
      }
      const { id, deleted, dateAdded } = startConversation(state, contact);
      return {
        success: true,
        conversation: {
          id,
          locationId,
          contactId,
          deleted,
          dateAdded,
          dateUpdated: dateAdded,
          lastMessageDate: dateAdded,
        },
      };
    },
  }),

  route({
    endpoint: 'PUT /conversations/{conversationId}',
    version,
    scope,
    level,
    body: z.strictObject({
      locationId: requiredText,
      unreadCount: z.number().optional(),
      starred: flag.optional(),
      feedback: z.record(z.string(), z.unknown()).optional(),
    }),
    answer: ({ body: { unreadCount, starred }, ...call }) => {
      const { state } = call;
      const conversation = conversationOf(call, call.path('conversationId'));
      const changed = state.conversations.put({
        ...conversation,
        ...(unreadCount !== undefined && { unreadCount }),
        ...(starred !== undefined && { starred }),
      });
      const { id, locationId, contactId, assignedTo, inbox, deleted } = changed;
      const view = foundView(state, changed, spokenIn(state).get(id) ?? []);
      return {
        success: true,
        conversation: {
          id,
          locationId,
          contactId,
          ...(assignedTo && { assignedTo }),
          ...(view.lastMessageBody !== undefined && { lastMessageBody: view.lastMessageBody }),
          // Milliseconds as text, as in the document's example.
          lastMessageDate: String(view.lastMessageDate),
          lastMessageType: view.lastMessageType,
          unreadCount: changed.unreadCount,
          inbox,
          starred: changed.starred,
          deleted,
        },
      };
    },
  }),
];
