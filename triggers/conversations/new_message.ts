import * as z from 'zod';
import { emailsIn, isOfThread, newEmails } from '../../highlevel/email_threads';
import { exportedMessagesOf } from '../../highlevel/pages';
import {
  direction,
  exportFilters,
  exportQuery,
  exportReading,
  matchesDirection,
  readingOf,
  readsLeft,
  windowStart,
} from '../../inputs/message_export';
import { pollingTrigger } from '../../operation';
import { isActivity } from '../../records/message_types';
import { newMessage } from '../../records/new_message';

export default pollingTrigger({
  key: 'new_message',
  noun: 'Message',
  label: 'New Message',
  description:
    'Triggers when a message is received from a contact, or sent to one, in any conversation of the sub-account.',
  beyondCatalogue: true,
  ...exportReading,
  input: z.object({
    direction: direction()
      .default('inbound')
      .describe('Inbound messages come from a contact. Outbound messages go to a contact.'),
    channel: z.enum(['SMS', 'Email', 'WhatsApp', 'Facebook', 'Instagram', 'Call']).optional().meta({
      description:
        'Leave empty for all channels except email: HighLevel lists emails only if you choose Email. Activities, like a booked appointment, never start the Zap.',
    }),
    ...exportFilters,
  }),
  request: (form, context) => ({ query: exportQuery(form, context) }),
  result: (body: Parameters<typeof exportedMessagesOf>[0]) => {
    const messages = exportedMessagesOf(body);
    return Array.isArray(messages) ? emailsIn(messages) : messages;
  },
  record: newMessage,
  firesOn: 'new record',
  // The message of an email thread does not hold the direction of each email.
  leavesOut: (message, form) =>
    isActivity(message.messageType) ||
    (!isOfThread(message) && !matchesDirection(form.direction, message.direction)),
  chooses: async (session, messages, { channel, direction }, { now }, requests) => {
    if (channel !== 'Email') return messages;
    const limits = { since: windowStart(now), maxReads: readsLeft(requests) };
    const emails = await newEmails(session, messages, limits);
    return emails.filter((email) => matchesDirection(direction, email.direction));
  },
  watches: ['direction', 'channel', 'contactId', 'conversationId'],
  reading: readingOf('messages', 'Choose a Channel, a Contact or a Conversation.'),
});
