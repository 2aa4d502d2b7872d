import { listConversations } from '../lists/conversations';
import { choicesFrom, dropdown, id } from '../operation';
import contactDropdown from './contact';

/** The conversations of the contact that an email is forwarded to, or all. */
export default dropdown({
  ...listConversations(
    'forward_recipientContactId',
    id().meta({ label: 'Recipient Contact', ...choicesFrom(contactDropdown) }),
  ),
  key: 'recipient_conversation_dropdown',
  noun: 'Recipient Conversation',
});
