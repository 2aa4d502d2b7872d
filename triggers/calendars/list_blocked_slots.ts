import { eventWindow } from '../../inputs/calendar_event';
import { listEvents } from '../../lists/calendar_events';
import { pollingTrigger } from '../../operation';
import { calendarEvent } from '../../records/calendar_event';

export default pollingTrigger({
  key: 'list_blocked_slots',
  noun: 'Blocked Slot',
  label: 'List Blocked Slots',
  description:
    'Triggers when time is blocked on a day around today, in a calendar or a calendar group or for a user.',
  endpoint: 'GET /calendars/blocked-slots',
  ...listEvents,
  input: eventWindow,
  record: calendarEvent,
  firesOn: 'user choice',
  watches: ['calendarId', 'groupId', 'userId', 'daysAhead', 'daysBack'],
});
