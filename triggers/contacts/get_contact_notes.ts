import * as z from 'zod';
import { contactId } from '../../inputs/contact';
import { listNotes } from '../../lists/contacts';
import { pollingTrigger } from '../../operation';
import { note } from '../../records/note';

export default pollingTrigger({
  key: 'get_contact_notes',
  noun: 'Note',
  label: 'Get Contact Notes',
  description: 'Triggers when a note is added to a contact that you choose.',
  ...listNotes,
  input: z.object({ contactId: contactId() }),
  record: note,
  firesOn: 'user choice',
  watches: ['contactId'],
});
