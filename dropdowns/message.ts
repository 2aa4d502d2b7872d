import { listEveryMessage } from '../lists/messages';
import { choicesFrom, dropdown, id } from '../operation';
import conversationDropdown from './conversation';

/** The messages of a conversation. */
export default dropdown({
  ...listEveryMessage(
    'chooseFromConversationId',
    id().meta({ label: 'Conversation to Choose From', ...choicesFrom(conversationDropdown) }),
  ),
  key: 'message_dropdown',
  noun: 'Message',
});
