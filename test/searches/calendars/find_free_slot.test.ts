import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import findFreeSlot from '../../../searches/calendars/find_free_slot';

const { calendars, users } = seeded;

test('find_free_slot returns the first free slot at or after a time', async () => {
  const { requests, result } = await runWithCassette(findFreeSlot, {
    calendarId: calendars.checkups,
    after: '2026-11-24T09:00:00-08:00',
    daysAhead: 7,
    userId: users.dentist,
    timezone: 'America/New_York',
  });
  expect(requests).toEqual([
    {
      method: 'GET',
      path: `/calendars/${calendars.checkups}/free-slots`,
      query: {
        startDate: String(Date.parse('2026-11-24T17:00:00Z')),
        endDate: String(Date.parse('2026-12-01T17:00:00Z')),
        userId: users.dentist,
        timezone: 'America/New_York',
      },
      headers: aprilHeaders.plain,
    },
  ]);
  // The slot at nine is taken.
  const [first] = [result].flat();
  expect(first).toMatchObject({ calendarId: calendars.checkups, date: '2026-11-24' });
  expect(Date.parse(String(Object(first).startTime))).toBeGreaterThan(
    Date.parse('2026-11-24T17:00:00Z'),
  );
});

test('find_free_slot starts now if the time is in the past', async () => {
  const { requests } = await runWithCassette(
    findFreeSlot,
    { calendarId: calendars.checkups, after: '2020-01-01T00:00:00Z' },
    { cassette: 'find_free_slot.past' },
  );
  expect(requests[0]?.query).toEqual({
    startDate: String(Date.parse('2026-11-20T12:00:00Z')),
    endDate: String(Date.parse('2026-12-21T12:00:00Z')),
  });
});

test('find_free_slot finds nothing on a day without hours', async () => {
  const { result } = await runWithCassette(
    findFreeSlot,
    { calendarId: calendars.checkups, after: '2026-11-22T00:00:00-08:00', daysAhead: 1 },
    { cassette: 'find_free_slot.nobody' },
  );
  expect(result).toEqual([]);
});

test('find_free_slot reports an unknown calendar', async () => {
  const { message } = await expectFailure(findFreeSlot, { calendarId: 'nosuchcalendar' });
  expect(message).toMatch(/HighLevel/);
});
