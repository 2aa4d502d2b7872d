import * as z from 'zod';
import { byOffset } from '../../highlevel/pages';
import { paperFilters, paperQuery } from '../../inputs/paper_filters';
import { choice, eventTrigger } from '../../operation';
import { estimate } from '../../records/invoice';

export default eventTrigger({
  key: 'estimate_status_changed',
  beyondCatalogue: true,
  noun: 'Estimate',
  label: 'Estimate Status Changed',
  description:
    'Triggers when an estimate is created, sent, viewed, accepted, declined or invoiced.',
  endpoint: 'GET /invoices/estimate/list',
  scope: 'invoices/estimate.readonly',
  input: z.object({
    status: z
      .array(
        choice({
          draft: 'Draft',
          sent: 'Sent',
          viewed: 'Viewed',
          accepted: 'Accepted',
          declined: 'Declined',
          invoiced: 'Invoiced',
        }),
      )
      .optional()
      .meta({
        label: 'New Status',
        description: 'The statuses that start the Zap. Leave empty for all.',
      }),
    ...paperFilters('estimates'),
  }),
  request: ({ status: _, ...form }, context) => ({ query: paperQuery(form, context) }),
  result: 'estimates',
  total: ({ total }: { total?: unknown }) => total,
  nextPage: byOffset,
  record: estimate,
  watches: ['contactId', 'daysBack', 'search'],
  reading: {
    reads: 'whole list',
    exactUpTo: 2_000,
    counted: 'estimates',
    narrowBy: 'Fill in Days to Look Back, or choose a Contact.',
    leavesNoTrace: 'A status that changes and changes back',
  },
  state: ({ status, deleted }) => (deleted === true || !status ? undefined : String(status)),
  whenAbsent: 'nothing',
  // An older estimate that enters the list when its name or date changes is not new.
  newRecords: ({ daysBack, search }) => (daysBack || search ? 'created since' : 'all'),
  fires: ({ to = '' }, { status }) => {
    const chosen: readonly string[] | undefined = status;
    return chosen?.includes(to) ?? true;
  },
  example: { from: 'draft', to: 'sent' },
});
