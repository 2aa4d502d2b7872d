import { choice } from '../operation';
import { phone } from './contact';
import { id, moment, webAddresses } from './kinds';

/** The possible results of a call, with their labels. */
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

/** The result of a call. */
export const callStatus = () => choice(callStatuses).meta({ label: 'Call Status' });

/** The details of a call that took place in another system. */
export const callFields = {
  call_status: callStatus().optional(),
  call_from: phone()
    .optional()
    .meta({ label: 'Caller', description: 'The number that called, like +15551234567.' }),
  call_to: phone()
    .optional()
    .meta({ label: 'Called Number', description: 'The number that was called.' }),
};

/** The conversation provider of a message. */
export const conversationProviderId = () =>
  id().meta({
    label: 'Conversation Provider ID',
    description:
      'The ID of a conversation provider of your Marketplace app, installed in this sub-account.',
  });

/** The details of a message from another system. */
export const loggedFields = {
  attachments: webAddresses().optional().meta({
    description: 'Public URLs of files, one per line. For a call: its recording.',
  }),
  date: moment().optional().meta({
    label: 'Date',
    description: 'The date and time of the message or call. Leave empty for the current time.',
  }),
  altId: id().optional().meta({
    label: 'External ID',
    description: "The message's ID in the other system.",
  }),
};
