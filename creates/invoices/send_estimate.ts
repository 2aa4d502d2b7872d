import * as z from 'zod';
import { estimateId, liveMode, sendAction, sender, sentFrom } from '../../inputs/invoice';
import { nested } from '../../inputs/nested';
import { ownedBy } from '../../lists/place';
import { action } from '../../operation';
import { estimate, findEstimateSending } from '../../records/invoice';

export default action({
  key: 'send_estimate',
  beyondCatalogue: true,
  noun: 'Estimate',
  label: 'Send Estimate',
  description: 'Sends an estimate to its contact, or marks it as sent.',
  endpoint: 'POST /invoices/estimate/{estimateId}/send',
  scope: 'invoices/estimate.write',
  input: z.object({
    estimateId: estimateId(),
    action: sendAction(),
    userId: sender(),
    liveMode: liveMode(),
    ...sentFrom,
    estimateName: z.string().optional().meta({
      label: 'Name in the Message',
      description: 'Leave empty for the name of the estimate.',
    }),
  }),
  warning: 'The contact gets the estimate at once. It can be deleted, but not recalled.',
  request: (form, context) => ({ body: { ...ownedBy(context), ...nested(form) } }),
  findWritten: findEstimateSending,
  record: estimate,
});
