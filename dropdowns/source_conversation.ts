import { listConversations } from '../lists/conversations';
import { dropdown, id } from '../operation';

/** The conversations of the contact whose email is forwarded, or all. */
export default dropdown({
  ...listConversations('forward_sourceContactId', id().meta({ label: 'Source Contact' })),
  key: 'source_conversation_dropdown',
  noun: 'Source Conversation',
});
