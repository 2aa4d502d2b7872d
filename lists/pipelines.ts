import type { Place } from './place';

/** The pipelines of the sub-account, with their stages. */
export const listPipelines = {
  endpoint: 'GET /opportunities/pipelines',
  scope: 'opportunities.readonly',
  request: (_: object, { locationId }: Place) => ({ query: { locationId } }),
  result: 'pipelines',
} as const;
