import * as z from 'zod';
import { choicesFrom, dropdown, type Item, id } from '../operation';
import pipelineDropdown from './pipeline';

/**
 * Stages are objects, not the lists that the document has
 * (docs/highlevel_quirks.md#pipeline-stages).
 */
type Pipelines = { pipelines?: { id?: string; stages?: Item[] | null }[] | null };

export default dropdown({
  key: 'pipeline_stage_dropdown',
  noun: 'Pipeline Stage',
  endpoint: 'GET /opportunities/pipelines',
  scope: 'opportunities.readonly',
  input: z.object({
    pipelineId: id().meta({ label: 'Pipeline', ...choicesFrom(pipelineDropdown) }),
  }),
  request: (_, { locationId }) => ({
    query: { locationId },
  }),
  result: ({ pipelines }: Pipelines, { pipelineId }) =>
    pipelines?.find(({ id }) => id === pipelineId)?.stages,
});
