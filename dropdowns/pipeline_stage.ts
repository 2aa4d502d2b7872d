import * as z from 'zod';
import { listPipelines } from '../lists/pipelines';
import { dropdown, filterRecords, type Item, id, isItem } from '../operation';

type Pipeline = { stages?: Item[] | null };

/**
 * The stages of a pipeline. HighLevel returns them as objects, though its document shows lists
 * (docs/highlevel_quirks.md#pipeline-stages). Anything but a pipeline stays unchanged.
 */
const stagesOf = (pipeline: Item): Item[] => {
  if (!isItem(pipeline)) return [pipeline];
  const { stages }: Pipeline = pipeline;
  return [stages ?? []].flat();
};

export default dropdown({
  key: 'pipeline_stage_dropdown',
  noun: 'Pipeline Stage',
  ...listPipelines,
  input: z.object({
    pipelineId: id().meta({ label: 'Pipeline' }),
  }),
  result: ({ pipelines }: { pipelines?: Item[] | null }, { pipelineId }) =>
    filterRecords(pipelines, ({ id }) => id === pipelineId)?.flatMap(stagesOf),
  details: ({ position }) => [position !== undefined && `stage ${Number(position) + 1}`],
});
