import { inZone, timesForm, withTimes, zonedTime } from '../../inputs/zoned_time';

test.each([
  ['2026-01-12T11:00', 'America/Chicago', '2026-01-12T11:00:00-06:00'],
  ['2026-07-12 11:00:30', 'America/Chicago', '2026-07-12T11:00:30-05:00'],
  ['2026-01-12', 'Asia/Calcutta', '2026-01-12T00:00:00+05:30'],
  ['2026-01-12T11:00', 'UTC', '2026-01-12T11:00:00+00:00'],
  ['2026-01-12T23:30', 'Pacific/Auckland', '2026-01-12T23:30:00+13:00'],
])('the local time %s in %s is %s', (text, zone, expected) => {
  expect(inZone(text, zone)).toBe(expected);
});

test.each([
  ['2026-01-12T11:00:00-06:00', '2026-01-12T11:00:00-06:00'],
  ['2026-01-12 11:00:00.250 +0530', '2026-01-12T11:00:00+05:30'],
  ['2026-01-12t11:00z', '2026-01-12T11:00:00+00:00'],
])('%s keeps its own offset', (text, expected) => {
  expect(inZone(text, 'America/Chicago')).toBe(expected);
});

test('an ambiguous or skipped local time gets the offset from before the clock change', () => {
  expect(inZone('2026-03-08T01:59', 'America/Chicago')).toBe('2026-03-08T01:59:00-06:00');
  expect(inZone('2026-03-08T02:30', 'America/Chicago')).toBe('2026-03-08T02:30:00-06:00');
  expect(inZone('2026-03-08T03:00', 'America/Chicago')).toBe('2026-03-08T03:00:00-05:00');
  expect(inZone('2026-11-01T01:30', 'America/Chicago')).toBe('2026-11-01T01:30:00-05:00');
  expect(inZone('2026-11-01T02:00', 'America/Chicago')).toBe('2026-11-01T02:00:00-06:00');
});

test("the times of a form are in its time zone, or else in the user's Zapier time zone", () => {
  const zapier = { timeZone: 'America/New_York' };
  const times = { startTime: '2026-01-12T11:00', endTime: '2026-01-12T12:00' };
  expect(withTimes({ ...times, timeZone: 'America/Chicago', title: 'Visit' }, zapier)).toEqual({
    title: 'Visit',
    startTime: '2026-01-12T11:00:00-06:00',
    endTime: '2026-01-12T12:00:00-06:00',
  });
  expect(withTimes({ startTime: '2026-01-12T11:00' }, zapier)).toEqual({
    startTime: '2026-01-12T11:00:00-05:00',
  });
});

test('an end before the start is rejected, whatever the offsets are', () => {
  const times = { startTime: '2026-01-12T11:00:00-06:00', endTime: '2026-01-12T11:30' };
  expect(() => withTimes(times, { timeZone: 'Europe/Berlin' })).toThrow(
    'End Time: is not after the Start Time.',
  );
});

test.each(['2026-02-30T10:00', 'tomorrow', '10:00', '2026-01-12T25:00'])(
  '%s is not a date and time',
  (text) => {
    expect(zonedTime().safeParse(text).success).toBe(false);
  },
);

test('only names of time zones are accepted', () => {
  expect(timesForm.timeZone.safeParse('Europe/Berlin').success).toBe(true);
  expect(timesForm.timeZone.safeParse('Middle/Earth').success).toBe(false);
});
