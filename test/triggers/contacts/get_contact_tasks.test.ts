import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import getContactTasks from '../../../triggers/contacts/get_contact_tasks';

const { contactId, tasks, users } = seeded;

test('get_contact_tasks returns the tasks of a contact', async () => {
  const { requests, result } = await runWithCassette(getContactTasks, { contactId });

  expect(requests).toEqual([
    { method: 'GET', path: `/contacts/${contactId}/tasks`, headers: headers.plain },
  ]);
  expect(result).toEqual([
    {
      id: tasks.callBack,
      revision: '1',
      contactId,
      title: 'Call back about whitening',
      body: 'She prefers mornings.',
      dueDate: '2026-10-12T16:00:00.000Z',
      completed: false,
      assignedTo: users.reception,
    },
    {
      id: tasks.sendForms,
      revision: '1',
      contactId,
      title: 'Send the consent forms',
      dueDate: '2026-09-07T16:00:00.000Z',
      completed: true,
    },
  ]);
});

test('get_contact_tasks detects a changed task by its content', async () => {
  const { result } = await runWithCassette(
    getContactTasks,
    { contactId, triggerOn: 'new_or_updated' },
    { cassette: 'get_contact_tasks.updated' },
  );
  const revisions = keysOf(result).map(([, revision]) => revision);
  expect(revisions).toEqual(Array(2).fill(expect.stringMatching(/^[\da-f]{16}$/)));
  expect(new Set(revisions).size).toBe(2);
});

test('get_contact_tasks reports an unknown contact', async () => {
  const { message } = await expectFailure(getContactTasks, { contactId: 'absentContact' });
  expect(message).toMatch(/did not accept this.*Contact with id absentContact not found/);
});
