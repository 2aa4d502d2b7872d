import * as z from 'zod';
import { contactId } from '../../inputs/contact';
import { taskId } from '../../inputs/task';
import { action } from '../../operation';
import { deleted } from '../../records/deletion';

export default action({
  key: 'delete_contact_task',
  noun: 'Task',
  label: 'Delete Contact Task',
  description: 'Deletes a task of a contact. This cannot be undone.',
  endpoint: 'DELETE /contacts/{contactId}/tasks/{taskId}',
  scope: 'contacts.write',
  input: z.object({ contactId: contactId(), taskId: taskId() }),
  warning: 'The task is deleted for good.',
  ...deleted('taskId'),
});
