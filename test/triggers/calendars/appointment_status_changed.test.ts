import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import appointmentStatusChanged from '../../../triggers/calendars/appointment_status_changed';

const { appointments, calendarGroups, calendars, locationId, users } = seeded;

test('appointment_status_changed returns appointments with the chosen status as samples', async () => {
  const { requests, result } = await runWithCassette(
    appointmentStatusChanged,
    {
      calendarId: calendars.checkups,
      groupId: calendarGroups.family,
      userId: users.dentist,
      changes: ['showed', 'noshow'],
      daysBack: 10,
    },
    { cassette: 'appointment_status_changed.sample', meta: { isLoadingSample: true } },
  );
  expect(requests[0]).toEqual({
    method: 'GET',
    path: '/calendars/events',
    query: {
      locationId,
      calendarId: calendars.checkups,
      groupId: calendarGroups.family,
      userId: users.dentist,
      startTime: String(Date.parse('2026-11-10T12:00:00Z')),
      endTime: String(Date.parse('2027-11-20T12:00:00Z')),
    },
    headers: aprilHeaders.plain,
  });
  expect(result).toMatchObject([
    {
      id: appointments.graceCheckup,
      appointmentStatus: 'showed',
      changedTo: 'showed',
      isRescheduled: false,
      previousStartTime: null,
      calendarName: 'Check-ups',
    },
  ]);
});

test('appointment_status_changed remembers all appointments in its first poll', async () => {
  const { requests, result } = await runWithCassette(appointmentStatusChanged, {
    userId: users.dentist,
  });
  expect(requests).toHaveLength(1);
  expect(result).toEqual([]);
});

test('appointment_status_changed reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: seeded.locations.lakeside };
  const { message } = await expectFailure(
    appointmentStatusChanged,
    { calendarId: calendars.checkups },
    { connection },
  );
  expect(message).toMatch(/^HighLevel refused this/);
});
