import deleteContactTask from '../../../creates/contacts/delete_contact_task';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { contactId, tasks } = seeded;

test('delete_contact_task deletes the task and returns its ID', async () => {
  const { requests, result } = await runWithCassette(deleteContactTask, {
    contactId,
    taskId: tasks.sendForms,
  });

  expect(requests).toEqual([
    {
      method: 'DELETE',
      path: `/contacts/${contactId}/tasks/${tasks.sendForms}`,
      headers: headers.plain,
    },
  ]);
  expect(result).toEqual({ id: tasks.sendForms, success: true });
});

test('delete_contact_task reports an unknown task', async () => {
  const { message } = await expectFailure(deleteContactTask, { contactId, taskId: 'absentTask' });
  expect(message).toMatch(/Check its IDs.*Task with id absentTask not found/);
});

test('delete_contact_task sends no request for an ID that would change the path', async () => {
  const elsewhere = { contactId, taskId: '..' };
  const { message } = await expectFailure(deleteContactTask, elsewhere, { cassette: null });
  expect(message).toMatch(/^Task: is not an ID/);
});
