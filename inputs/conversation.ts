import { choicesFrom } from './choices';
import { id } from './kinds';

/** A conversation with a contact. */
export const conversationId = () =>
  id().meta({ label: 'Conversation', ...choicesFrom('conversation') });
