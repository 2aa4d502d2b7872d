import updateCalendar from '../../../creates/calendars/update_calendar';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { factsOf } from '../../../operation/declaration';
import { seeded } from '../../../sandbox/seed';

const { availabilities, calendars, locationId, users } = seeded;
const calendarId = calendars.whitening;

test('update_calendar sends the changed fields and leaves the rest unchanged', async () => {
  const { requests, result } = await runWithCassette(updateCalendar, {
    calendarId,
    name: '',
    isActive: 'yes',
    slotBuffer: '15',
    appoinmentPerSlot: '2',
    availabilityType: 'both',
    openHours: [{ openHoursDays: 'weekend', openHoursFrom: '10:00', openHoursTo: '14:00' }],
    availabilities: [
      {
        availabilityId: availabilities.whitening,
        availabilityDate: '2026-11-24',
        availabilityFrom: '12:00',
        availabilityTo: '16:00',
      },
      {
        availabilityId: availabilities.whiteningEvening,
        availabilityDate: '2026-12-01',
        availabilityDeleted: 'true',
      },
      { availabilityDate: '2026-12-08', availabilityFrom: '18:00', availabilityTo: '20:00' },
    ],
    lookBusyPercentage: '30',
  });

  const fourHours = { openHour: 12, openMinute: 0, closeHour: 16, closeMinute: 0 };
  const evening = { openHour: 18, openMinute: 0, closeHour: 20, closeMinute: 0 };
  const openHours = [0, 6].map((day) => ({
    daysOfTheWeek: [day],
    hours: [{ openHour: 10, openMinute: 0, closeHour: 14, closeMinute: 0 }],
  }));
  expect(requests).toEqual([
    {
      method: 'PUT',
      path: `/calendars/${calendarId}`,
      headers: aprilHeaders.json,
      body: {
        isActive: true,
        slotBuffer: 15,
        appoinmentPerSlot: 2,
        availabilityType: null,
        openHours,
        availabilities: [
          { id: availabilities.whitening, date: '2026-11-24T00:00:00.000Z', hours: [fourHours] },
          {
            id: availabilities.whiteningEvening,
            date: '2026-12-01T00:00:00.000Z',
            hours: [],
            deleted: true,
          },
          { date: '2026-12-08T00:00:00.000Z', hours: [evening] },
        ],
        lookBusyConfig: { enabled: true, LookBusyPercentage: 30 },
      },
    },
  ]);
  expect(result).toMatchObject({
    id: calendarId,
    locationId,
    name: 'Whitening',
    isActive: true,
    slotDuration: 1,
    openHours,
    availabilities: [
      { id: availabilities.whitening, hours: [fourHours] },
      { date: '2026-12-08T00:00:00.000Z', hours: [evening] },
    ],
    teamMembers: [{ userId: users.dentist }],
  });
});

test('update_calendar reports an unknown calendar', async () => {
  const { message } = await expectFailure(updateCalendar, { calendarId: 'absentCalendar' });
  expect(message).toMatch(/did not accept this.*Calendar with id absentCalendar not found/);
});

test('update_calendar has no field that HighLevel cannot update', () => {
  const keys = factsOf(updateCalendar).fields.map(({ key }) => key);
  expect(keys).toContain('slotBuffer');
  for (const fixed of ['calendarType', 'slotBufferUnit', 'meetingLocation', 'locationId']) {
    expect(keys).not.toContain(fixed);
  }
});

test('update_calendar requires the ID of the hours to delete a date', async () => {
  const date = { availabilityDate: '2026-12-01', availabilityDeleted: true };
  const wrong = { calendarId, availabilities: [date] };
  const { message } = await expectFailure(updateCalendar, wrong, { cassette: null });
  expect(message).toBe('Custom Availability 1, Availability ID: is required to delete a date.');
});
