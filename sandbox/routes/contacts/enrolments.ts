import * as z from 'zod';
import type { Contact } from '../../records/contacts';
import { refusal } from '../../refusal';
import { route } from '../../route';
import type { Table } from '../../table';
import { isoDate, nothing } from '../../validation';
import { changeContact, contactOf, done } from './contact';

const workflowBody = z.strictObject({ eventStartTime: isoDate.optional() });

/** Contacts in campaigns and workflows. */
export const enrolments = [
  route({
    endpoint: 'POST /contacts/{contactId}/campaigns/{campaignId}',
    version: '2021-07-28',
    scope: 'contacts.write',
    level: 'location',
    body: nothing,
    status: 201,
    answer: (call) => {
      const contact = contactOf(call);
      const id = existing(call.state.campaigns, contact, 'Campaign', call.path('campaignId'));
      changeContact(call.state, contact, { campaignIds: including(contact.campaignIds, id) });
      return { succeded: true };
    },
  }),

  route({
    endpoint: 'DELETE /contacts/{contactId}/campaigns/{campaignId}',
    version: '2021-07-28',
    scope: 'contacts.write',
    level: 'location',
    answer: (call) => {
      const contact = contactOf(call);
      const id = existing(call.state.campaigns, contact, 'Campaign', call.path('campaignId'));
      changeContact(call.state, contact, { campaignIds: excluding(contact.campaignIds, id) });
      return { succeded: true };
    },
  }),

  route({
    endpoint: 'DELETE /contacts/{contactId}/campaigns/removeAll',
    version: '2021-07-28',
    scope: 'contacts.write',
    level: 'location',
    answer: (call) => {
      changeContact(call.state, contactOf(call), { campaignIds: [] });
      return { succeded: true };
    },
  }),

  route({
    endpoint: 'POST /contacts/{contactId}/workflow/{workflowId}',
    version: '2021-07-28',
    scope: 'contacts.write',
    level: 'location',
    body: workflowBody,
    answer: (call) => {
      const contact = contactOf(call);
      const id = existing(call.state.workflows, contact, 'Workflow', call.path('workflowId'));
      changeContact(call.state, contact, { workflowIds: including(contact.workflowIds, id) });
      return done;
    },
  }),

  route({
    endpoint: 'DELETE /contacts/{contactId}/workflow/{workflowId}',
    version: '2021-07-28',
    scope: 'contacts.write',
    level: 'location',
    body: workflowBody,
    answer: (call) => {
      const contact = contactOf(call);
      const id = existing(call.state.workflows, contact, 'Workflow', call.path('workflowId'));
      changeContact(call.state, contact, { workflowIds: excluding(contact.workflowIds, id) });
      return done;
    },
  }),
];

/** The id, if such a campaign or workflow exists where the contact is. */
const existing = (
  table: Table<{ id: string; locationId: string }>,
  contact: Contact,
  kind: string,
  id: string,
): string => {
  if (table.find(id)?.locationId !== contact.locationId)
    throw refusal(400, `${kind} with id ${id} not found`);
  return id;
};

const including = (ids: string[], id: string) => [...new Set([...ids, id])];

const excluding = (ids: string[], id: string) => ids.filter((one) => one !== id);
