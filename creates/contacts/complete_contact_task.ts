import * as z from 'zod';
import { contactId } from '../../inputs/contact';
import { taskId } from '../../inputs/task';
import { action } from '../../operation';
import { completedTask } from '../../records/task';

export default action({
  key: 'complete_contact_task',
  noun: 'Task',
  label: 'Complete Contact Task',
  description: 'Marks a task of a contact as completed, or reopens it.',
  endpoint: 'PUT /contacts/{contactId}/tasks/{taskId}/completed',
  scope: 'contacts.write',
  input: z.object({
    contactId: contactId(),
    taskId: taskId(),
    completed: z.boolean().default(true).describe('Choose No to reopen the task.'),
  }),
  result: 'task',
  record: completedTask,
});
