import * as z from 'zod';
import { contactId } from '../../inputs/contact';
import { listTasks } from '../../lists/contacts';
import { pollingTrigger } from '../../operation';
import { task } from '../../records/task';

export default pollingTrigger({
  key: 'get_contact_tasks',
  noun: 'Task',
  label: 'Get Contact Tasks',
  description: 'Triggers when a task is added to a contact that you choose.',
  ...listTasks,
  input: z.object({ contactId: contactId() }),
  record: task,
  firesOn: 'user choice',
  watches: ['contactId'],
});
