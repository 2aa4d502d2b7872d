import * as z from 'zod';
import { path } from '../../highlevel/path';
import { contactId } from '../../inputs/contact';
import { taskForm, taskId } from '../../inputs/task';
import { action } from '../../operation';
import { task } from '../../records/task';

export default action({
  key: 'update_contact_task',
  noun: 'Task',
  label: 'Update Contact Task',
  description: 'Updates a task of a contact. Fields that you leave empty stay as they are.',
  scope: 'contacts.write',
  input: z.object({
    contactId: contactId(),
    taskId: taskId(),
    ...taskForm,
    title: taskForm.title.optional(),
    dueDate: taskForm.dueDate.optional(),
    completed: z.boolean().optional(),
  }),
  request: ({ contactId, taskId, ...body }) => ({
    method: 'PUT',
    path: path`/contacts/${contactId}/tasks/${taskId}`,
    body,
  }),
  result: 'task',
  record: task,
});
