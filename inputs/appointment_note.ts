import * as z from 'zod';
import { path } from '../highlevel/path';
import { choicesFrom, dropdown, type Item } from '../operation';
import { appointmentId } from './appointment';
import { id, longText } from './kinds';
import { userId } from './user';

/** The largest page of appointment notes that HighLevel gives. */
export const notesOnAPage = 20;

export const appointmentNoteDropdown = dropdown({
  key: 'appointment_note_dropdown',
  noun: 'Appointment Note',
  scope: 'calendars/events.readonly',
  input: z.object({ appointmentId: appointmentId() }),
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

/** A note of the appointment that is chosen before it. */
export const appointmentNoteId = () =>
  id().meta({
    label: 'Note',
    ...choicesFrom(appointmentNoteDropdown),
    dependsOn: ['appointmentId'],
  });

/** What create and update ask of a note. */
export const appointmentNoteForm = {
  body: longText().max(5000).meta({ label: 'Text' }),
  userId: userId().optional().meta({ label: 'Author' }),
};
