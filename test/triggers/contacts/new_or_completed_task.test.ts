import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import newOrCompletedTask from '../../../triggers/contacts/new_or_completed_task';

const { businesses, contactId, contacts, locationId, tasks, users } = seeded;

const search = {
  method: 'POST',
  path: `/locations/${locationId}/tasks/search`,
  headers: headers.json,
};

test("new_or_completed_task returns matching tasks as samples, with their user's name", async () => {
  const { requests, result } = await runWithCassette(
    newOrCompletedTask,
    { assignedTo: users.reception, contactId, businessId: businesses.harborMarina },
    { cassette: 'new_or_completed_task.sample', meta: { isLoadingSample: true } },
  );
  expect(requests[0]).toEqual({
    ...search,
    body: {
      assignedTo: [users.reception],
      contactId: [contactId],
      businessId: businesses.harborMarina,
      limit: 10,
      skip: 0,
    },
  });
  expect(result).toMatchObject([
    {
      id: tasks.callBack,
      contactId: contacts.maya,
      completed: false,
      changedTo: 'open',
      assignedUserName: 'Tomas Reed',
    },
  ]);
});

test('new_or_completed_task returns completed tasks as samples if those start the Zap', async () => {
  const { result } = await runWithCassette(
    newOrCompletedTask,
    { taskEvent: 'completed' },
    { cassette: 'new_or_completed_task.completed.sample', meta: { isLoadingSample: true } },
  );
  expect(result).toMatchObject([{ id: tasks.sendForms, completed: true }]);
});

test('new_or_completed_task remembers all tasks in its first poll and starts no run', async () => {
  const { requests, result } = await runWithCassette(newOrCompletedTask, {});
  expect(requests).toEqual([{ ...search, body: { limit: 100, skip: 0 } }]);
  expect(result).toEqual([]);
});

test('new_or_completed_task reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: seeded.locations.lakeside };
  const { message } = await expectFailure(newOrCompletedTask, {}, { connection });
  expect(message).toMatch(/^HighLevel refused this/);
});
