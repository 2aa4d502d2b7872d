import * as z from 'zod';
import { contactId } from '../../inputs/contact';
import { taskForm } from '../../inputs/task';
import { action } from '../../operation';
import { task } from '../../records/task';

export default action({
  key: 'create_contact_task',
  noun: 'Task',
  label: 'Create Contact Task',
  description: 'Creates a task for a contact.',
  endpoint: 'POST /contacts/{contactId}/tasks',
  scope: 'contacts.write',
  input: z.object({ contactId: contactId(), ...taskForm, completed: z.boolean().default(false) }),
  result: 'task',
  record: task,
});
