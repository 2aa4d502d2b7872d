import * as z from 'zod';
import { byPage } from '../../highlevel/pages';
import { opportunityStatus } from '../../inputs/opportunity';
import { pipelineId, pipelineStageId } from '../../inputs/pipeline';
import { assignedTo } from '../../inputs/user';
import { listEveryOpportunity } from '../../lists/opportunities';
import { type Item, pollingTrigger, timeOf } from '../../operation';
import { closedOpportunity } from '../../records/opportunity';

/** The longest time between the two timestamps of a newly created opportunity. */
const creationMs = 5_000;

/** Whether an opportunity has been open since it was created. */
const isNew = ({ status, createdAt, lastStatusChangeAt }: Item) =>
  status === 'open' && timeOf(lastStatusChangeAt) < timeOf(createdAt) + creationMs;

export default pollingTrigger({
  key: 'opportunity_status_changed',
  beyondCatalogue: true,
  noun: 'Opportunity',
  label: 'Opportunity Status Changed',
  description: 'Triggers when an opportunity is won, lost, abandoned or reopened.',
  endpoint: 'GET /opportunities/search',
  ...listEveryOpportunity,
  nextPage: byPage,
  input: z.object({
    status: opportunityStatus()
      .optional()
      .meta({
        label: 'New Status',
        description:
          'Leave this empty for every status. An opportunity that is created open does not count.',
        choices: { won: 'Won', lost: 'Lost', abandoned: 'Abandoned', open: 'Open Again' },
      }),
    pipelineId: pipelineId().optional(),
    pipelineStageId: pipelineStageId().optional(),
    assignedTo: assignedTo().optional(),
  }),
  record: closedOpportunity,
  firesOn: 'changed record',
  givesLastDays: 7,
  leavesOut: (opportunity) => isNew(opportunity),
  watches: ['status', 'pipelineId', 'pipelineStageId', 'assignedTo'],
  reading: {
    reads: 'whole list',
    exactUpTo: 2_000,
    counted: 'opportunities that match',
    narrowBy: 'Choose a New Status, a Pipeline or a user in Assigned To.',
    leavesNoTrace: 'A status that changes and changes again',
  },
});
