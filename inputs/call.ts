import { choice } from '../operation';
import { phone } from './contact';
import { id, moment, webAddresses } from './kinds';

/** How a call can end, with what people call it. */
const callStatuses = {
  completed: 'Completed',
  answered: 'Answered',
  'no-answer': 'No Answer',
  busy: 'Busy',
  voicemail: 'Voicemail',
  failed: 'Failed',
  canceled: 'Canceled',
  pending: 'Pending',
} as const;

/** How a call ended. */
export const callStatus = () => choice(callStatuses).meta({ label: 'Call Status' });

/** The details of a call that took place elsewhere. */
export const callFields = {
  call_status: callStatus().optional(),
  call_from: phone()
    .optional()
    .meta({ label: 'Caller', description: 'The number that called, like +15551234567.' }),
  call_to: phone()
    .optional()
    .meta({ label: 'Called Number', description: 'The number that was called.' }),
};

/** The conversation provider that a message came or went through. */
export const conversationProviderId = () =>
  id().meta({
    label: 'Conversation Provider ID',
    description:
      'The ID of a conversation provider of your Marketplace app, installed in this sub-account.',
  });

/** The details of any message that took place elsewhere. */
export const loggedFields = {
  attachments: webAddresses().optional().meta({
    description: 'Public URLs of files, one per line. For a call: its recording.',
  }),
  date: moment().optional().meta({
    label: 'Date',
    description: 'When it took place. Leave empty for now.',
  }),
  altId: id().optional().meta({
    label: 'External ID',
    description: 'The ID that the message has in the other system.',
  }),
};
