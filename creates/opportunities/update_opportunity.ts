import * as z from 'zod';
import { customFields, customFieldsToClear, withCleared } from '../../inputs/custom_fields';
import { opportunityForm, opportunityId } from '../../inputs/opportunity';
import { action, choice } from '../../operation';
import { opportunity } from '../../records/opportunity';

const { contactId: _, name, pipelineId, status, ...form } = opportunityForm;

export default action({
  key: 'update_opportunity',
  noun: 'Opportunity',
  label: 'Update Opportunity',
  description: 'Updates an opportunity. Fields that you leave empty stay as they are.',
  endpoint: 'PUT /opportunities/{id}',
  scope: 'opportunities.write',
  input: z.object({
    id: opportunityId(),
    name: name.optional(),
    pipelineId: pipelineId.optional(),
    ...form,
    status: status.optional(),
    customFields: customFields('opportunity'),
    fieldsToClear: z
      .array(choice({ monetaryValue: 'Monetary Value' }))
      .optional()
      .meta({
        label: 'Fields to Clear',
        description:
          'Sets the Monetary Value to 0, even if it is filled in above. HighLevel cannot clear other fields.',
      }),
    customFieldsToClear: customFieldsToClear('opportunity').optional(),
  }),
  request: ({ customFields, customFieldsToClear, fieldsToClear = [], ...form }) => ({
    body: {
      ...form,
      ...Object.fromEntries(fieldsToClear.map((field) => [field, 0])),
      customFields: withCleared(customFields, customFieldsToClear),
    },
  }),
  result: 'opportunity',
  record: opportunity,
});
