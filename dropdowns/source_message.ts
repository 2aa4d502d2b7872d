import { listEveryMessage } from '../lists/messages';
import { choicesFrom, dropdown, id } from '../operation';
import sourceConversationDropdown from './source_conversation';

/** The messages of the conversation that is forwarded from. */
export default dropdown({
  ...listEveryMessage(
    'forward_sourceConversationId',
    id().meta({ label: 'Source Conversation', ...choicesFrom(sourceConversationDropdown) }),
  ),
  key: 'source_message_dropdown',
  noun: 'Source Message',
});
