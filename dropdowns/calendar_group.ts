import * as z from 'zod';
import { listCalendarGroups } from '../lists/calendar_groups';
import { dropdown, type Item } from '../operation';

export default dropdown({
  key: 'calendar_group_dropdown',
  noun: 'Calendar Group',
  ...listCalendarGroups,
  input: z.object({}),
  details: ({ slug }: Item) => [slug],
});
