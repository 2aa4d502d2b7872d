import { listConversations } from '../lists/conversations';
import { choicesFrom, dropdown, id } from '../operation';
import contactDropdown from './contact';

/** The conversations of the contact whose email is forwarded, or all. */
export default dropdown({
  ...listConversations(
    'forward_sourceContactId',
    id().meta({ label: 'Source Contact', ...choicesFrom(contactDropdown) }),
  ),
  key: 'source_conversation_dropdown',
  noun: 'Source Conversation',
});
