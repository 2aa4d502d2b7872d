import * as z from 'zod';
import { withWritten } from '../../custom_fields';
import type { Opportunity } from '../../records/opportunities';
import { badRequest, refusal } from '../../refusal';
import type { State } from '../../state';
import { flag, requiredText, text } from '../../validation';
import { fullName } from '../contacts/contact';

export const status = z.enum(['open', 'won', 'lost', 'abandoned']);

const customField = z.strictObject({
  id: text.optional(),
  key: text.optional(),
  field_value: z
    .union([z.string(), z.array(z.string()), z.record(z.string(), z.unknown())])
    .optional(),
});

const fields = {
  name: requiredText.optional(),
  pipelineId: requiredText.optional(),
  pipelineStageId: requiredText.optional(),
  status: status.optional(),
  monetaryValue: z.number().optional(),
  assignedTo: requiredText.optional(),
};

const customFields = z.array(customField).optional();

export const update = z.strictObject({ ...fields, customFields });

export const creation = z.strictObject({
  ...fields,
  locationId: requiredText,
  contactId: requiredText,
  name: requiredText,
  pipelineId: requiredText,
  status,
  customFields,
});

// The document lacks contactId and requires the three fields on followers
// (docs/highlevel_quirks.md#opportunity-upsert).
export const upsertion = z.strictObject({
  ...fields,
  id: requiredText.optional(),
  locationId: requiredText,
  contactId: requiredText,
  pipelineId: requiredText,
  lostReasonId: requiredText.optional(),
  followers: z.array(requiredText).optional(),
  isRemoveAllFollowers: flag.optional(),
  followersActionType: z.enum(['add', 'remove']).optional(),
});

type Written = z.output<typeof update> & { lostReasonId?: string | undefined };

/** Creates an opportunity from the written values, if the contact has none in the pipeline. */
export const createOpportunity = (
  state: State,
  locationId: string,
  contactId: string,
  written: Written & { pipelineId: string },
): Opportunity => {
  const contact = state.contacts.find(contactId);
  if (contact?.locationId !== locationId) throw badRequest('The contact id is invalid.');
  const existing = opportunityIn(state, contactId, written.pipelineId);
  const { allowDuplicateOpportunity = false } = state.locations.find(locationId)?.settings ?? {};
  if (existing && !allowDuplicateOpportunity)
    throw refusal(400, 'Can not create duplicate opportunity for the contact.', {
      code: 'OPPORTUNITY_NO_DUPLICATE',
      meta: { existingId: existing.id },
      error: 'Bad Request',
    });
  const at = state.stamp();
  const blank: Opportunity = {
    id: state.ids.next(),
    locationId,
    contactId,
    name: fullName(contact),
    pipelineId: written.pipelineId,
    pipelineStageId: '',
    status: 'open',
    monetaryValue: 0,
    followers: [],
    customFields: [],
    lastStatusChangeAt: at,
    lastStageChangeAt: at,
    createdAt: at,
    updatedAt: at,
  };
  return state.opportunities.put({ ...blank, ...changesOf(state, blank, written) });
};

/** The contact's latest opportunity in the pipeline. */
export const opportunityIn = (state: State, contactId: string, pipelineId: string) =>
  state.opportunities.where({ contactId, pipelineId }).at(-1);

/** The changes to the opportunity from the written values; without a stage, it enters the first one. */
export const changesOf = (
  state: State,
  opportunity: Opportunity,
  { customFields, pipelineId = opportunity.pipelineId, pipelineStageId, ...plain }: Written,
): Partial<Opportunity> => {
  const pipeline = state.pipelines.find(pipelineId);
  if (pipeline?.locationId !== opportunity.locationId)
    throw badRequest('The pipeline id is invalid.');
  const wanted =
    pipelineStageId ?? (pipelineId === opportunity.pipelineId ? opportunity.pipelineStageId : '');
  const stage = pipeline.stages.find(({ id }) => !wanted || id === wanted);
  if (!stage) throw badRequest('The pipeline stage id is invalid.');
  return {
    ...plain,
    pipelineId,
    pipelineStageId: stage.id,
    ...(customFields && {
      customFields: withWritten(state, 'opportunity', opportunity, customFields),
    }),
  };
};
