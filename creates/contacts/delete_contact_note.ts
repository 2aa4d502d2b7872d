import * as z from 'zod';
import { contactId } from '../../inputs/contact';
import { noteId } from '../../inputs/note';
import { action } from '../../operation';
import { deleted } from '../../records/deletion';

export default action({
  key: 'delete_contact_note',
  noun: 'Note',
  label: 'Delete Contact Note',
  description: 'Deletes a note of a contact. This cannot be undone.',
  endpoint: 'DELETE /contacts/{contactId}/notes/{id}',
  scope: 'contacts.write',
  input: z.object({ contactId: contactId(), id: noteId() }),
  warning: 'The note is deleted for good.',
  ...deleted('id'),
});
