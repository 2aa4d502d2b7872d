import * as z from 'zod';
import { byLastMessageId, messagesOf } from '../../highlevel/pages';
import { conversationId } from '../../inputs/conversation';
import { messageTypeList } from '../../inputs/message_type';
import { pollingTrigger } from '../../operation';
import { message } from '../../records/message';
import { isActivity } from '../../records/message_types';

export default pollingTrigger({
  key: 'get_messages_by_conversation',
  noun: 'Message',
  label: 'Get Messages by Conversation',
  description: 'Triggers when a message is sent or received in a conversation that you choose.',
  endpoint: 'GET /conversations/{conversationId}/messages',
  version: '2021-04-15',
  scope: 'conversations/message.readonly',
  input: z.object({
    conversationId: conversationId(),
    type: messageTypeList().optional(),
    includeActivities: z
      .boolean()
      .default(false)
      .describe(
        'Yes includes activities, like a booked appointment. Activities that you choose under Types are always included.',
      ),
  }),
  request: ({ type }, { pageSize }) => ({ query: { limit: pageSize(100), type: type?.join(',') } }),
  result: messagesOf,
  record: message,
  firesOn: 'user choice',
  leavesOut: ({ messageType }, { type, includeActivities }) =>
    isActivity(messageType) && !includeActivities && !type?.some(isActivity),
  watches: ['conversationId', 'type'],
  nextPage: byLastMessageId,
});
