import * as z from 'zod';
import { choicesFrom } from './choices';
import { contactId } from './contact';
import { id } from './kinds';
import { pipelineId, pipelineStageId } from './pipeline';
import { assignedTo } from './user';

/** An opportunity. */
export const opportunityId = () =>
  id().meta({ label: 'Opportunity', ...choicesFrom('opportunity') });

/** The status of an opportunity. The document also has `all`, which only suits a search. */
export const opportunityStatus = () => z.enum(['open', 'won', 'lost', 'abandoned']);

/** Whether to remove every follower, in forms that remove followers. */
export const isRemoveAllFollowers = () =>
  z.boolean().meta({
    label: 'Remove All Followers',
    description: 'Removes every follower of the opportunity, not just those above.',
  });

/** The fields for creating, updating and upserting an opportunity, except its custom fields. */
export const opportunityForm = {
  contactId: contactId(),
  name: z.string().describe('The name of the opportunity in the pipeline.'),
  pipelineId: pipelineId(),
  pipelineStageId: pipelineStageId().optional(),
  status: opportunityStatus(),
  monetaryValue: z
    .number()
    .optional()
    .describe('The value in the currency of the sub-account, like 1250.50.'),
  assignedTo: assignedTo().optional(),
};
