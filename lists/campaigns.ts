import type { Place } from './place';

type Filters = { status?: string | undefined };

/** The campaigns of the sub-account. */
export const listCampaigns = {
  endpoint: 'GET /campaigns/',
  scope: 'campaigns.readonly',
  request: (filters: Filters, { locationId }: Place) => ({ query: { locationId, ...filters } }),
  result: 'campaigns',
} as const;
