import * as z from 'zod';
import { byOffset } from '../../highlevel/pages';
import { appointmentId, chooseFromCalendar } from '../../inputs/appointment';
import { listAppointmentNotes } from '../../lists/appointment_notes';
import { pollingTrigger } from '../../operation';
import { appointmentNote } from '../../records/appointment_note';

export default pollingTrigger({
  key: 'list_appointment_notes',
  noun: 'Appointment Note',
  label: 'List Appointment Notes',
  description: 'Triggers when a note is added to an appointment that you choose.',
  ...listAppointmentNotes,
  input: z.object({ appointmentId: appointmentId(), ...chooseFromCalendar }),
  record: appointmentNote,
  firesOn: 'user choice',
  watches: ['appointmentId', 'chooseFromCalendarId'],
  nextPage: byOffset,
});
