import * as z from 'zod';
import { appointmentId, chooseFromCalendar } from '../../inputs/appointment';
import { appointmentNoteId } from '../../inputs/appointment_note';
import { action } from '../../operation';
import { deleted } from '../../records/deletion';

export default action({
  key: 'delete_appointment_note',
  noun: 'Appointment Note',
  label: 'Delete Appointment Note',
  description: 'Deletes a note on an appointment. This cannot be undone.',
  endpoint: 'DELETE /calendars/appointments/{appointmentId}/notes/{noteId}',
  version: '2021-04-15',
  scope: 'calendars/events.write',
  input: z.object({
    appointmentId: appointmentId(),
    noteId: appointmentNoteId(),
    ...chooseFromCalendar,
  }),
  warning: 'The note is deleted for good.',
  ...deleted('noteId'),
});
