import { listConversations } from '../lists/conversations';
import { dropdown, id } from '../operation';

/** The conversations of the contact that an email is forwarded to, or all. */
export default dropdown({
  ...listConversations('forward_recipientContactId', id().meta({ label: 'Recipient Contact' })),
  key: 'recipient_conversation_dropdown',
  noun: 'Recipient Conversation',
});
