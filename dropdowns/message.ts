import { listEveryMessage } from '../lists/messages';
import { dropdown } from '../operation';

/** The messages of a conversation. */
export default dropdown({
  ...listEveryMessage('chooseFromConversationId', 'Conversation to Choose From'),
  key: 'message_dropdown',
  noun: 'Message',
});
