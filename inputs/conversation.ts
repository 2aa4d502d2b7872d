import conversationDropdown from '../dropdowns/conversation';
import { choicesFrom } from '../operation';
import { id } from './kinds';

/** A conversation with a contact. */
export const conversationId = () =>
  id().meta({ label: 'Conversation', ...choicesFrom(conversationDropdown) });
