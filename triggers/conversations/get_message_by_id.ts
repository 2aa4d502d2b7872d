import * as z from 'zod';
import { chooseFromConversation, messageId } from '../../inputs/message';
import { pollingTrigger } from '../../operation';
import { message } from '../../records/message';

export default pollingTrigger({
  key: 'get_message_by_id',
  noun: 'Message',
  label: 'Get Message by ID',
  description: 'Triggers when a message that you choose changes, like its delivery status.',
  endpoint: 'GET /conversations/messages/{id}',
  version: '2021-04-15',
  scope: 'conversations/message.readonly',
  input: z.object({ id: messageId(), ...chooseFromConversation }),
  // The message may be nested or not (docs/highlevel_quirks.md#nested-messages).
  result: 'message',
  record: message,
  firesOn: 'changed record',
  watches: ['id', 'chooseFromConversationId'],
});
