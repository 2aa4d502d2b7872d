import updateCalendarGroup from '../../../creates/calendars/update_calendar_group';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { calendarGroups, locationId } = seeded;
const groupId = calendarGroups.aesthetics;
const group = { name: 'Smiles', description: 'Whitening, veneers and bonding', slug: 'smiles' };

test('update_calendar_group replaces name, description and slug', async () => {
  const { requests, result } = await runWithCassette(updateCalendarGroup, { groupId, ...group });

  expect(requests).toEqual([
    {
      method: 'PUT',
      path: `/calendars/groups/${groupId}`,
      headers: aprilHeaders.json,
      body: group,
    },
  ]);
  expect(result).toEqual({ id: groupId, locationId, ...group, isActive: false });
});

test('update_calendar_group reports an unknown group', async () => {
  const { message } = await expectFailure(updateCalendarGroup, {
    groupId: 'absentGroup',
    ...group,
  });
  expect(message).toMatch(/did not accept this.*Group with id absentGroup not found/);
});

test('update_calendar_group requires all fields that HighLevel requires', async () => {
  const { message } = await expectFailure(updateCalendarGroup, { groupId }, { cassette: null });
  expect(message).toBe('Name: is required. Description: is required. Slug: is required.');
});
