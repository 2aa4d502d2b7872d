import * as z from 'zod';
import { path } from '../../highlevel/path';
import { contactId } from '../../inputs/contact';
import { noteForm } from '../../inputs/note';
import { action } from '../../operation';
import { note } from '../../records/note';

export default action({
  key: 'create_contact_note',
  noun: 'Note',
  label: 'Create Contact Note',
  description: 'Creates a note on a contact.',
  scope: 'contacts.write',
  input: z.object({ contactId: contactId(), ...noteForm }),
  request: ({ contactId, ...body }) => ({
    method: 'POST',
    path: path`/contacts/${contactId}/notes`,
    body,
  }),
  result: 'note',
  record: note,
});
