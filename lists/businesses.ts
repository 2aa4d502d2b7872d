import { type Place, skipTo } from './place';

/** The businesses of the sub-account. */
export const listBusinesses = {
  endpoint: 'GET /businesses/',
  scope: 'businesses.readonly',
  request: (_: object, place: Place) => ({
    query: { locationId: place.locationId, ...skipTo(place, 100) },
  }),
  result: 'businesses',
} as const;
