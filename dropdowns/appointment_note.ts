import * as z from 'zod';
import { path } from '../highlevel/path';
import { notesOnAPage } from '../lists/appointment_notes';
import { choicesFrom, dropdown, type Item, id } from '../operation';
import appointmentDropdown from './appointment';

export default dropdown({
  key: 'appointment_note_dropdown',
  noun: 'Appointment Note',
  scope: 'calendars/events.readonly',
  input: z.object({
    appointmentId: id().meta({ label: 'Appointment', ...choicesFrom(appointmentDropdown) }),
  }),
  request: ({ appointmentId }, { page }) => ({
    method: 'GET',
    path: path`/calendars/appointments/${appointmentId}/notes`,
    query: { limit: notesOnAPage, offset: page * notesOnAPage },
    version: '2021-04-15',
  }),
  result: 'notes',
  title: ({ body }: Item) => String(body ?? '').slice(0, 60),
  isPaged: true,
});
