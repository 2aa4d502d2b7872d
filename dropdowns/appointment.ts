import * as z from 'zod';
import {
  eventDetails,
  eventTitle,
  eventWindowQuery,
  presentEvents,
} from '../lists/calendar_events';
import { dropdown, id } from '../operation';

export default dropdown({
  key: 'appointment_dropdown',
  noun: 'Appointment',
  endpoint: 'GET /calendars/events',
  version: '2021-04-15',
  scope: 'calendars/events.readonly',
  input: z.object({
    chooseFromCalendarId: id().meta({
      label: 'Calendar to Choose From',
    }),
  }),
  request: ({ chooseFromCalendarId }, context) => ({
    query: eventWindowQuery(
      { calendarId: chooseFromCalendarId, daysAhead: 365, daysBack: 30 },
      context,
    ),
  }),
  result: presentEvents,
  title: eventTitle,
  details: eventDetails,
});
