import * as z from 'zod';
import { path } from '../../highlevel/path';
import { opportunityCustomFields, opportunityForm, opportunityId } from '../../inputs/opportunity';
import { action } from '../../operation';
import { opportunity } from '../../records/opportunity';

const { contactId: _, name, pipelineId, status, ...form } = opportunityForm;

export default action({
  key: 'update_opportunity',
  noun: 'Opportunity',
  label: 'Update Opportunity',
  description: 'Updates an opportunity. Fields that you leave empty stay as they are.',
  scope: 'opportunities.write',
  input: z.object({
    id: opportunityId(),
    name: name.optional(),
    pipelineId: pipelineId.optional(),
    ...form,
    status: status.optional(),
    customFields: opportunityCustomFields(),
  }),
  request: ({ id, ...body }) => ({ method: 'PUT', path: path`/opportunities/${id}`, body }),
  result: 'opportunity',
  record: opportunity,
});
