import { sandboxMoment } from '../../../harness/moment';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import getFreeSlots from '../../../triggers/calendars/get_free_slots';

const { calendars, users } = seeded;

const now = Date.parse(sandboxMoment);
const oneDay = 24 * 60 * 60 * 1000;
const calendarId = calendars.whitening;

test('get_free_slots returns each free slot of the next seven days', async () => {
  const { requests, result } = await runWithCassette(getFreeSlots, { calendarId });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: `/calendars/${calendarId}/free-slots`,
      query: { startDate: String(now), endDate: String(now + 7 * oneDay) },
      headers: aprilHeaders.plain,
    },
  ]);
  const slot = (time: string, inUtc: string) => ({
    id: `${calendarId}_2026-11-24T${inUtc}:00.000Z`,
    revision: expect.stringMatching(/^[\da-f]{16}$/),
    calendarId,
    date: '2026-11-24',
    startTime: `2026-11-24T${time}:00-08:00`,
  });
  expect(result).toEqual([
    slot('10:00', '18:00'),
    slot('10:30', '18:30'),
    slot('11:00', '19:00'),
    slot('13:00', '21:00'),
  ]);
});

test('get_free_slots returns each day of a month, for users, in a time zone', async () => {
  const { requests, result } = await runWithCassette(
    getFreeSlots,
    {
      calendarId,
      daysAhead: '31',
      triggerFor: 'day',
      userId: users.dentist,
      userIds: [users.dentist, users.reception],
      timezone: 'Asia/Tokyo',
    },
    { cassette: 'get_free_slots.days' },
  );
  expect(requests[0]?.query).toEqual({
    startDate: String(now),
    endDate: String(now + 31 * oneDay),
    userId: users.dentist,
    userIds: [users.dentist, users.reception],
    timezone: 'Asia/Tokyo',
  });
  const day = (date: string, ...slots: string[]) => ({
    id: `${calendarId}_${date}`,
    revision: expect.stringMatching(/^[\da-f]{16}$/),
    calendarId,
    date,
    startTime: slots[0],
    slots,
  });
  expect(result).toEqual([
    day(
      '2026-11-25',
      '2026-11-25T03:00:00+09:00',
      '2026-11-25T03:30:00+09:00',
      '2026-11-25T04:00:00+09:00',
      '2026-11-25T06:00:00+09:00',
    ),
    day('2026-12-02', '2026-12-02T11:30:00+09:00'),
  ]);
});

test('get_free_slots reports that HighLevel does not know the time zone', async () => {
  const { message } = await expectFailure(getFreeSlots, { calendarId, timezone: 'Mars/Olympus' });
  expect(message).toMatch(/did not accept this.*timezone must be a valid timezone/);
});

test('get_free_slots reads at most 31 days', async () => {
  const tooFar = { calendarId, daysAhead: 32 };
  const { message } = await expectFailure(getFreeSlots, tooFar, { cassette: null });
  expect(message).toBe('Days Ahead: is more than 31.');
});
