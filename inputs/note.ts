import * as z from 'zod';
import { choicesFrom } from './choices';
import { id, longText } from './kinds';
import { userId } from './user';

/** A note of the contact that is chosen before it. */
export const noteId = () =>
  id().meta({ label: 'Note', ...choicesFrom('note'), dependsOn: ['contactId'] });

/** What create and update ask of a note. */
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
