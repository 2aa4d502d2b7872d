import type { Place } from './place';

/** The workflows of the sub-account. */
export const listWorkflows = {
  endpoint: 'GET /workflows/',
  scope: 'workflows.readonly',
  request: (_: object, { locationId }: Place) => ({ query: { locationId } }),
  result: 'workflows',
} as const;
