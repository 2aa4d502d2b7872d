import * as z from 'zod';
import { path } from '../highlevel/path';
import { choicesFrom, dropdown, type Item } from '../operation';
import { id } from './kinds';

export const pipelineDropdown = dropdown({
  key: 'pipeline_dropdown',
  noun: 'Pipeline',
  scope: 'opportunities.readonly',
  input: z.object({}),
  request: (_, { locationId }) => ({
    method: 'GET',
    path: path`/opportunities/pipelines`,
    query: { locationId },
  }),
  result: 'pipelines',
});

/** A pipeline of the sub-account. */
export const pipelineId = () => id().meta({ label: 'Pipeline', ...choicesFrom(pipelineDropdown) });

/**
 * Stages are objects, not the lists that the document has
 * (docs/highlevel_quirks.md#pipeline-stages).
 */
type Pipelines = { pipelines?: { id?: string; stages?: Item[] | null }[] | null };

export const pipelineStageDropdown = dropdown({
  key: 'pipeline_stage_dropdown',
  noun: 'Pipeline Stage',
  scope: 'opportunities.readonly',
  input: z.object({ pipelineId: pipelineId() }),
  request: (_, { locationId }) => ({
    method: 'GET',
    path: path`/opportunities/pipelines`,
    query: { locationId },
  }),
  result: ({ pipelines }: Pipelines, { pipelineId }) =>
    pipelines?.find(({ id }) => id === pipelineId)?.stages,
});

/** A stage of the pipeline that is chosen before it. */
export const pipelineStageId = () =>
  id().meta({
    label: 'Pipeline Stage',
    description: 'A stage of the pipeline that is chosen above.',
    ...choicesFrom(pipelineStageDropdown),
    dependsOn: ['pipelineId'],
  });
