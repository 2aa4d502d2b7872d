import updateBlockSlot from '../../../creates/calendars/update_block_slot';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { blockedSlots, calendars, locationId, users } = seeded;

test('update_block_slot moves a block and keeps its title', async () => {
  const { requests, result } = await runWithCassette(updateBlockSlot, {
    calendarId: calendars.checkups,
    eventId: blockedSlots.staffMeeting,
    startTime: '2026-11-27T12:00:00-08:00',
    endTime: '2026-11-27T12:30:00-08:00',
  });

  const moved = {
    calendarId: calendars.checkups,
    locationId,
    startTime: '2026-11-27T12:00:00-08:00',
    endTime: '2026-11-27T12:30:00-08:00',
  };
  expect(requests).toEqual([
    {
      method: 'PUT',
      path: `/calendars/events/block-slots/${blockedSlots.staffMeeting}`,
      headers: aprilHeaders.json,
      body: moved,
    },
  ]);
  expect(result).toEqual({ id: blockedSlots.staffMeeting, title: 'Staff meeting', ...moved });
});

test('update_block_slot reports an unknown block', async () => {
  const absent = { assignedUserId: users.dentist, eventId: 'absentBlock' };
  const { message } = await expectFailure(updateBlockSlot, absent);
  expect(message).toMatch(/Check its IDs.*Event with id absentBlock not found/);
});

test('update_block_slot needs the calendar or the user of the block', async () => {
  const ownerless = { eventId: blockedSlots.staffMeeting, title: 'Meeting' };
  const { message } = await expectFailure(updateBlockSlot, ownerless, { cassette: null });
  expect(message).toBe('Calendar or Assigned To: exactly one of the two is required.');
});
