import * as z from 'zod';
import { listPipelines } from '../../lists/pipelines';
import { type Item, search } from '../../operation';
import { pipelineStage } from '../../records/pipeline';

type Pipelines = {
  pipelines?: { id?: string; name?: string; stages?: Item[] | null }[] | null;
};

/** Names as people write them: capitals, and how many spaces, do not count. */
const inWords = (name: unknown) => String(name).trim().replace(/\s+/g, ' ').toLowerCase();

export default search({
  key: 'find_pipeline_stage',
  beyondCatalogue: true,
  noun: 'Pipeline Stage',
  label: 'Find Pipeline Stage',
  description:
    'Finds a stage of a pipeline by its name, so that names of another app can be mapped.',
  ...listPipelines,
  input: z.object({
    stageName: z
      .string()
      .trim()
      .min(1, { error: 'is required.' })
      .describe('The whole name of the stage; capitals do not count.'),
    pipelineName: z
      .string()
      .trim()
      .optional()
      .describe(
        'The whole name of the pipeline. If this is empty, every pipeline is looked through.',
      ),
  }),
  result: ({ pipelines }: Pipelines, { stageName, pipelineName }) =>
    pipelines
      ?.filter(({ name }) => !pipelineName || inWords(name) === inWords(pipelineName))
      .flatMap(({ id, name, stages }) =>
        (stages ?? []).map((stage) => ({
          ...stage,
          ...(id !== undefined && { pipelineId: id }),
          ...(name !== undefined && { pipelineName: name }),
        })),
      )
      .filter(({ name }: Item) => inWords(name) === inWords(stageName)),
  record: pipelineStage,
});
