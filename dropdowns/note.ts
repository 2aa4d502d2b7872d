import * as z from 'zod';
import { choicesFrom, dropdown, type Item, id } from '../operation';
import contactDropdown from './contact';

export default dropdown({
  key: 'note_dropdown',
  noun: 'Note',
  endpoint: 'GET /contacts/{contactId}/notes',
  scope: 'contacts.readonly',
  input: z.object({ contactId: id().meta({ label: 'Contact', ...choicesFrom(contactDropdown) }) }),
  result: 'notes',
  title: ({ title, bodyText, body }: Item) => title || String(bodyText ?? body ?? '').slice(0, 60),
});
