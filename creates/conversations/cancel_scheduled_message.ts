import * as z from 'zod';
import { chooseFromConversation, messageId } from '../../inputs/message';
import { action } from '../../operation';
import { cancelledMessage, readCancelled } from '../../records/cancelled_message';

export default action({
  key: 'cancel_scheduled_message',
  noun: 'Message',
  label: 'Cancel Scheduled Message',
  description: 'Cancels a message that was scheduled for later, so that it is not sent.',
  beyondCatalogue: true,
  endpoint: 'DELETE /conversations/messages/{messageId}/schedule',
  version: '2021-04-15',
  scope: 'conversations/message.write',
  input: z.object({ messageId: messageId(), ...chooseFromConversation }),
  request: () => ({}),
  result: (body: object, { messageId }) => ({ id: messageId, ...readCancelled(body) }),
  record: cancelledMessage,
});
