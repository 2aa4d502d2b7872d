import * as z from 'zod';
import { pollingTrigger } from '../../operation';
import { calendarGroup } from '../../records/calendar_group';

export default pollingTrigger({
  key: 'list_calendar_groups',
  noun: 'Calendar Group',
  label: 'List Calendar Groups',
  description: 'Triggers when a calendar group is created, or also changed.',
  endpoint: 'GET /calendars/groups',
  version: '2021-04-15',
  scope: 'calendars/groups.readonly',
  input: z.object({}),
  request: (_, { locationId }) => ({
    query: { locationId },
  }),
  result: 'groups',
  record: calendarGroup,
  firesOn: 'user choice',
  watches: [],
});
