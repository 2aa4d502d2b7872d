import { path } from '../../highlevel/path';
import { eventWindow } from '../../inputs/calendar_event';
import { eventWindowQuery, widenedWindow } from '../../lists/calendar_events';
import { pollingTrigger } from '../../operation';
import { calendarEvent } from '../../records/calendar_event';

export default pollingTrigger({
  key: 'list_blocked_slots',
  noun: 'Blocked Slot',
  label: 'List Blocked Slots',
  description:
    'Triggers when time is blocked on one of the days around today, in a calendar or a calendar group or for a user.',
  scope: 'calendars/events.readonly',
  input: eventWindow,
  request: (form, context) => ({
    method: 'GET',
    path: path`/calendars/blocked-slots`,
    query: eventWindowQuery(form, context),
    version: '2021-04-15',
  }),
  result: 'events',
  record: calendarEvent,
  ...widenedWindow,
  firesOn: 'user choice',
  leavesOut: ({ deleted }, _, { withUpdates }) => deleted === true && !withUpdates,
  watches: ['calendarId', 'groupId', 'userId', 'daysAhead', 'daysBack'],
});
