import * as z from 'zod';
import type { Pipeline } from '../../records/opportunities';
import { route } from '../../route';
import { pageOf, paging, queryFlag, requiredText, text } from '../../validation';
import { without } from '../../views';

export const pipelines = [
  route({
    endpoint: 'GET /opportunities/pipelines',
    version: '2021-07-28',
    scope: 'opportunities.readonly',
    level: 'location',
    query: z.strictObject({ locationId: requiredText }),
    answer: ({ query, state }) => ({ pipelines: state.pipelines.where(query).map(pipelineView) }),
  }),

  route({
    endpoint: 'GET /opportunities/lost-reason',
    version: '2021-07-28',
    scope: 'opportunities.readonly',
    level: 'location',
    query: z.strictObject({
      locationId: requiredText,
      name: text.optional(),
      query: text.default(''),
      deleted: queryFlag.default(false),
      ...paging({ limit: 100 }),
      getCount: queryFlag.optional(),
    }),
    answer: ({ query, state }) => {
      const { locationId, deleted } = query;
      const found = state.lostReasons
        .where({ locationId, deleted })
        .filter(({ name }) => name === (query.name ?? name))
        .filter(({ name }) => name.toLowerCase().includes(query.query.toLowerCase()));
      return {
        lostReasons: pageOf(found, query).map((reason) => without(reason, 'deleted')),
        total: found.length,
      };
    },
  }),
];

// Positions as texts, and undocumented values (docs/highlevel_quirks.md#pipeline-stages).
const pipelineView = (pipeline: Pipeline) => ({
  ...pipeline,
  stages: pipeline.stages.map((stage, index, { length }) => ({
    ...stage,
    position: String(stage.position),
    stageWinProbability: Math.round((100 * (index + 1)) / length),
  })),
  dateAdded: '2026-01-06T17:00:00.000Z',
  dateUpdated: '2026-01-07T17:00:00.000Z',
});
