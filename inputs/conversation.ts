import { choicesFrom } from './choices';
import { id } from './kinds';

/** A conversation with a contact. */
export const conversationId = () =>
  id().meta({ label: 'Conversation', ...choicesFrom('conversation') });

/** The conversation that a step changes or adds to; an earlier step can find it. */
export const conversationToWrite = () => conversationId().meta({ search: 'find_conversation.id' });
