import * as z from 'zod';
import { adding, ownedBy, removing } from '../../owned';
import type { Contact } from '../../records/contacts';
import { route } from '../../route';
import { isoDate, nothing } from '../../validation';
import { type ContactCall, changeContact, contactOf, done, writing } from './contact';

const workflowBody = z.strictObject({ eventStartTime: isoDate.optional() });

type Change = typeof adding;

/** Adds a contact to a campaign of its sub-account, or removes it. */
const inCampaign =
  (change: Change) =>
  (call: ContactCall<'campaignId'>): object => {
    const contact = contactOf(call);
    const id = call.path('campaignId');
    ownedBy(call.state.campaigns, 'Campaign', id, placeOf(contact), 400);
    const { after } = change(contact.campaignIds, [id]);
    changeContact(call.state, contact, { campaignIds: after });
    return { succeded: true };
  };

/** The same for a workflow. */
const inWorkflow =
  (change: Change) =>
  (call: ContactCall<'workflowId'>): object => {
    const contact = contactOf(call);
    const id = call.path('workflowId');
    ownedBy(call.state.workflows, 'Workflow', id, placeOf(contact), 400);
    const { after } = change(contact.workflowIds, [id]);
    changeContact(call.state, contact, { workflowIds: after });
    return done;
  };

const placeOf = ({ locationId }: Contact) => ({ locationId });

/** Contacts in campaigns and workflows. */
export const enrolments = [
  route({
    endpoint: 'POST /contacts/{contactId}/campaigns/{campaignId}',
    ...writing,
    body: nothing,
    status: 201,
    answer: inCampaign(adding),
  }),

  route({
    endpoint: 'DELETE /contacts/{contactId}/campaigns/{campaignId}',
    ...writing,
    answer: inCampaign(removing),
  }),

  route({
    endpoint: 'DELETE /contacts/{contactId}/campaigns/removeAll',
    ...writing,
    answer: (call) => {
      changeContact(call.state, contactOf(call), { campaignIds: [] });
      return { succeded: true };
    },
  }),

  route({
    endpoint: 'POST /contacts/{contactId}/workflow/{workflowId}',
    ...writing,
    body: workflowBody,
    answer: inWorkflow(adding),
  }),

  route({
    endpoint: 'DELETE /contacts/{contactId}/workflow/{workflowId}',
    ...writing,
    body: workflowBody,
    answer: inWorkflow(removing),
  }),
];
