import { choicesFrom } from './choices';
import { id, longText } from './kinds';
import { userId } from './user';

/** A note of the appointment that is chosen before it. */
export const appointmentNoteId = () =>
  id().meta({
    label: 'Note',
    ...choicesFrom('appointment_note'),
    dependsOn: ['appointmentId'],
  });

/** What create and update ask of a note. */
export const appointmentNoteForm = {
  body: longText().max(5000).meta({ label: 'Text' }),
  userId: userId().optional().meta({ label: 'Author' }),
};
