import { choicesFrom } from './choices';
import { id, longText } from './kinds';
import { userId } from './user';

/** A note of the appointment in the field before. */
export const appointmentNoteId = () =>
  id().meta({
    label: 'Note',
    ...choicesFrom('appointment_note'),
    dependsOn: ['appointmentId'],
  });

/** The fields for creating and updating a note. */
export const appointmentNoteForm = {
  body: longText().max(5000).meta({ label: 'Text' }),
  userId: userId().optional().meta({ label: 'Author' }),
};
