import { listEmails } from '../lists/messages';
import { dropdown } from '../operation';

/** The emails of the conversation that is forwarded from. */
export default dropdown({
  ...listEmails('forward_sourceConversationId', 'Source Conversation'),
  key: 'source_email_dropdown',
  noun: 'Source Email',
});
