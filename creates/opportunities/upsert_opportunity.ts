import * as z from 'zod';
import { lostReasonId } from '../../inputs/lost_reason';
import { isRemoveAllFollowers, opportunityForm, opportunityId } from '../../inputs/opportunity';
import { followers } from '../../inputs/user';
import { action, choice, type Item, isItem } from '../../operation';
import { upsertedOpportunity } from '../../records/opportunity';

const { contactId, pipelineId, name, pipelineStageId, status, ...form } = opportunityForm;

type Answer = { opportunity?: Item | null; new?: boolean };

export default action({
  key: 'upsert_opportunity',
  noun: 'Opportunity',
  label: 'Upsert Opportunity',
  description:
    'Creates an opportunity for a contact, or updates the one that the contact has in the pipeline.',
  endpoint: 'POST /opportunities/upsert',
  scope: 'opportunities.write',
  input: z
    .object({
      contactId,
      pipelineId,
      name: name.optional(),
      pipelineStageId,
      status: status.optional(),
      ...form,
      lostReasonId: lostReasonId().optional(),
      followers: followers().optional(),
      followersActionType: choice({ add: 'Add Them', remove: 'Remove Them' }).optional().meta({
        label: 'What to Do with Followers',
      }),
      isRemoveAllFollowers: isRemoveAllFollowers().optional(),
      id: opportunityId()
        .optional()
        .describe('Updates this opportunity instead of searching for one by contact.'),
    })
    .refine((form) => !form.followers === !form.followersActionType, {
      error: 'Followers and What to Do with Followers: fill in both or neither.',
    }),
  // The document lacks contactId and requires the three fields on followers
  // (docs/highlevel_quirks.md#opportunity-upsert).
  request: (body, { locationId }) => ({ body: { ...body, locationId } }),
  result: ({ opportunity, new: isNew }: Answer) =>
    isItem(opportunity) ? { ...opportunity, isNew } : opportunity,
  record: upsertedOpportunity,
});
