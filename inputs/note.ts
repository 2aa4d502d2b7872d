import * as z from 'zod';
import { choicesFrom } from './choices';
import { id, longText } from './kinds';
import { userId } from './user';

/** A note of the contact in the field before. */
export const noteId = () =>
  id().meta({ label: 'Note', ...choicesFrom('note'), dependsOn: ['contactId'] });

/** The fields for creating and updating a note. */
export const noteForm = {
  body: longText().meta({ label: 'Text' }),
  title: z.string().optional(),
  userId: userId().optional().meta({ label: 'Author' }),
  color: z
    .string()
    .trim()
    .regex(/^#[\da-f]{6}$/i, { error: 'is not a hex color, like #FFAA00.' })
    .optional()
    .describe('A hex color, like #FFAA00.'),
  pinned: z.boolean().optional().describe('Keeps the note on top of the list.'),
};
