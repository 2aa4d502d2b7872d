import * as z from 'zod';
import { calendarGroupId } from '../../inputs/calendar_group';
import { pollingTrigger } from '../../operation';
import { calendar } from '../../records/calendar';

export default pollingTrigger({
  key: 'list_calendars',
  noun: 'Calendar',
  label: 'List Calendars',
  description: 'Triggers when a calendar is created, or also when its settings change.',
  endpoint: 'GET /calendars/',
  version: '2021-04-15',
  scope: 'calendars.readonly',
  input: z.object({
    groupId: calendarGroupId().optional().describe('Only the calendars of this group count.'),
    showDrafted: z.boolean().default(true).meta({
      label: 'Include Drafts',
      description: 'Whether calendars count that are not active.',
    }),
  }),
  request: (query, { locationId }) => ({
    query: { locationId, ...query },
  }),
  result: 'calendars',
  record: calendar,
  firesOn: 'user choice',
  watches: ['groupId', 'showDrafted'],
});
