import * as z from 'zod';
import { eachCalendar, maxCalendars, watchedCalendars } from '../../inputs/watched_calendars';
import { eventWindowQuery } from '../../lists/calendar_events';
import { pollingTrigger } from '../../operation';
import { namedAppointment } from '../../records/calendar_event';

export default pollingTrigger({
  key: 'new_appointment',
  beyondCatalogue: true,
  noun: 'Appointment',
  label: 'New Appointment',
  description: 'Triggers when an appointment is booked for any day in the year ahead.',
  endpoint: 'GET /calendars/events',
  version: '2021-04-15',
  scope: 'calendars/events.readonly',
  input: z.object(watchedCalendars),
  request: (watched, context) => ({
    query: eventWindowQuery({ ...watched, daysBack: 7, daysAhead: 365 }, context),
  }),
  readsFor: eachCalendar,
  result: 'events',
  record: namedAppointment,
  firesOn: 'new record',
  givesLastDays: 7,
  leavesOut: ({ deleted }) => deleted === true,
  watches: ['calendarId', 'groupId', 'userId'],
  reading: {
    reads: 'window',
    exactUpTo: maxCalendars,
    counted: 'calendars',
    narrowBy: 'Choose a Calendar, a Calendar Group or a User.',
    leavesNoTrace: 'An appointment that is booked and deleted again',
  },
});
