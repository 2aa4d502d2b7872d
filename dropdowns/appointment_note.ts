import * as z from 'zod';
import { listAppointmentNotes } from '../lists/appointment_notes';
import { minuteOf } from '../lists/titles';
import { dropdown, type Item, id } from '../operation';

export default dropdown({
  key: 'appointment_note_dropdown',
  noun: 'Appointment Note',
  ...listAppointmentNotes,
  input: z.object({
    appointmentId: id().meta({ label: 'Appointment' }),
  }),
  title: ({ body }: Item) => String(body ?? '').slice(0, 60),
  details: ({ dateAdded }: Item) => [minuteOf(dateAdded)],
  isPaged: true,
});
