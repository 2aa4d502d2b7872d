import * as z from 'zod';
import { choice } from '../operation';
import { choicesFrom } from './choices';
import { email, id } from './kinds';
import { userId } from './user';

/** An invoice of the sub-account. */
export const invoiceId = () => id().meta({ label: 'Invoice', ...choicesFrom('invoice') });

/** An estimate of the sub-account. */
export const estimateId = () => id().meta({ label: 'Estimate', ...choicesFrom('estimate') });

/** Whether real money moves. */
export const liveMode = () =>
  z
    .boolean()
    .default(true)
    .describe('Yes is for real payments. No is for test mode, in which no money moves.');

/** The user who sends; HighLevel requires one. */
export const sender = () =>
  userId().meta({
    label: 'Sender',
    description: 'The user of the sub-account who sends the invoice or estimate.',
  });

/** How an invoice or an estimate is sent. */
export const sendAction = () =>
  choice({
    email: 'Email',
    sms: 'SMS',
    sms_and_email: 'Email and SMS',
    send_manually: 'Manually (HighLevel only marks it as sent)',
  }).meta({
    label: 'Send By',
  });

/** The name and address of an email's sender. */
export const sentFrom = {
  sentFrom_fromName: z.string().optional().meta({
    label: 'From Name',
    description: 'Leave empty for the name in the invoice settings.',
  }),
  sentFrom_fromEmail: email().optional().meta({
    label: 'From Email',
    description: 'Leave empty for the address in the invoice settings.',
  }),
};
