import type { Place } from './place';

/** The calendar groups of the sub-account. */
export const listCalendarGroups = {
  endpoint: 'GET /calendars/groups',
  version: '2021-04-15',
  scope: 'calendars/groups.readonly',
  request: (_: object, { locationId }: Place) => ({ query: { locationId } }),
  result: 'groups',
} as const;
