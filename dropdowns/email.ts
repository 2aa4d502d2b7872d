import { listEmails } from '../lists/messages';
import { dropdown, id } from '../operation';

/** The emails of a conversation. */
export default dropdown({
  ...listEmails('chooseFromConversationId', id().meta({ label: 'Conversation to Choose From' })),
  key: 'email_dropdown',
  noun: 'Email',
});
