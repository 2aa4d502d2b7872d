import updateAppointment from '../../../creates/calendars/update_appointment';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { appointments, calendars, contacts } = seeded;
const eventId = appointments.priyaCheckup;

test('update_appointment moves an appointment, and does not send fields that only filter dropdowns', async () => {
  const { requests, result } = await runWithCassette(updateAppointment, {
    chooseFromCalendarId: calendars.checkups,
    eventId,
    startTime: '2026-11-24T10:00',
    endTime: '2026-11-24T11:00',
    timeZone: 'America/Los_Angeles',
    calendarId: calendars.whitening,
    title: 'Whitening for Priya',
  });

  expect(requests).toEqual([
    {
      method: 'PUT',
      path: `/calendars/events/appointments/${eventId}`,
      headers: aprilHeaders.json,
      body: {
        calendarId: calendars.whitening,
        startTime: '2026-11-24T10:00:00-08:00',
        endTime: '2026-11-24T11:00:00-08:00',
        title: 'Whitening for Priya',
      },
    },
  ]);
  expect(result).toMatchObject({
    id: eventId,
    calendarId: calendars.whitening,
    contactId: contacts.priya,
    startTime: '2026-11-24T10:00:00-08:00',
    endTime: '2026-11-24T11:00:00-08:00',
    title: 'Whitening for Priya',
    dateUpdated: '2026-11-20T12:00:00.000Z',
  });
});

test('update_appointment cancels an appointment and leaves the rest as it was', async () => {
  const { requests, result } = await runWithCassette(
    updateAppointment,
    { eventId, appointmentStatus: 'cancelled' },
    { cassette: 'update_appointment.cancelled' },
  );
  expect(requests[0]?.body).toEqual({ appointmentStatus: 'cancelled' });
  expect(result).toMatchObject({ id: eventId, appointmentStatus: 'cancelled', status: 'booked' });
  // HighLevel does not return values that were not sent.
  expect(result).not.toHaveProperty('startTime');
});

test('update_appointment reports an unknown appointment', async () => {
  const absent = { eventId: 'absentEvent', title: 'Check-up' };
  const { message } = await expectFailure(updateAppointment, absent);
  expect(message).toMatch(/Check its IDs.*Event with id absentEvent not found/);
});

test('update_appointment reports an unknown status', async () => {
  const wrong = { eventId, appointmentStatus: 'late' };
  const { message } = await expectFailure(updateAppointment, wrong, { cassette: null });
  expect(message).toBe(
    'Appointment Status: is not one of: new, confirmed, cancelled, showed, noshow, invalid.',
  );
});
