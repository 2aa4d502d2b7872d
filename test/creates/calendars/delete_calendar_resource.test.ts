import deleteCalendarResource from '../../../creates/calendars/delete_calendar_resource';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { resources } = seeded;

test('delete_calendar_resource deletes a resource and returns its ID', async () => {
  const { requests, result } = await runWithCassette(deleteCalendarResource, {
    resourceType: 'equipments',
    id: resources.lamp,
  });

  expect(requests).toEqual([
    {
      method: 'DELETE',
      path: `/calendars/resources/equipments/${resources.lamp}`,
      headers: aprilHeaders.plain,
    },
  ]);
  expect(result).toEqual({ id: resources.lamp, success: true });
});

test('delete_calendar_resource reports an unknown resource', async () => {
  const absent = { resourceType: 'rooms', id: 'absentRoom' };
  const { message } = await expectFailure(deleteCalendarResource, absent);
  expect(message).toMatch(/Check its IDs.*Resource with id absentRoom not found/);
});
