import * as z from 'zod';
import { appointmentForm, seriesRule } from '../../inputs/appointment';
import { calendarId } from '../../inputs/calendar';
import { contactId } from '../../inputs/contact';
import { timedBody } from '../../inputs/zoned_time';
import { action } from '../../operation';
import { appointment } from '../../records/calendar_event';
import { withSent } from '../../records/written';

export default action({
  key: 'create_appointment',
  noun: 'Appointment',
  label: 'Create Appointment',
  description: 'Books an appointment for a contact in a calendar.',
  endpoint: 'POST /calendars/events/appointments',
  version: '2021-04-15',
  scope: 'calendars/events.write',
  input: z
    .object({
      calendarId: calendarId(),
      contactId: contactId(),
      ...appointmentForm,
      endTime: appointmentForm.endTime.describe(
        'Leave empty to use the slot duration of the calendar.',
      ),
    })
    .refine(...seriesRule),
  request: (form, context) => ({ body: timedBody(form, context) }),
  result: withSent(appointment),
  record: appointment,
});
