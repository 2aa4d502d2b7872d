import { listEmails } from '../lists/messages';
import { dropdown, id } from '../operation';

/** The emails of the conversation to forward from. */
export default dropdown({
  ...listEmails('forward_sourceConversationId', id().meta({ label: 'Source Conversation' })),
  key: 'source_email_dropdown',
  noun: 'Source Email',
});
