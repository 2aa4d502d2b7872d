import * as z from 'zod';
import {
  eventDetails,
  eventTitle,
  eventWindowQuery,
  presentEvents,
} from '../lists/calendar_events';
import { dropdown, id } from '../operation';

export default dropdown({
  key: 'blocked_slot_dropdown',
  noun: 'Blocked Slot',
  endpoint: 'GET /calendars/blocked-slots',
  version: '2021-04-15',
  scope: 'calendars/events.readonly',
  input: z
    .object({
      calendarId: id().meta({ label: 'Calendar' }).optional(),
      assignedUserId: id().meta({ label: 'Assigned To' }).optional(),
    })
    .refine(({ calendarId, assignedUserId }) => calendarId || assignedUserId, {
      error: 'Calendar or Assigned To: choose one to list its blocked slots.',
    }),
  request: ({ calendarId, assignedUserId }, context) => ({
    query: eventWindowQuery(
      { calendarId, userId: assignedUserId, daysAhead: 90, daysBack: 30 },
      context,
    ),
  }),
  result: presentEvents,
  title: eventTitle,
  details: eventDetails,
});
