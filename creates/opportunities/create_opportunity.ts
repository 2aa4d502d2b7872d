import * as z from 'zod';
import { path } from '../../highlevel/path';
import { customFields } from '../../inputs/custom_fields';
import { opportunityForm } from '../../inputs/opportunity';
import { action } from '../../operation';
import { opportunity } from '../../records/opportunity';

export default action({
  key: 'create_opportunity',
  noun: 'Opportunity',
  label: 'Create Opportunity',
  description: 'Creates an opportunity for a contact, in a pipeline.',
  scope: 'opportunities.write',
  input: z.object({
    ...opportunityForm,
    status: opportunityForm.status.default('open'),
    customFields: customFields('opportunity'),
  }),
  request: (form, { locationId }) => ({
    method: 'POST',
    path: path`/opportunities/`,
    body: { ...form, locationId },
  }),
  result: 'opportunity',
  record: opportunity,
});
