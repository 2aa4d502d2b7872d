import * as z from 'zod';
import { appointmentId, chooseFromCalendar } from '../../inputs/appointment';
import { appointmentNoteForm, appointmentNoteId } from '../../inputs/appointment_note';
import { action } from '../../operation';
import { appointmentNote } from '../../records/appointment_note';

export default action({
  key: 'update_appointment_note',
  noun: 'Appointment Note',
  label: 'Update Appointment Note',
  description: 'Updates a note on an appointment. The new text replaces the old one.',
  endpoint: 'PUT /calendars/appointments/{appointmentId}/notes/{noteId}',
  version: '2021-04-15',
  scope: 'calendars/events.write',
  input: z.object({
    appointmentId: appointmentId(),
    noteId: appointmentNoteId(),
    ...appointmentNoteForm,
    ...chooseFromCalendar,
  }),
  result: 'note',
  record: appointmentNote,
});
