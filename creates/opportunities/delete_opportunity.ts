import * as z from 'zod';
import { opportunityId } from '../../inputs/opportunity';
import { action } from '../../operation';
import { deleted } from '../../records/deletion';

export default action({
  key: 'delete_opportunity',
  noun: 'Opportunity',
  label: 'Delete Opportunity',
  description: 'Deletes an opportunity. This cannot be undone.',
  endpoint: 'DELETE /opportunities/{id}',
  scope: 'opportunities.write',
  input: z.object({ id: opportunityId() }),
  warning: 'The opportunity is deleted for good; its contact stays.',
  ...deleted('id'),
});
