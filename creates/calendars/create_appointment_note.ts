import * as z from 'zod';
import { appointmentId, chooseFromCalendar } from '../../inputs/appointment';
import { appointmentNoteForm } from '../../inputs/appointment_note';
import { action } from '../../operation';
import { appointmentNote } from '../../records/appointment_note';

export default action({
  key: 'create_appointment_note',
  noun: 'Appointment Note',
  label: 'Create Appointment Note',
  description: 'Creates a note on an appointment.',
  endpoint: 'POST /calendars/appointments/{appointmentId}/notes',
  version: '2021-04-15',
  scope: 'calendars/events.write',
  input: z.object({
    appointmentId: appointmentId(),
    ...appointmentNoteForm,
    ...chooseFromCalendar,
  }),
  result: 'note',
  record: appointmentNote,
});
