import type { Place } from './place';

type Filters = { groupId?: string | undefined; showDrafted?: boolean | undefined };

/** The calendars of the sub-account. */
export const listCalendars = {
  endpoint: 'GET /calendars/',
  version: '2021-04-15',
  scope: 'calendars.readonly',
  request: (filters: Filters, { locationId }: Place) => ({ query: { locationId, ...filters } }),
  result: 'calendars',
} as const;
