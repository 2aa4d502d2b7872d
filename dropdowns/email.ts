import { listEmails } from '../lists/messages';
import { choicesFrom, dropdown, id } from '../operation';
import conversationDropdown from './conversation';

/** The emails of a conversation. */
export default dropdown({
  ...listEmails(
    'chooseFromConversationId',
    id().meta({ label: 'Conversation to Choose From', ...choicesFrom(conversationDropdown) }),
  ),
  key: 'email_dropdown',
  noun: 'Email',
});
