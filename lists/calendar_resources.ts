import { choice } from '../operation';
import { type Place, skipTo } from './place';

/** The kind of resource; HighLevel has separate lists. */
export const resourceType = () => choice({ rooms: 'Room', equipments: 'Equipment' });

/** The resources of the sub-account, of one kind. */
export const listCalendarResources = {
  endpoint: 'GET /calendars/resources/{resourceType}',
  version: '2021-04-15',
  scope: 'calendars/resources.readonly',
  request: (_: object, place: Place) => ({
    query: { locationId: place.locationId, ...skipTo(place, 100) },
  }),
} as const;
