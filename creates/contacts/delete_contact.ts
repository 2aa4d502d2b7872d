import * as z from 'zod';
import { contactId } from '../../inputs/contact';
import { action } from '../../operation';
import { deleted } from '../../records/deletion';

export default action({
  key: 'delete_contact',
  noun: 'Contact',
  label: 'Delete Contact',
  description: 'Deletes a contact. This cannot be undone.',
  endpoint: 'DELETE /contacts/{contactId}',
  scope: 'contacts.write',
  input: z.object({ contactId: contactId() }),
  warning: 'The contact is deleted for good, with its notes, tasks and messages.',
  ...deleted('contactId'),
});
