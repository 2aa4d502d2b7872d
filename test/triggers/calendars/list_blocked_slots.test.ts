import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import listBlockedSlots from '../../../triggers/calendars/list_blocked_slots';

const { blockedSlots, calendars, locationId, users } = seeded;

test('list_blocked_slots returns the blocked slots of a calendar around today', async () => {
  const { requests, result } = await runWithCassette(listBlockedSlots, {
    calendarId: calendars.checkups,
  });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/calendars/blocked-slots',
      query: {
        locationId,
        calendarId: calendars.checkups,
        startTime: String(Date.parse('2026-11-19T12:00:00Z')),
        endTime: String(Date.parse('2027-11-20T12:00:00Z')),
      },
      headers: aprilHeaders.plain,
    },
  ]);
  expect(result).toMatchObject([
    {
      id: blockedSlots.staffMeeting,
      revision: '1',
      title: 'Staff meeting',
      startTime: '2026-11-26T12:00:00-08:00',
      endTime: '2026-11-26T13:00:00-08:00',
      calendarId: calendars.checkups,
    },
  ]);
});

test('list_blocked_slots returns a new revision of a block of a user', async () => {
  const { result } = await runWithCassette(
    listBlockedSlots,
    { userId: users.dentist, triggerOn: 'new_or_updated' },
    { cassette: 'list_blocked_slots.updated' },
  );
  expect(keysOf(result)).toEqual([[blockedSlots.dentistAway, '2026-10-01T17:00:00.000Z']]);
});

test('list_blocked_slots reports an unknown calendar', async () => {
  const { message } = await expectFailure(listBlockedSlots, { calendarId: 'absentCalendar' });
  expect(message).toMatch(/did not accept this.*Calendar with id absentCalendar not found/);
});

test('list_blocked_slots reports missing and out-of-range values', async () => {
  const nobody = { daysAhead: 30 };
  const none = await expectFailure(listBlockedSlots, nobody, { cassette: null });
  expect(none.message).toBe('Calendar, Calendar Group or User: at least one of them is required.');
  const far = { calendarId: calendars.checkups, daysAhead: 0, daysBack: 366 };
  const { message } = await expectFailure(listBlockedSlots, far, { cassette: null });
  expect(message).toBe('Days Ahead: is less than 1. Days Back: is more than 365.');
});
