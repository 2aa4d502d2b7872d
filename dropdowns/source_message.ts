import { listEveryMessage } from '../lists/messages';
import { dropdown } from '../operation';

/** The messages of the conversation that is forwarded from. */
export default dropdown({
  ...listEveryMessage('forward_sourceConversationId', 'Source Conversation'),
  key: 'source_message_dropdown',
  noun: 'Source Message',
});
