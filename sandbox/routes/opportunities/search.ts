import * as z from 'zod';
import { assertLocation } from '../../guard';
import type { Opportunity } from '../../records/opportunities';
import { route } from '../../route';
import type { State } from '../../state';
import { count, queryFlag, requiredText, text } from '../../validation';
import { zoneless } from '../../views';
import { mentions } from '../contacts/contact';
import { foundView } from './opportunity';

/** A day in this endpoint's format, mm-dd-yyyy; converted to the usual one. */
const monthFirst = text
  .regex(/^\d\d-\d\d-\d{4}$/, { error: 'must be in the format mm-dd-yyyy' })
  .transform((value) => `${value.slice(6)}-${value.slice(0, 5)}`);

// Some names are in snake case, and locationId is rejected
// (docs/highlevel_quirks.md#opportunity-search).
const query = z.strictObject({
  location_id: requiredText,
  q: text.optional(),
  pipeline_id: text.optional(),
  pipeline_stage_id: text.optional(),
  contact_id: text.optional(),
  status: z.enum(['open', 'won', 'lost', 'abandoned', 'all']).default('all'),
  assigned_to: text.optional(),
  campaignId: text.optional(),
  id: text.optional(),
  order: z.enum(['added_asc', 'added_desc']).default('added_desc'),
  date: monthFirst.optional(),
  endDate: monthFirst.optional(),
  country: text.optional(),
  startAfter: count.optional(),
  startAfterId: text.optional(),
  page: count.pipe(z.number().min(1)).default(1),
  limit: count.pipe(z.number().min(1).max(100)).default(20),
  getTasks: queryFlag.default(false),
  getNotes: queryFlag.default(false),
  getCalendarEvents: queryFlag.default(false),
});

type Query = z.output<typeof query>;

export const search = [
  route({
    endpoint: 'GET /opportunities/search',
    version: '2021-07-28',
    scope: 'opportunities.readonly',
    level: 'location',
    query,
    answer: ({ query, grant, state }) => {
      assertLocation(state, grant, query.location_id);
      const order = orderBy(query.order);
      const found = state.opportunities
        .where({ locationId: query.location_id })
        .filter((opportunity) => matches(state, opportunity, query))
        .sort(order);
      const { startAfterId, startAfter, page, limit } = query;
      const before = found.findIndex(
        ({ id, createdAt }) => id === startAfterId && Date.parse(createdAt) === startAfter,
      );
      const start = before < 0 ? (page - 1) * limit : before + 1;
      const shown = found.slice(start, start + limit);
      const last = shown.at(-1);
      return {
        opportunities: shown.map((opportunity) => ({
          ...foundView(state, opportunity),
          ...detailsOf(state, opportunity, query),
        })),
        meta: {
          total: found.length,
          ...(last && { startAfter: Date.parse(last.createdAt), startAfterId: last.id }),
          currentPage: page,
          ...(start + limit < found.length && { nextPage: page + 1 }),
          ...(page > 1 && { prevPage: page - 1 }),
        },
        aggregations: {},
      };
    },
  }),
];

const orderBy = (order: Query['order']) => {
  const direction = order === 'added_asc' ? 1 : -1;
  return (one: Opportunity, other: Opportunity) =>
    direction * (Date.parse(one.createdAt) - Date.parse(other.createdAt));
};

const matches = (state: State, opportunity: Opportunity, wanted: Query): boolean => {
  const contact = state.contacts.find(opportunity.contactId);
  const timeZone = state.locations.find(opportunity.locationId)?.timezone ?? 'UTC';
  const day = zoneless(opportunity.createdAt, timeZone).slice(0, 10);
  const { q = '', status, date = day, endDate = day, campaignId, country } = wanted;
  const equal: [wanted: string | undefined, value: string | undefined][] = [
    [wanted.id, opportunity.id],
    [wanted.pipeline_id, opportunity.pipelineId],
    [wanted.pipeline_stage_id, opportunity.pipelineStageId],
    [wanted.contact_id, opportunity.contactId],
    [wanted.assigned_to, opportunity.assignedTo],
    [status === 'all' ? undefined : status, opportunity.status],
    [country?.toUpperCase(), contact?.country],
  ];
  return (
    equal.every(([one, value]) => one === undefined || one === value) &&
    date <= day &&
    day <= endDate &&
    (!campaignId || contact?.campaignIds.includes(campaignId) === true) &&
    (opportunity.name.toLowerCase().includes(q.toLowerCase()) ||
      (contact !== undefined && mentions(contact, q)))
  );
};

/** The contact's tasks, notes and events, if requested. */
const detailsOf = (state: State, { contactId }: Opportunity, wanted: Query) => ({
  tasks: wanted.getTasks ? state.tasks.where({ contactId }) : [],
  notes: wanted.getNotes ? state.notes.where({ contactId }) : [],
  calendarEvents: wanted.getCalendarEvents ? state.appointments.where({ contactId }) : [],
});
