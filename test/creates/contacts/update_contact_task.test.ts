import updateContactTask from '../../../creates/contacts/update_contact_task';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { contactId, tasks, users } = seeded;

test('update_contact_task changes the given values and leaves the rest of the task', async () => {
  const { requests, result } = await runWithCassette(updateContactTask, {
    contactId,
    taskId: tasks.callBack,
    title: '',
    dueDate: '2026-12-02 10:30:00',
    assignedTo: users.dentist,
    completed: 'false',
  });

  const changes = {
    dueDate: '2026-12-02T10:30:00.000Z',
    assignedTo: users.dentist,
    completed: false,
  };
  expect(requests).toEqual([
    {
      method: 'PUT',
      path: `/contacts/${contactId}/tasks/${tasks.callBack}`,
      headers: headers.json,
      body: changes,
    },
  ]);
  expect(result).toEqual({
    id: tasks.callBack,
    contactId,
    title: 'Call back about whitening',
    body: 'She prefers mornings.',
    ...changes,
  });
});

test('update_contact_task reports an unknown task', async () => {
  const input = { contactId, taskId: 'absentTask', title: 'Call' };
  const { message } = await expectFailure(updateContactTask, input);
  expect(message).toMatch(/Check its IDs.*Task with id absentTask not found/);
});

test('update_contact_task requires the task', async () => {
  const input = { contactId, title: 'Call' };
  const { message } = await expectFailure(updateContactTask, input, { cassette: null });
  expect(message).toBe('Task: is required.');
});
