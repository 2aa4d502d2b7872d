import * as z from 'zod';
import { succeeded } from '../../highlevel/success';
import { lostReasonId } from '../../inputs/lost_reason';
import { opportunityId, opportunityStatus } from '../../inputs/opportunity';
import { action } from '../../operation';
import { opportunityStatus as statusRecord } from '../../records/opportunity_status';

export default action({
  key: 'update_opportunity_status',
  noun: 'Opportunity',
  label: 'Update Opportunity Status',
  description: 'Sets an opportunity to open, won, lost or abandoned.',
  endpoint: 'PUT /opportunities/{id}/status',
  scope: 'opportunities.write',
  input: z.object({
    id: opportunityId(),
    status: opportunityStatus(),
    lostReasonId: lostReasonId().optional(),
  }),
  result: (body: object, input) => ({ ...input, success: succeeded(body) }),
  record: statusRecord,
});
