import * as z from 'zod';
import { path } from '../../highlevel/path';
import { appointmentId, chooseFromCalendar } from '../../inputs/appointment';
import { appointmentNoteForm, appointmentNoteId } from '../../inputs/appointment_note';
import { action } from '../../operation';
import { appointmentNote } from '../../records/appointment_note';

export default action({
  key: 'update_appointment_note',
  noun: 'Appointment Note',
  label: 'Update Appointment Note',
  description: 'Updates a note on an appointment. The new text takes the place of the old one.',
  scope: 'calendars/events.write',
  input: z.object({
    appointmentId: appointmentId(),
    noteId: appointmentNoteId(),
    ...appointmentNoteForm,
    ...chooseFromCalendar,
  }),
  request: ({ chooseFromCalendarId: _, appointmentId, noteId, ...body }) => ({
    method: 'PUT',
    path: path`/calendars/appointments/${appointmentId}/notes/${noteId}`,
    body,
    version: '2021-04-15',
  }),
  result: 'note',
  record: appointmentNote,
});
