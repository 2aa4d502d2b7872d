import * as z from 'zod';
import { path } from '../highlevel/path';
import { choicesFrom, dropdown, type Item, id } from '../operation';
import contactDropdown from './contact';

export default dropdown({
  key: 'note_dropdown',
  noun: 'Note',
  scope: 'contacts.readonly',
  input: z.object({ contactId: id().meta({ label: 'Contact', ...choicesFrom(contactDropdown) }) }),
  request: ({ contactId }) => ({ method: 'GET', path: path`/contacts/${contactId}/notes` }),
  result: 'notes',
  title: ({ title, bodyText, body }: Item) => title || String(bodyText ?? body ?? '').slice(0, 60),
});
