import * as z from 'zod';
import { choice } from '../operation';
import { campaignId } from './campaign';
import { contactId } from './contact';
import { country } from './country';
import { day, searchText } from './kinds';
import { opportunityId } from './opportunity';
import { pipelineId, pipelineStageId } from './pipeline';
import { assignedTo } from './user';

/** A day in this endpoint's own format: mm-dd-yyyy. */
const monthFirst = () => day().transform((date) => `${date.slice(5)}-${date.slice(0, 4)}`);

/** The filters for opportunities, and the additional data that results can have. */
export const opportunityFilters = {
  q: searchText(
    'Text in the name of the opportunity, or in the name, email or phone of its contact.',
  ),
  pipelineId: pipelineId().optional(),
  pipelineStageId: pipelineStageId().optional(),
  status: choice({
    open: 'Open',
    won: 'Won',
    lost: 'Lost',
    abandoned: 'Abandoned',
    all: 'Any Status',
  }).optional(),
  contactId: contactId().optional(),
  assignedTo: assignedTo().optional(),
  date: monthFirst().optional().meta({
    label: 'Start Date',
    description: 'Only opportunities created on or after this day.',
  }),
  endDate: monthFirst().optional().describe('Only opportunities created on or before this day.'),
  campaignId: campaignId().optional(),
  country: country().optional(),
  id: opportunityId().optional().describe('Watches only this one opportunity.'),
  getTasks: z.boolean().optional().meta({
    label: 'Include Tasks',
    description: 'Adds the tasks of the contact to each opportunity.',
  }),
  getNotes: z.boolean().optional().meta({
    label: 'Include Notes',
    description: 'Adds the notes of the contact to each opportunity.',
  }),
  getCalendarEvents: z.boolean().optional().meta({
    label: 'Include Calendar Events',
    description: 'Adds the calendar events of the contact to each opportunity.',
  }),
};

type OpportunityFilters = z.output<z.ZodObject<typeof opportunityFilters>>;

/** The query of GET /opportunities/search, in which some names are in snake case. */
export const queryOf = ({
  pipelineId,
  pipelineStageId,
  contactId,
  assignedTo,
  ...filters
}: OpportunityFilters) => ({
  pipeline_id: pipelineId,
  pipeline_stage_id: pipelineStageId,
  contact_id: contactId,
  assigned_to: assignedTo,
  ...filters,
});
