import createBlockSlot from '../../../creates/calendars/create_block_slot';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { calendars, locationId, users } = seeded;
const when = {
  startTime: '2026-12-24T12:00',
  endTime: '2026-12-24T17:00',
  timeZone: 'America/Los_Angeles',
};
const sent = { startTime: '2026-12-24T12:00:00-08:00', endTime: '2026-12-24T17:00:00-08:00' };

test('create_block_slot blocks a time of a calendar', async () => {
  const { requests, result } = await runWithCassette(createBlockSlot, {
    calendarId: calendars.checkups,
    ...when,
    title: 'Christmas Eve',
  });

  const block = { calendarId: calendars.checkups, ...sent, title: 'Christmas Eve', locationId };
  expect(requests).toEqual([
    {
      method: 'POST',
      path: '/calendars/events/block-slots',
      headers: aprilHeaders.json,
      body: block,
    },
  ]);
  expect(result).toEqual({ id: expect.stringMatching(/^\w{20}$/), ...block });
});

test('create_block_slot blocks a time of a user', async () => {
  const { requests, result } = await runWithCassette(
    createBlockSlot,
    { assignedUserId: users.dentist, ...when },
    { cassette: 'create_block_slot.user' },
  );
  expect(requests[0]?.body).toEqual({ assignedUserId: users.dentist, ...sent, locationId });
  expect(result).toMatchObject({ assignedUserId: users.dentist, ...sent });
});

test('create_block_slot reports an unknown calendar', async () => {
  const absent = { calendarId: 'absentCalendar', ...when };
  const { message } = await expectFailure(createBlockSlot, absent);
  expect(message).toMatch(/did not accept this.*Calendar with id absentCalendar not found/);
});

test.each([{}, { calendarId: calendars.checkups, assignedUserId: users.dentist }])(
  'create_block_slot needs either a calendar or a user, not %j',
  async (owners) => {
    const { message } = await expectFailure(
      createBlockSlot,
      { ...owners, ...when },
      { cassette: null },
    );
    expect(message).toBe('Calendar or Assigned To: exactly one of the two is required.');
  },
);
