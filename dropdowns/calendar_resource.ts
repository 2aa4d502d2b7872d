import * as z from 'zod';
import { resourceType } from '../lists/calendar_resources';
import { dropdown, type Item } from '../operation';

export default dropdown({
  key: 'calendar_resource_dropdown',
  noun: 'Calendar Resource',
  endpoint: 'GET /calendars/resources/{resourceType}',
  version: '2021-04-15',
  scope: 'calendars/resources.readonly',
  input: z.object({ resourceType: resourceType() }),
  request: (_, { locationId, page }) => ({
    query: { locationId, limit: 100, skip: page * 100 },
  }),
  value: ({ id, _id }: Item) => id ?? _id,
  isPaged: true,
});
