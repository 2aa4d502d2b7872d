import type { Place } from './place';

type Filters = {
  status?: string | undefined;
  pipelineId?: string | undefined;
  pipelineStageId?: string | undefined;
  assignedTo?: string | undefined;
};

/** Every opportunity that matches, to the end of the list, which HighLevel cannot sort by event times. */
export const listEveryOpportunity = {
  scope: 'opportunities.readonly',
  request: (
    { status, pipelineId, pipelineStageId, assignedTo }: Filters,
    { locationId, pageSize }: Place & { pageSize: (largest: number) => number },
  ) => ({
    query: {
      location_id: locationId,
      status,
      pipeline_id: pipelineId,
      pipeline_stage_id: pipelineStageId,
      assigned_to: assignedTo,
      order: 'added_desc',
      page: 1,
      limit: pageSize(100),
    },
  }),
  result: 'opportunities',
  total: ({ meta }: { meta?: { total?: unknown } }) => meta?.total,
} as const;
