import * as z from 'zod';
import { conversationId } from '../../inputs/conversation';
import { pollingTrigger } from '../../operation';
import { conversation } from '../../records/conversation';

export default pollingTrigger({
  key: 'get_conversation',
  noun: 'Conversation',
  label: 'Get Conversation',
  description:
    'Triggers when a conversation that you choose gets a new message or changes, like a new user or unread messages.',
  endpoint: 'GET /conversations/{conversationId}',
  version: '2021-04-15',
  scope: 'conversations.readonly',
  input: z.object({ conversationId: conversationId() }),
  record: conversation,
  firesOn: 'changed record',
  watches: ['conversationId'],
});
