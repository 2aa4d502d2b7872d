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
  endpoint: 'GET /calendars/blocked-slots',
  version: '2021-04-15',
  scope: 'calendars/events.readonly',
  input: eventWindow,
  request: (form, context) => ({ query: eventWindowQuery(form, context) }),
  result: 'events',
  record: calendarEvent,
  ...widenedWindow,
  firesOn: 'user choice',
  leavesOut: ({ deleted }, _, { withUpdates }) => deleted === true && !withUpdates,
  watches: ['calendarId', 'groupId', 'userId', 'daysAhead', 'daysBack'],
});
