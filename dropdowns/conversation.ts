import { listConversations } from '../lists/conversations';
import { dropdown, id } from '../operation';

/** The conversations of the contact in the form, or all. */
export default dropdown({
  ...listConversations('contactId', id().meta({ label: 'Contact' })),
  key: 'conversation_dropdown',
  noun: 'Conversation',
});
