import * as z from 'zod';
import { choicesFrom } from './choices';
import { contactId } from './contact';
import { id } from './kinds';
import { pipelineId, pipelineStageId } from './pipeline';
import { assignedTo } from './user';

/** An opportunity. */
export const opportunityId = () =>
  id().meta({ label: 'Opportunity', ...choicesFrom('opportunity') });

/** The state of an opportunity; the document's `all` makes sense in a search only. */
export const opportunityStatus = () => z.enum(['open', 'won', 'lost', 'abandoned']);

/** Whether to remove every follower, where some are to be removed. */
export const isRemoveAllFollowers = () =>
  z.boolean().meta({
    label: 'Remove All Followers',
    description: 'Removes every follower of the opportunity, not just those above.',
  });

/** What create, update and upsert ask of an opportunity, besides its custom fields. */
export const opportunityForm = {
  contactId: contactId(),
  name: z.string().describe('What the opportunity is called in the pipeline.'),
  pipelineId: pipelineId(),
  pipelineStageId: pipelineStageId().optional(),
  status: opportunityStatus(),
  monetaryValue: z
    .number()
    .optional()
    .describe('The value in the currency of the sub-account, like 1250.50.'),
  assignedTo: assignedTo().optional(),
};
