import * as z from 'zod';
import { listNotes } from '../lists/contacts';
import { minuteOf } from '../lists/titles';
import { dropdown, type Item, id } from '../operation';

export default dropdown({
  key: 'note_dropdown',
  noun: 'Note',
  ...listNotes,
  input: z.object({ contactId: id().meta({ label: 'Contact' }) }),
  title: ({ title, bodyText, body }: Item) => title || String(bodyText ?? body ?? '').slice(0, 60),
  details: ({ dateAdded }: Item) => [minuteOf(dateAdded)],
});
