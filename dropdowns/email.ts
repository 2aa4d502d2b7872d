import { listEmails } from '../lists/messages';
import { dropdown } from '../operation';

/** The emails of a conversation. */
export default dropdown({
  ...listEmails('chooseFromConversationId', 'Conversation to Choose From'),
  key: 'email_dropdown',
  noun: 'Email',
});
