import * as z from 'zod';
import { path } from '../highlevel/path';
import { choicesFrom, dropdown, type Item } from '../operation';
import { contactId } from './contact';
import { id, longText } from './kinds';
import { userId } from './user';

export const noteDropdown = dropdown({
  key: 'note_dropdown',
  noun: 'Note',
  scope: 'contacts.readonly',
  input: z.object({ contactId: contactId() }),
  request: ({ contactId }) => ({ method: 'GET', path: path`/contacts/${contactId}/notes` }),
  result: 'notes',
  title: ({ title, bodyText, body }: Item) => title || String(bodyText ?? body ?? '').slice(0, 60),
});

/** A note of the contact that is chosen before it. */
export const noteId = () =>
  id().meta({ label: 'Note', ...choicesFrom(noteDropdown), dependsOn: ['contactId'] });

/** What create and update ask of a note. */
export const noteForm = {
  body: longText().meta({ label: 'Text' }),
  title: z.string().optional(),
  userId: userId().optional().meta({ label: 'Author' }),
  color: z
    .string()
    .trim()
    .regex(/^#[\da-f]{6}$/i, { error: 'is not a colour like #FFAA00.' })
    .optional()
    .describe('As six hexadecimal digits, like #FFAA00.'),
  pinned: z.boolean().optional().describe('Keeps the note on top of the list.'),
};
