import { listConversations } from '../lists/conversations';
import { dropdown } from '../operation';

/** The conversations of the contact that the form names, or all. */
export default dropdown({
  ...listConversations('contactId', 'Contact'),
  key: 'conversation_dropdown',
  noun: 'Conversation',
});
