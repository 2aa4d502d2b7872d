import * as z from 'zod';
import { contactId } from '../../inputs/contact';
import { noteForm, noteId } from '../../inputs/note';
import { action } from '../../operation';
import { note } from '../../records/note';

export default action({
  key: 'update_contact_note',
  noun: 'Note',
  label: 'Update Contact Note',
  description: 'Updates a note of a contact. Fields that you leave empty stay as they are.',
  endpoint: 'PUT /contacts/{contactId}/notes/{id}',
  scope: 'contacts.write',
  input: z.object({
    contactId: contactId(),
    id: noteId(),
    ...noteForm,
    body: noteForm.body.optional(),
  }),
  result: 'note',
  record: note,
});
