import * as z from 'zod';
import { contactId } from '../../inputs/contact';
import { pollingTrigger } from '../../operation';
import { note } from '../../records/note';

export default pollingTrigger({
  key: 'get_contact_notes',
  noun: 'Note',
  label: 'Get Contact Notes',
  description: 'Triggers when a note is added to a contact that you choose.',
  endpoint: 'GET /contacts/{contactId}/notes',
  scope: 'contacts.readonly',
  input: z.object({ contactId: contactId() }),
  result: 'notes',
  record: note,
  firesOn: 'user choice',
  watches: ['contactId'],
});
