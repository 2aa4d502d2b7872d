import { listEmails } from '../lists/messages';
import { choicesFrom, dropdown, id } from '../operation';
import sourceConversationDropdown from './source_conversation';

/** The emails of the conversation that is forwarded from. */
export default dropdown({
  ...listEmails(
    'forward_sourceConversationId',
    id().meta({ label: 'Source Conversation', ...choicesFrom(sourceConversationDropdown) }),
  ),
  key: 'source_email_dropdown',
  noun: 'Source Email',
});
