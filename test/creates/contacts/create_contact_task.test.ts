import createContactTask from '../../../creates/contacts/create_contact_task';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { contactId, users } = seeded;

test('create_contact_task creates an open task with a due date in UTC', async () => {
  const { requests, result } = await runWithCassette(createContactTask, {
    contactId,
    title: 'Order the aligners',
    dueDate: '2026-12-01T09:00:00-08:00',
    body: 'Two sets',
    assignedTo: users.reception,
  });

  const task = {
    title: 'Order the aligners',
    dueDate: '2026-12-01T17:00:00.000Z',
    body: 'Two sets',
    assignedTo: users.reception,
    completed: false,
  };
  expect(requests).toEqual([
    {
      method: 'POST',
      path: `/contacts/${contactId}/tasks`,
      headers: headers.json,
      body: task,
    },
  ]);
  expect(result).toEqual({ id: expect.stringMatching(/^\w{20}$/), contactId, ...task });
});

test('create_contact_task reports an unknown contact', async () => {
  const input = { contactId: 'absentContact', title: 'Order', dueDate: '2026-12-01' };
  const { message } = await expectFailure(createContactTask, input);
  expect(message).toMatch(/did not accept this.*Contact with id absentContact not found/);
});

test('create_contact_task reports a missing title and an invalid date', async () => {
  const wrong = { contactId, dueDate: '2026-11-31' };
  const { message } = await expectFailure(createContactTask, wrong, { cassette: null });
  expect(message).toMatch(/Title: is required.*Due Date: is not a date and time/);
});
