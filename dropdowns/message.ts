import { listEveryMessage } from '../lists/messages';
import { dropdown, id } from '../operation';

/** The messages of a conversation. */
export default dropdown({
  ...listEveryMessage(
    'chooseFromConversationId',
    id().meta({ label: 'Conversation to Choose From' }),
  ),
  key: 'message_dropdown',
  noun: 'Message',
});
