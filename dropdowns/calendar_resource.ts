import * as z from 'zod';
import { path } from '../highlevel/path';
import { resourceType } from '../lists/calendar_resources';
import { dropdown, type Item } from '../operation';

export default dropdown({
  key: 'calendar_resource_dropdown',
  noun: 'Calendar Resource',
  scope: 'calendars/resources.readonly',
  input: z.object({ resourceType: resourceType() }),
  request: ({ resourceType }, { locationId, page }) => ({
    method: 'GET',
    path: path`/calendars/resources/${resourceType}`,
    query: { locationId, limit: 100, skip: page * 100 },
    version: '2021-04-15',
  }),
  value: ({ id, _id }: Item) => id ?? _id,
  isPaged: true,
});
