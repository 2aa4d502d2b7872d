import deleteCalendar from '../../../creates/calendars/delete_calendar';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const calendarId = seeded.calendars.whitening;

test('delete_calendar deletes the calendar and returns its ID', async () => {
  const { requests, result } = await runWithCassette(deleteCalendar, { calendarId });

  expect(requests).toEqual([
    {
      method: 'DELETE',
      path: `/calendars/${calendarId}`,
      headers: aprilHeaders.plain,
    },
  ]);
  expect(result).toEqual({ id: calendarId, success: true });
});

test('delete_calendar reports an unknown calendar', async () => {
  const { message } = await expectFailure(deleteCalendar, { calendarId: 'absentCalendar' });
  expect(message).toMatch(/did not accept this.*Calendar with id absentCalendar not found/);
});

test('delete_calendar sends no request for an ID that would change the path', async () => {
  const elsewhere = { calendarId: 'groups/BqTwX8QFwXzpegMve9EQ' };
  const { message } = await expectFailure(deleteCalendar, elsewhere, { cassette: null });
  expect(message).toMatch(/^Calendar: is not an ID/);
});
