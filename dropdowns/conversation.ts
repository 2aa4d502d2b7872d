import { listConversations } from '../lists/conversations';
import { choicesFrom, dropdown, id } from '../operation';
import contactDropdown from './contact';

/** The conversations of the contact that the form names, or all. */
export default dropdown({
  ...listConversations(
    'contactId',
    id().meta({ label: 'Contact', ...choicesFrom(contactDropdown) }),
  ),
  key: 'conversation_dropdown',
  noun: 'Conversation',
});
