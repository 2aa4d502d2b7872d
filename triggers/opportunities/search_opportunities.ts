import * as z from 'zod';
import { byPage } from '../../highlevel/pages';
import { opportunityFilters, queryOf } from '../../inputs/opportunity_filters';
import { pollingTrigger } from '../../operation';
import { opportunity } from '../../records/opportunity';

export default pollingTrigger({
  key: 'search_opportunities',
  noun: 'Opportunity',
  label: 'Search Opportunities',
  description:
    'Triggers when an opportunity that matches your filters is created, or also updated.',
  endpoint: 'GET /opportunities/search',
  scope: 'opportunities.readonly',
  input: z.object({
    ...opportunityFilters,
    limit: z.int().min(1).max(5_000).default(500).meta({
      label: 'Opportunities to Look At',
      description:
        'How many of the newest matches each check reads. Every 100 opportunities take one request. Opportunities created in the last three hours are always read, up to 5,000. With New Opportunity, an older one that only now matches may be missed. New or Updated Opportunity reads all matches: choose a pipeline, a status or a Start Date to make that faster.',
    }),
  }),
  request: ({ limit: _, ...filters }, { locationId, pageSize }) => ({
    query: {
      location_id: locationId,
      ...queryOf(filters),
      order: 'added_desc',
      page: 1,
      limit: pageSize(100),
    },
  }),
  result: 'opportunities',
  record: opportunity,
  firesOn: 'user choice',
  watches: [
    'q',
    'pipelineId',
    'pipelineStageId',
    'status',
    'contactId',
    'assignedTo',
    'date',
    'endDate',
    'campaignId',
    'country',
    'id',
    'getTasks',
    'getNotes',
    'getCalendarEvents',
    'limit',
  ],
  nextPage: byPage,
  total: ({ meta }: { meta?: { total?: unknown } }) => meta?.total,
  sortedBy: () => 'createdAt',
  reads: ({ limit }, { withUpdates }) => (withUpdates ? Number.POSITIVE_INFINITY : limit),
});
