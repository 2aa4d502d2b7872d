import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import listCalendarGroups from '../../../triggers/calendars/list_calendar_groups';

const { calendarGroups, locationId } = seeded;

test('list_calendar_groups returns the groups of the sub-account', async () => {
  const { requests, result } = await runWithCassette(listCalendarGroups, {});

  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/calendars/groups',
      query: { locationId },
      headers: aprilHeaders.plain,
    },
  ]);
  expect(result).toEqual([
    {
      id: calendarGroups.family,
      revision: '1',
      locationId,
      name: 'Family Visits',
      description: 'Appointments for parents with children',
      slug: 'family-visits',
      isActive: true,
    },
    {
      id: calendarGroups.aesthetics,
      revision: '1',
      locationId,
      name: 'Aesthetics',
      description: 'Whitening and veneers',
      slug: 'aesthetics',
      isActive: false,
    },
  ]);
});

test('list_calendar_groups detects a changed group by its content', async () => {
  const { result } = await runWithCassette(
    listCalendarGroups,
    { triggerOn: 'new_or_updated' },
    { cassette: 'list_calendar_groups.updated' },
  );
  const revisions = keysOf(result).map(([, revision]) => revision);
  expect(revisions).toEqual(Array(2).fill(expect.stringMatching(/^[\da-f]{16}$/)));
  expect(new Set(revisions).size).toBe(2);
});

test('list_calendar_groups reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: seeded.locations.foreign };
  const { message } = await expectFailure(listCalendarGroups, {}, { connection });
  expect(message).toMatch(/refused this.*does not have access to this location/);
});
