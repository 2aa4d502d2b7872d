import type { Contact } from '../../records/contacts';
import type { Opportunity } from '../../records/opportunities';
import { badRequest, refusal } from '../../refusal';
import type { State } from '../../state';
import type { LocationGrant } from '../../tokens';
import { present, without } from '../../views';
import { fullName } from '../contacts/contact';

type OpportunityCall = { path: (name: 'id') => string; grant: LocationGrant; state: State };

/** The opportunity that the path names. */
export const opportunityOf = ({ path, grant, state }: OpportunityCall): Opportunity =>
  knownOpportunity(state, grant.locationId, path('id'));

/** The opportunity with that ID, if the sub-account has it. */
export const knownOpportunity = (state: State, locationId: string, id: string): Opportunity => {
  const opportunity = state.opportunities.find(id);
  if (!opportunity) throw badRequest(`Opportunity with id ${id} not found`);
  if (opportunity.locationId !== locationId)
    throw refusal(403, 'The token does not have access to this location.');
  return opportunity;
};

/** Applies changes to the opportunity and updates its timestamps. */
export const changeOpportunity = (
  state: State,
  opportunity: Opportunity,
  changes: Partial<Opportunity>,
): Opportunity => {
  const at = state.stamp();
  const changed = { ...opportunity, ...changes };
  return state.opportunities.put({
    ...changed,
    ...(changed.status !== opportunity.status && { lastStatusChangeAt: at }),
    ...(changed.pipelineStageId !== opportunity.pipelineStageId && { lastStageChangeAt: at }),
    updatedAt: at,
  });
};

/**
 * The opportunity in the response to a read or write, without the notes
 * (docs/highlevel_quirks.md#opportunity-answers).
 */
export const recordView = (state: State, opportunity: Opportunity): object => {
  const contact = state.contacts.find(opportunity.contactId);
  return present({
    ...opportunity,
    indexVersion: 1,
    contact: contact && present(contactView(contact)),
    customFields: opportunity.customFields.map(({ id, value }) => ({ id, fieldValue: value })),
  });
};

/** The contact data in an opportunity. */
export const contactView = (contact: Contact) => ({
  id: contact.id,
  name: fullName(contact),
  companyName: contact.companyName ?? null,
  email: contact.email ?? null,
  phone: contact.phone ?? null,
  tags: contact.tags,
});

/** The opportunity in the search, with undeclared values (docs/highlevel_quirks.md#opportunity-search). */
export const foundView = (state: State, opportunity: Opportunity) => {
  const { contactId, pipelineId, pipelineStageId, createdAt } = opportunity;
  const contact = state.contacts.find(contactId);
  const stages = state.pipelines.find(pipelineId)?.stages ?? [];
  const reached = stages.findIndex(({ id }) => id === pipelineStageId) + 1;
  return {
    ...without(opportunity, 'customFields'),
    indexVersion: 1,
    pipelineStageUId: pipelineStageId,
    assignedTo: opportunity.assignedTo ?? null,
    source: opportunity.source ?? null,
    lostReasonId: opportunity.lostReasonId ?? null,
    lastActionDate: null,
    forecastProbability: null,
    effectiveProbability: Math.round((10_000 * reached) / stages.length) / 100,
    contact: contact && contactView(contact),
    // A third name for the value (docs/highlevel_quirks.md#custom-field-values).
    customFields: opportunity.customFields.map(({ id, value }) => ({ id, ...typed(value) })),
    relations: contact ? [relationView(opportunity, contact)] : [],
    attributions: [],
    sort: [Date.parse(createdAt), opportunity.id],
  };
};

const typed = (value: unknown): object => {
  if (Array.isArray(value)) return { type: 'array', fieldValueArray: value };
  // Only dates are numbers here (docs/highlevel_quirks.md#custom-field-dates).
  if (typeof value === 'number') return { type: 'date', fieldValueDate: value };
  return { type: 'string', fieldValueString: value };
};

const relationView = ({ id }: Opportunity, contact: Contact) => ({
  associationId: 'OPPORTUNITIES_CONTACTS_ASSOCIATION',
  relationId: id,
  primary: true,
  objectKey: 'contact',
  recordId: contact.id,
  fullName: fullName(contact),
  contactName: fullName(contact),
  companyName: contact.companyName ?? null,
  email: contact.email ?? null,
  phone: contact.phone ?? null,
  tags: contact.tags,
  attributed: null,
});
