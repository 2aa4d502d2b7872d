import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import listCalendars from '../../../triggers/calendars/list_calendars';

const { calendarGroups, calendars, locationId, users } = seeded;

const nineToFive = [{ openHour: 9, openMinute: 0, closeHour: 17, closeMinute: 0 }];

test("list_calendars returns the sub-account's calendars in the documented format", async () => {
  const { requests, result } = await runWithCassette(listCalendars, {});

  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/calendars/',
      query: { locationId, showDrafted: 'true' },
      headers: aprilHeaders.plain,
    },
  ]);
  expect(result).toMatchObject([
    {
      id: calendars.checkups,
      revision: '1',
      locationId,
      groupId: calendarGroups.family,
      name: 'Check-ups',
      isActive: true,
      calendarType: 'round_robin',
      appoinmentPerSlot: 1,
      // HighLevel returns an object here (docs/highlevel_quirks.md#calendar-fields).
      openHours: [1, 2, 3, 4, 5].map((day) => ({ daysOfTheWeek: [day], hours: nineToFive })),
      teamMembers: [
        {
          userId: users.dentist,
          priority: 0.5,
          isPrimary: true,
          locationConfigurations: [{ kind: 'physical', location: '48 Pier Road' }],
        },
      ],
    },
    { id: calendars.whitening, revision: '1', name: 'Whitening', isActive: false },
  ]);
  expect(result).not.toHaveProperty('0.appointmentPerSlot');
});

test('list_calendars returns the active calendars of one group, by their content', async () => {
  const { requests, result } = await runWithCassette(
    listCalendars,
    { groupId: calendarGroups.family, showDrafted: 'no', triggerOn: 'new_or_updated' },
    { cassette: 'list_calendars.group' },
  );
  expect(requests[0]?.query).toEqual({
    locationId,
    groupId: calendarGroups.family,
    showDrafted: 'false',
  });
  expect(keysOf(result)).toEqual([[calendars.checkups, expect.stringMatching(/^[\da-f]{16}$/)]]);
});

test('list_calendars reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: seeded.locations.foreign };
  const { message } = await expectFailure(listCalendars, {}, { connection });
  expect(message).toMatch(/refused this.*does not have access to this location/);
});
