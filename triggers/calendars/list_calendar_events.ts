import { eventWindow } from '../../inputs/calendar_event';
import { listEvents } from '../../lists/calendar_events';
import { pollingTrigger } from '../../operation';
import { calendarEvent } from '../../records/calendar_event';

export default pollingTrigger({
  key: 'list_calendar_events',
  noun: 'Calendar Event',
  label: 'List Calendar Events',
  description:
    'Triggers when an event is scheduled for a day around today, in a calendar or a calendar group or for a user.',
  endpoint: 'GET /calendars/events',
  ...listEvents,
  input: eventWindow,
  record: calendarEvent,
  firesOn: 'user choice',
  watches: ['calendarId', 'groupId', 'userId', 'daysAhead', 'daysBack'],
});
