import * as z from 'zod';
import { contactId } from '../../inputs/contact';
import { pollingTrigger } from '../../operation';
import { task } from '../../records/task';

export default pollingTrigger({
  key: 'get_contact_tasks',
  noun: 'Task',
  label: 'Get Contact Tasks',
  description: 'Triggers when a task is added to a contact that you choose.',
  endpoint: 'GET /contacts/{contactId}/tasks',
  scope: 'contacts.readonly',
  input: z.object({ contactId: contactId() }),
  result: 'tasks',
  record: task,
  firesOn: 'user choice',
  watches: ['contactId'],
});
