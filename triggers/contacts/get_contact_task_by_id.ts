import * as z from 'zod';
import { contactId } from '../../inputs/contact';
import { taskId } from '../../inputs/task';
import { pollingTrigger } from '../../operation';
import { task } from '../../records/task';

export default pollingTrigger({
  key: 'get_contact_task_by_id',
  noun: 'Task',
  label: 'Get Contact Task by ID',
  description: 'Triggers when a task that you choose is changed or completed.',
  endpoint: 'GET /contacts/{contactId}/tasks/{taskId}',
  scope: 'contacts.readonly',
  input: z.object({ contactId: contactId(), taskId: taskId() }),
  result: 'task',
  record: task,
  firesOn: 'changed record',
  watches: ['contactId', 'taskId'],
});
