import * as z from 'zod';
import { path } from '../../highlevel/path';
import { contactId } from '../../inputs/contact';
import { taskId } from '../../inputs/task';
import { pollingTrigger } from '../../operation';
import { task } from '../../records/task';

export default pollingTrigger({
  key: 'get_contact_task_by_id',
  noun: 'Task',
  label: 'Get Contact Task by ID',
  description: 'Triggers when a task that you choose is changed or completed.',
  scope: 'contacts.readonly',
  input: z.object({ contactId: contactId(), taskId: taskId() }),
  request: ({ contactId, taskId }) => ({
    method: 'GET',
    path: path`/contacts/${contactId}/tasks/${taskId}`,
  }),
  result: 'task',
  record: task,
  firesOn: 'changed record',
  watches: ['contactId', 'taskId'],
});
