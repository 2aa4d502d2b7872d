import deleteCalendarGroup from '../../../creates/calendars/delete_calendar_group';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const groupId = seeded.calendarGroups.aesthetics;

test('delete_calendar_group deletes the group and returns its ID', async () => {
  const { requests, result } = await runWithCassette(deleteCalendarGroup, { groupId });

  expect(requests).toEqual([
    {
      method: 'DELETE',
      path: `/calendars/groups/${groupId}`,
      headers: aprilHeaders.plain,
    },
  ]);
  expect(result).toEqual({ id: groupId, success: true });
});

test('delete_calendar_group reports an unknown group', async () => {
  const { message } = await expectFailure(deleteCalendarGroup, { groupId: 'absentGroup' });
  expect(message).toMatch(/did not accept this.*Group with id absentGroup not found/);
});

test('delete_calendar_group sends no request for an ID that would change the path', async () => {
  const elsewhere = { groupId: `../${seeded.calendars.checkups}` };
  const { message } = await expectFailure(deleteCalendarGroup, elsewhere, { cassette: null });
  expect(message).toMatch(/^Calendar Group: is not an ID/);
});
