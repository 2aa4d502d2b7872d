import * as z from 'zod';
import {
  appointmentForm,
  appointmentId,
  chooseFromCalendar,
  seriesRule,
} from '../../inputs/appointment';
import { calendarId } from '../../inputs/calendar';
import { withTimes } from '../../inputs/zoned_time';
import { action } from '../../operation';
import { appointment } from '../../records/calendar_event';
import { withSent } from '../../records/written';

export default action({
  key: 'update_appointment',
  noun: 'Appointment',
  label: 'Update Appointment',
  description:
    'Updates an appointment, or a whole series by the ID of its master event. Fields that you leave empty stay as they are.',
  endpoint: 'PUT /calendars/events/appointments/{eventId}',
  version: '2021-04-15',
  scope: 'calendars/events.write',
  input: z
    .object({
      eventId: appointmentId(),
      ...chooseFromCalendar,
      ...appointmentForm,
      startTime: appointmentForm.startTime.optional(),
      calendarId: calendarId().optional().describe('The calendar to move the appointment to.'),
    })
    .refine(...seriesRule),
  request: (form, context) => ({ body: withTimes(form, context) }),
  result: withSent(appointment),
  record: appointment,
});
