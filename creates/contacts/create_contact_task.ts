import * as z from 'zod';
import { path } from '../../highlevel/path';
import { contactId } from '../../inputs/contact';
import { taskForm } from '../../inputs/task';
import { action } from '../../operation';
import { task } from '../../records/task';

export default action({
  key: 'create_contact_task',
  noun: 'Task',
  label: 'Create Contact Task',
  description: 'Creates a task for a contact.',
  scope: 'contacts.write',
  input: z.object({
    contactId: contactId(),
    ...taskForm,
    completed: z.boolean().default(false),
  }),
  request: ({ contactId, ...body }) => ({
    method: 'POST',
    path: path`/contacts/${contactId}/tasks`,
    body,
  }),
  result: 'task',
  record: task,
});
