import * as z from 'zod';
import { listPipelines } from '../lists/pipelines';
import { dropdown, type Item, id } from '../operation';

/**
 * HighLevel returns stages as objects, though its document shows lists
 * (docs/highlevel_quirks.md#pipeline-stages).
 */
type Pipelines = { pipelines?: { id?: string; stages?: Item[] | null }[] | null };

export default dropdown({
  key: 'pipeline_stage_dropdown',
  noun: 'Pipeline Stage',
  ...listPipelines,
  input: z.object({
    pipelineId: id().meta({ label: 'Pipeline' }),
  }),
  result: ({ pipelines }: Pipelines, { pipelineId }) =>
    pipelines?.find(({ id }) => id === pipelineId)?.stages,
  details: ({ position }) => [position !== undefined && `stage ${Number(position) + 1}`],
});
