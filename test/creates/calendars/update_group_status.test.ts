import updateGroupStatus from '../../../creates/calendars/update_group_status';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { calendarGroups } = seeded;

test('update_group_status turns a group off and returns the status', async () => {
  const groupId = calendarGroups.family;
  const { requests, result } = await runWithCassette(updateGroupStatus, {
    groupId,
    isActive: 'false',
  });

  expect(requests).toEqual([
    {
      method: 'PUT',
      path: `/calendars/groups/${groupId}/status`,
      headers: aprilHeaders.json,
      body: { isActive: false },
    },
  ]);
  expect(result).toEqual({ id: groupId, isActive: false, success: true });
});

test('update_group_status reports an unknown group', async () => {
  const { message } = await expectFailure(updateGroupStatus, {
    groupId: 'absentGroup',
    isActive: true,
  });
  expect(message).toMatch(/did not accept this.*Group with id absentGroup not found/);
});
