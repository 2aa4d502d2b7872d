import * as z from 'zod';
import { conversationToWrite } from '../../inputs/conversation';
import { action, choice } from '../../operation';
import { readConversation, updatedConversation } from '../../records/written_conversation';

export default action({
  key: 'update_conversation',
  noun: 'Conversation',
  label: 'Update Conversation',
  description: 'Marks a conversation as read or unread, or adds or removes its star.',
  beyondCatalogue: true,
  endpoint: 'PUT /conversations/{conversationId}',
  version: '2021-04-15',
  scope: 'conversations.write',
  input: z
    .object({
      conversationId: conversationToWrite(),
      markAs: choice({ read: 'Read', unread: 'Unread' }).optional(),
      starred: z.boolean().optional().meta({
        label: 'Starred',
        description: 'Yes adds the star. No removes it.',
      }),
    })
    .refine(({ markAs, starred }) => markAs !== undefined || starred !== undefined, {
      error: 'Mark As or Starred: at least one of them is required.',
    }),
  request: ({ markAs, starred }, { locationId }) => ({
    body: { locationId, unreadCount: markAs && (markAs === 'read' ? 0 : 1), starred },
  }),
  result: readConversation,
  record: updatedConversation,
});
