import * as z from 'zod';
import { choicesFrom } from './choices';
import { conversationId } from './conversation';
import { id } from './kinds';

/** The conversation whose messages the lists show; it is not sent to HighLevel. */
const chooseFrom = () => conversationId().meta({ label: 'Conversation to Choose From' });

/** A message, by its id. */
export const messageId = () =>
  id().meta({
    label: 'Message',
    description:
      'Choose a Conversation to Choose From to fill this list, or map the ID from an earlier step.',
    ...choicesFrom('message'),
  });

/** An email, whose id is another than that of the message that it belongs to. */
export const emailMessageId = () =>
  id().meta({
    label: 'Email',
    description:
      'Choose a Conversation to Choose From to fill this list, or map the email message ID from an earlier step.',
    ...choicesFrom('email'),
  });

/**
 * The field that goes with every message and email. Nothing needs it where an ID is mapped, so it is
 * not one that they depend on, and it stands below what is required.
 */
export const chooseFromConversation = {
  chooseFromConversationId: chooseFrom().optional().meta({
    isSent: false,
    description: 'Fills the lists of messages and emails. It is not sent to HighLevel.',
  }),
};

/** The delivery status of a message. */
export const messageStatus = () => z.enum(['delivered', 'failed', 'pending', 'read']);
