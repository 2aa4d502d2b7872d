import type { Place } from './place';

/** The snapshots of the agency. */
export const listSnapshots = {
  endpoint: 'GET /snapshots/',
  scope: 'snapshots.readonly',
  access: 'agency',
  request: (_: object, { companyId }: Place) => ({ query: { companyId } }),
  result: 'snapshots',
} as const;
