import * as z from 'zod';
import { choicesFrom } from './choices';
import { conversationId } from './conversation';
import { id } from './kinds';

/** The conversation whose messages the lists show. It is not sent to HighLevel. */
const chooseFrom = () => conversationId().meta({ label: 'Conversation to Choose From' });

/** A message, by its id. */
export const messageId = () =>
  id().meta({
    label: 'Message',
    description:
      'Choose a Conversation to Choose From to fill this list, or map the ID from an earlier step.',
    ...choicesFrom('message'),
  });

/** An email. Its ID differs from the ID of its message. */
export const emailMessageId = () =>
  id().meta({
    label: 'Email',
    description:
      'Choose a Conversation to Choose From to fill this list, or map the email message ID from an earlier step.',
    ...choicesFrom('email'),
  });

/**
 * Filters the lists of messages and emails. It is not in their `dependsOn`, because Zapier would
 * lock those fields when an ID is mapped; so it stands after the required fields.
 */
export const chooseFromConversation = {
  chooseFromConversationId: chooseFrom().optional().meta({
    isSent: false,
    description: 'Fills the lists of messages and emails. It is not sent to HighLevel.',
  }),
};

/** The delivery status of a message. */
export const messageStatus = () => z.enum(['delivered', 'failed', 'pending', 'read']);
