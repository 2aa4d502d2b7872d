import * as z from 'zod';
import { path } from '../../highlevel/path';
import { contactId } from '../../inputs/contact';
import { noteId } from '../../inputs/note';
import { pollingTrigger } from '../../operation';
import { note } from '../../records/note';

export default pollingTrigger({
  key: 'get_contact_note_by_id',
  noun: 'Note',
  label: 'Get Contact Note by ID',
  description: 'Triggers when a note that you choose is changed.',
  scope: 'contacts.readonly',
  input: z.object({ contactId: contactId(), id: noteId() }),
  request: ({ contactId, id }) => ({
    method: 'GET',
    path: path`/contacts/${contactId}/notes/${id}`,
  }),
  result: 'note',
  record: note,
  firesOn: 'changed record',
  watches: ['contactId', 'id'],
});
