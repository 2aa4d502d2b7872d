import * as z from 'zod';
import { withCompleteGroups } from '../../inputs/complete_groups';
import {
  estimateBody,
  estimateForm,
  estimateGroups,
  expiresLater,
  hasAutomaticInvoice,
  hasSchedule,
  hasSender,
} from '../../inputs/estimate_form';
import { readParties } from '../../inputs/paper_body';
import { action } from '../../operation';
import { estimate, findEstimate } from '../../records/invoice';

export default action({
  key: 'create_estimate',
  beyondCatalogue: true,
  noun: 'Estimate',
  label: 'Create Estimate',
  description: 'Creates an estimate for a contact, as a draft or sent at once.',
  endpoint: 'POST /invoices/estimate',
  scope: 'invoices/estimate.write',
  input: withCompleteGroups(z.object(estimateForm), estimateGroups)
    .refine(...expiresLater)
    .refine(...hasSender)
    .refine(...hasAutomaticInvoice)
    .refine(...hasSchedule),
  readFirst: readParties,
  request: (form, context) => ({ body: estimateBody(form, context) }),
  findWritten: findEstimate,
  record: estimate,
});
