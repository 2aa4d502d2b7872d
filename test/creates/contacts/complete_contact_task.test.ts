import completeContactTask from '../../../creates/contacts/complete_contact_task';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { contactId, tasks } = seeded;

test('complete_contact_task marks a task as completed', async () => {
  const { requests, result } = await runWithCassette(completeContactTask, {
    contactId,
    taskId: tasks.callBack,
  });

  expect(requests).toEqual([
    {
      method: 'PUT',
      path: `/contacts/${contactId}/tasks/${tasks.callBack}/completed`,
      headers: headers.json,
      body: { completed: true },
    },
  ]);
  expect(result).toMatchObject({ id: tasks.callBack, contactId, completed: true });
  expect(result).not.toHaveProperty('traceId');
});

test('complete_contact_task opens a completed task again', async () => {
  const { requests, result } = await runWithCassette(
    completeContactTask,
    { contactId, taskId: tasks.sendForms, completed: 'false' },
    { cassette: 'complete_contact_task.reopened' },
  );
  expect(requests[0]?.body).toEqual({ completed: false });
  expect(result).toMatchObject({ id: tasks.sendForms, completed: false });
});

test('complete_contact_task reports an unknown task', async () => {
  const input = { contactId, taskId: 'absentTask' };
  const { message } = await expectFailure(completeContactTask, input);
  expect(message).toMatch(/Check its IDs.*Task with id absentTask not found/);
});

test('complete_contact_task accepts only yes and no', async () => {
  const input = { contactId, taskId: tasks.callBack, completed: 'perhaps' };
  const { message } = await expectFailure(completeContactTask, input, { cassette: null });
  expect(message).toBe('Completed: is not true or false.');
});
