import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import getCalendarById from '../../../triggers/calendars/get_calendar_by_id';

const { availabilities, calendars, locationId } = seeded;

test('get_calendar_by_id returns a calendar with a revision of its settings', async () => {
  const { requests, result } = await runWithCassette(getCalendarById, {
    calendarId: calendars.whitening,
  });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: `/calendars/${calendars.whitening}`,
      headers: aprilHeaders.plain,
    },
  ]);
  expect(result).toMatchObject([
    {
      id: calendars.whitening,
      revision: expect.stringMatching(/^[\da-f]{16}$/),
      locationId,
      name: 'Whitening',
      isActive: false,
      slotDuration: 1,
      slotDurationUnit: 'hours',
      availabilityType: 1,
      availabilities: [
        { id: availabilities.whitening, date: '2026-11-24T00:00:00.000Z', deleted: false },
        { id: availabilities.whiteningEvening, date: '2026-12-01T00:00:00.000Z' },
      ],
    },
  ]);
});

test('get_calendar_by_id reports an unknown calendar', async () => {
  const { message } = await expectFailure(getCalendarById, { calendarId: 'absentCalendar' });
  expect(message).toMatch(/did not accept this.*Calendar with id absentCalendar not found/);
});
