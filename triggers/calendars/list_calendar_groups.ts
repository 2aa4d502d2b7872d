import * as z from 'zod';
import { listCalendarGroups } from '../../lists/calendar_groups';
import { pollingTrigger } from '../../operation';
import { calendarGroup } from '../../records/calendar_group';

export default pollingTrigger({
  key: 'list_calendar_groups',
  noun: 'Calendar Group',
  label: 'List Calendar Groups',
  description: 'Triggers when a calendar group is created, or also changed.',
  ...listCalendarGroups,
  input: z.object({}),
  record: calendarGroup,
  firesOn: 'user choice',
  watches: [],
});
