import * as z from 'zod';
import { listPipelines } from '../../lists/pipelines';
import { filterRecords, type Item, isItem, mapRecords, search } from '../../operation';
import { pipelineStage } from '../../records/pipeline';

/** Normalizes a name: case and the number of spaces do not matter. */
const inWords = (name: unknown) => String(name).trim().replace(/\s+/g, ' ').toLowerCase();

export default search({
  key: 'find_pipeline_stage',
  beyondCatalogue: true,
  noun: 'Pipeline Stage',
  label: 'Find Pipeline Stage',
  description:
    'Finds a stage of a pipeline by its name, so that you can map names from another app.',
  ...listPipelines,
  input: z.object({
    stageName: z
      .string()
      .trim()
      .min(1, { error: 'is required.' })
      .describe('The whole name of the stage. Not case-sensitive.'),
    pipelineName: z
      .string()
      .trim()
      .optional()
      .describe('The whole name of the pipeline. If this is empty, all pipelines are searched.'),
  }),
  result: ({ pipelines }: { pipelines?: Item[] | null }, { stageName, pipelineName }) => {
    const meant = filterRecords(
      pipelines,
      ({ name }) => !pipelineName || inWords(name) === inWords(pipelineName),
    );
    return filterRecords(
      meant?.flatMap(stagesOf),
      ({ name }) => inWords(name) === inWords(stageName),
    );
  },
  record: pipelineStage,
});

type Pipeline = { id?: unknown; name?: unknown; stages?: (Item | Item[])[] | null };

/** The stages of a pipeline with its ID and name. Anything else in the list stays unchanged. */
const stagesOf = (pipeline: Item): Item[] => {
  if (!isItem(pipeline)) return [pipeline];
  const { id, name, stages }: Pipeline = pipeline;
  const named = {
    ...(id !== undefined && { pipelineId: id }),
    ...(name !== undefined && { pipelineName: name }),
  };
  // The document has a list of lists (docs/highlevel_quirks.md#pipeline-stages).
  const all = Array.isArray(stages) ? stages.flat() : stages;
  return mapRecords(all, (stage) => ({ ...stage, ...named })) ?? [];
};
