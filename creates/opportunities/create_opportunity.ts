import * as z from 'zod';
import { customFields } from '../../inputs/custom_fields';
import { opportunityForm } from '../../inputs/opportunity';
import { action } from '../../operation';
import { opportunity } from '../../records/opportunity';

export default action({
  key: 'create_opportunity',
  noun: 'Opportunity',
  label: 'Create Opportunity',
  description: 'Creates an opportunity for a contact, in a pipeline.',
  endpoint: 'POST /opportunities/',
  scope: 'opportunities.write',
  input: z.object({
    ...opportunityForm,
    status: opportunityForm.status.default('open'),
    customFields: customFields('opportunity'),
  }),
  request: (form, { locationId }) => ({
    body: { ...form, locationId },
    duplicateAdvice: 'To update it, use Upsert Opportunity.',
  }),
  result: 'opportunity',
  record: opportunity,
});
