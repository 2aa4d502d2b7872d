import * as z from 'zod';
import { calendarGroupId } from '../../inputs/calendar_group';
import { listCalendars } from '../../lists/calendars';
import { pollingTrigger } from '../../operation';
import { calendar } from '../../records/calendar';

export default pollingTrigger({
  key: 'list_calendars',
  noun: 'Calendar',
  label: 'List Calendars',
  description: 'Triggers when a calendar is created, or also when its settings change.',
  ...listCalendars,
  input: z.object({
    groupId: calendarGroupId().optional().describe('Only calendars in this group.'),
    showDrafted: z.boolean().default(true).meta({
      label: 'Include Drafts',
      description: 'Yes includes calendars that are not active.',
    }),
  }),
  record: calendar,
  firesOn: 'user choice',
  watches: ['groupId', 'showDrafted'],
});
