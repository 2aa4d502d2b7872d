import * as z from 'zod';
import { contactId } from '../../inputs/contact';
import { noteId } from '../../inputs/note';
import { pollingTrigger } from '../../operation';
import { note } from '../../records/note';

export default pollingTrigger({
  key: 'get_contact_note_by_id',
  noun: 'Note',
  label: 'Get Contact Note by ID',
  description: 'Triggers when a note that you choose is changed.',
  endpoint: 'GET /contacts/{contactId}/notes/{id}',
  scope: 'contacts.readonly',
  input: z.object({ contactId: contactId(), id: noteId() }),
  result: 'note',
  record: note,
  firesOn: 'changed record',
  watches: ['contactId', 'id'],
});
