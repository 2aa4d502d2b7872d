import * as z from 'zod';
import { contactId } from '../../inputs/contact';
import { noteForm } from '../../inputs/note';
import { action } from '../../operation';
import { note } from '../../records/note';

export default action({
  key: 'create_contact_note',
  noun: 'Note',
  label: 'Create Contact Note',
  description: 'Creates a note on a contact.',
  endpoint: 'POST /contacts/{contactId}/notes',
  scope: 'contacts.write',
  input: z.object({ contactId: contactId(), ...noteForm }),
  result: 'note',
  record: note,
});
