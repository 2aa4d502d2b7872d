import { listEveryMessage } from '../lists/messages';
import { dropdown, id } from '../operation';

/** The messages of the conversation to forward from. */
export default dropdown({
  ...listEveryMessage('forward_sourceConversationId', id().meta({ label: 'Source Conversation' })),
  key: 'source_message_dropdown',
  noun: 'Source Message',
});
