import { eventWindow } from '../../inputs/calendar_event';
import { eventWindowQuery, widenedWindow } from '../../lists/calendar_events';
import { pollingTrigger } from '../../operation';
import { calendarEvent } from '../../records/calendar_event';

export default pollingTrigger({
  key: 'list_calendar_events',
  noun: 'Calendar Event',
  label: 'List Calendar Events',
  description:
    'Triggers when an event is scheduled for one of the days around today, in a calendar or a calendar group or for a user.',
  endpoint: 'GET /calendars/events',
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
