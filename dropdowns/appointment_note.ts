import * as z from 'zod';
import { notesOnAPage } from '../lists/appointment_notes';
import { choicesFrom, dropdown, type Item, id } from '../operation';
import appointmentDropdown from './appointment';

export default dropdown({
  key: 'appointment_note_dropdown',
  noun: 'Appointment Note',
  endpoint: 'GET /calendars/appointments/{appointmentId}/notes',
  version: '2021-04-15',
  scope: 'calendars/events.readonly',
  input: z.object({
    appointmentId: id().meta({ label: 'Appointment', ...choicesFrom(appointmentDropdown) }),
  }),
  request: (_, { page }) => ({
    query: { limit: notesOnAPage, offset: page * notesOnAPage },
  }),
  result: 'notes',
  title: ({ body }: Item) => String(body ?? '').slice(0, 60),
  isPaged: true,
});
