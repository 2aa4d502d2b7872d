import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import getContactTaskById from '../../../triggers/contacts/get_contact_task_by_id';

const { contactId, tasks } = seeded;

test('get_contact_task_by_id returns a task with a fingerprint as its revision', async () => {
  const { requests, result } = await runWithCassette(getContactTaskById, {
    contactId,
    taskId: tasks.sendForms,
  });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: `/contacts/${contactId}/tasks/${tasks.sendForms}`,
      headers: headers.plain,
    },
  ]);
  expect(result).toEqual([
    {
      id: tasks.sendForms,
      revision: expect.stringMatching(/^[\da-f]{16}$/),
      contactId,
      title: 'Send the consent forms',
      dueDate: '2026-09-07T16:00:00.000Z',
      completed: true,
    },
  ]);
});

test('get_contact_task_by_id reports an unknown task', async () => {
  const input = { contactId, taskId: 'absentTask' };
  const { message } = await expectFailure(getContactTaskById, input);
  expect(message).toMatch(/Check its IDs.*Task with id absentTask not found/);
});

test('get_contact_task_by_id requires both the contact and the task', async () => {
  const { message } = await expectFailure(getContactTaskById, {}, { cassette: null });
  expect(message).toMatch(/Contact: is required.*Task: is required/);
});
