import * as z from 'zod';
import { appointmentId, chooseFromCalendar } from '../../inputs/appointment';
import { pollingTrigger } from '../../operation';
import { calendarEvent } from '../../records/calendar_event';

/**
 * The document calls it `event`; the API returns `appointment`
 * (docs/highlevel_quirks.md#appointment-answers).
 */
type Answer = { appointment?: object | null; event?: object | null };

export default pollingTrigger({
  key: 'get_appointment',
  noun: 'Appointment',
  label: 'Get Appointment',
  description:
    'Triggers when an appointment that you choose is changed, like when it is moved, confirmed, cancelled or deleted.',
  endpoint: 'GET /calendars/events/appointments/{eventId}',
  version: '2021-04-15',
  scope: 'calendars/events.readonly',
  input: z.object({ eventId: appointmentId(), ...chooseFromCalendar }),
  result: ({ appointment, event }: Answer) => appointment ?? event,
  record: calendarEvent,
  firesOn: 'changed record',
  watches: ['eventId', 'chooseFromCalendarId'],
});
