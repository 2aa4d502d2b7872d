import * as z from 'zod';
import { byPage } from '../../highlevel/pages';
import { pipelineId, pipelineStageId } from '../../inputs/pipeline';
import { assignedTo } from '../../inputs/user';
import { listEveryOpportunity } from '../../lists/opportunities';
import { pollingTrigger } from '../../operation';
import { movedOpportunity } from '../../records/opportunity';

export default pollingTrigger({
  key: 'pipeline_stage_changed',
  beyondCatalogue: true,
  noun: 'Opportunity',
  label: 'Pipeline Stage Changed',
  description:
    'Triggers when an opportunity enters a stage of a pipeline: it is moved there or created there.',
  endpoint: 'GET /opportunities/search',
  ...listEveryOpportunity,
  nextPage: byPage,
  input: z.object({
    pipelineId: pipelineId(),
    pipelineStageId: pipelineStageId().optional().meta({
      label: 'Moved-To Stage',
      description: 'Only opportunities that enter this stage. Leave this empty for every stage.',
    }),
    assignedTo: assignedTo().optional(),
  }),
  record: movedOpportunity,
  firesOn: 'changed record',
  givesLastDays: 7,
  watches: ['pipelineId', 'pipelineStageId', 'assignedTo'],
  reading: {
    reads: 'whole list',
    exactUpTo: 2_000,
    counted: 'opportunities in the pipeline or the stage',
    narrowBy: 'Choose a Moved-To Stage or a user in Assigned To.',
    leavesNoTrace: 'A stage that an opportunity enters and leaves',
  },
});
