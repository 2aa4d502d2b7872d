import * as z from 'zod';
import { listCalendarResources, resourceType } from '../lists/calendar_resources';
import { dropdown, type Item } from '../operation';

export default dropdown({
  key: 'calendar_resource_dropdown',
  noun: 'Calendar Resource',
  ...listCalendarResources,
  input: z.object({ resourceType: resourceType() }),
  value: ({ id, _id }: Item) => id ?? _id,
  details: ({ description }: Item) => [description],
  isPaged: true,
});
