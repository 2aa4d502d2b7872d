import * as z from 'zod';
import { path } from '../../highlevel/path';
import { succeeded } from '../../highlevel/success';
import { contactId } from '../../inputs/contact';
import { action } from '../../operation';
import { deletion } from '../../records/deletion';

export default action({
  key: 'delete_contact',
  noun: 'Contact',
  label: 'Delete Contact',
  description: 'Deletes a contact. This cannot be undone.',
  scope: 'contacts.write',
  input: z.object({ contactId: contactId() }),
  warning: 'The contact is gone for good, with its notes, tasks and messages.',
  request: ({ contactId }) => ({ method: 'DELETE', path: path`/contacts/${contactId}` }),
  result: (body: object, { contactId }) => ({ id: contactId, success: succeeded(body) }),
  record: deletion,
});
