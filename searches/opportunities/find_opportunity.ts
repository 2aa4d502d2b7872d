import * as z from 'zod';
import { byPage } from '../../highlevel/pages';
import { contactId } from '../../inputs/contact';
import { id } from '../../inputs/kinds';
import { opportunityStatus } from '../../inputs/opportunity';
import { pipelineId, pipelineStageId } from '../../inputs/pipeline';
import { assignedTo } from '../../inputs/user';
import { search } from '../../operation';
import { opportunity } from '../../records/opportunity';

const inWords = (name: unknown) => String(name).trim().replace(/\s+/g, ' ').toLowerCase();

export default search({
  key: 'find_opportunity',
  beyondCatalogue: true,
  noun: 'Opportunity',
  label: 'Find Opportunity',
  description:
    'Finds an opportunity by its contact, name, pipeline, stage, status or ID. If several match, it finds the newest.',
  endpoint: 'GET /opportunities/search',
  scope: 'opportunities.readonly',
  input: z
    .object({
      contactId: contactId().optional(),
      name: z
        .string()
        .trim()
        .optional()
        .describe('The whole name of the opportunity. Not case-sensitive.'),
      pipelineId: pipelineId().optional(),
      pipelineStageId: pipelineStageId().optional(),
      status: opportunityStatus()
        .optional()
        .describe(
          'Leave this empty for every status. Choose Open so that a new deal is created after a won one.',
        ),
      assignedTo: assignedTo().optional(),
      opportunityId: id().optional().meta({ label: 'Opportunity ID' }),
    })
    .refine(({ contactId, name, opportunityId }) => contactId || name || opportunityId, {
      error: 'Contact, Name or Opportunity ID: at least one of them is required.',
    }),
  request: (form, { locationId }) => ({
    query: {
      location_id: locationId,
      q: form.name,
      pipeline_id: form.pipelineId,
      pipeline_stage_id: form.pipelineStageId,
      contact_id: form.contactId,
      status: form.status,
      assigned_to: form.assignedTo,
      id: form.opportunityId,
      order: 'added_desc',
      limit: 100,
    },
  }),
  result: 'opportunities',
  // HighLevel also finds parts of a name, and names of contacts.
  nextPage: byPage,
  record: opportunity,
  chooses: (found, { name }) =>
    name === undefined ? found : found.filter((each) => inWords(each.name) === inWords(name)),
});
