import * as z from 'zod';
import { contactId } from '../../inputs/contact';
import { taskForm, taskId } from '../../inputs/task';
import { action } from '../../operation';
import { task } from '../../records/task';

export default action({
  key: 'update_contact_task',
  noun: 'Task',
  label: 'Update Contact Task',
  description: 'Updates a task of a contact. Fields that you leave empty stay as they are.',
  endpoint: 'PUT /contacts/{contactId}/tasks/{taskId}',
  scope: 'contacts.write',
  input: z.object({
    contactId: contactId(),
    taskId: taskId(),
    ...taskForm,
    title: taskForm.title.optional(),
    dueDate: taskForm.dueDate.optional(),
    completed: z.boolean().optional(),
  }),
  result: 'task',
  record: task,
});
