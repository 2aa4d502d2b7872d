import createAppointment from '../../../creates/calendars/create_appointment';
import { runWithAnswers } from '../../../harness/driver';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { calendars, contacts, locationId, users } = seeded;
const required = { calendarId: calendars.checkups, contactId: contacts.liam };

test('create_appointment books a time in the chosen time zone, with every field', async () => {
  const { requests, result } = await runWithCassette(createAppointment, {
    ...required,
    startTime: '2026-11-25T10:00',
    endTime: '2026-11-25T19:00:00Z',
    timeZone: 'America/Los_Angeles',
    title: 'Check-up with Liam',
    appointmentStatus: 'confirmed',
    assignedUserId: users.dentist,
    description: 'His first visit',
    address: '48 Pier Road',
    meetingLocationType: 'custom',
    meetingLocationId: 'physical_0',
    overrideLocationConfig: 'no',
    toNotify: 'no',
    ignoreDateRange: 'yes',
    ignoreFreeSlotValidation: 'yes',
    rrule: 'RRULE:FREQ=DAILY;INTERVAL=1;COUNT=2',
  });

  expect(requests).toEqual([
    {
      method: 'POST',
      path: '/calendars/events/appointments',
      headers: aprilHeaders.json,
      body: {
        ...required,
        locationId,
        startTime: '2026-11-25T10:00:00-08:00',
        endTime: '2026-11-25T19:00:00+00:00',
        title: 'Check-up with Liam',
        appointmentStatus: 'confirmed',
        assignedUserId: users.dentist,
        description: 'His first visit',
        address: '48 Pier Road',
        meetingLocationType: 'custom',
        meetingLocationId: 'physical_0',
        overrideLocationConfig: false,
        toNotify: false,
        ignoreDateRange: true,
        ignoreFreeSlotValidation: true,
        rrule: 'RRULE:FREQ=DAILY;INTERVAL=1;COUNT=2',
      },
    },
  ]);
  expect(result).toEqual({
    ...required,
    id: expect.stringMatching(/^\w{20}$/),
    locationId,
    startTime: '2026-11-25T10:00:00-08:00',
    endTime: '2026-11-25T19:00:00+00:00',
    title: 'Check-up with Liam',
    status: 'booked',
    appointmentStatus: 'confirmed',
    assignedUserId: users.dentist,
    address: '48 Pier Road',
    meetingLocationType: 'custom',
    isRecurring: true,
    rrule: 'RRULE:FREQ=DAILY;INTERVAL=1;COUNT=2',
    dateAdded: '2026-11-20T12:00:00.000Z',
    dateUpdated: '2026-11-20T12:00:00.000Z',
  });
});

test("create_appointment uses the user's time zone for a time without one, and lets the calendar set the end", async () => {
  const { requests, result } = await runWithCassette(
    createAppointment,
    { ...required, startTime: '2026-11-25 12:30' },
    { cassette: 'create_appointment.plain', meta: { timezone: 'America/New_York' } },
  );
  expect(requests[0]?.body).toEqual({
    ...required,
    locationId,
    startTime: '2026-11-25T12:30:00-05:00',
  });
  expect(result).toMatchObject({ startTime: '2026-11-25T12:30:00-05:00', isRecurring: false });
  // HighLevel does not return the end that the calendar set.
  expect(result).not.toHaveProperty('endTime');
});

test("create_appointment prefers HighLevel's values to the sent ones", async () => {
  const input = { ...required, startTime: '2026-11-25T10:00Z', title: 'Sent', address: 'Pier 1' };
  const answer = { id: 'one', title: 'Checkup', address: null, appoinmentStatus: 'new' };
  const { result } = await runWithAnswers(createAppointment, input, () => ({ body: answer }));
  expect(result).toMatchObject({
    id: 'one',
    title: 'Checkup',
    address: 'Pier 1',
    startTime: '2026-11-25T10:00:00+00:00',
    appointmentStatus: 'new',
  });
  expect(result).not.toHaveProperty('appoinmentStatus');
});

test("create_appointment does not return sent values as HighLevel's", async () => {
  const input = { ...required, startTime: '2026-11-25T10:00Z' };
  const { error } = await runWithAnswers(createAppointment, input, () => ({ body: {} }));
  expect(error?.message).toMatch(/response does not contain the Appointment/);
});

test('create_appointment reports that the time is not free', async () => {
  const taken = { ...required, startTime: '2026-11-24T09:00:00-08:00' };
  const { message } = await expectFailure(createAppointment, taken);
  expect(message).toMatch(/did not accept this.*slot you have selected is no longer available/);
});

test('create_appointment reports invalid times', async () => {
  const wrong = { ...required, startTime: '2026-11-31', timeZone: 'Middle/Earth' };
  const { message } = await expectFailure(createAppointment, wrong, { cassette: null });
  expect(message).toBe(
    'Start Time: is not a date and time, like 2026-01-05T09:30. Time Zone: is not the name of a time zone, like America/Chicago.',
  );
  const backwards = { ...required, startTime: '2026-11-25T10:00', endTime: '2026-11-25T09:00' };
  const { requests, error } = await runWithAnswers(createAppointment, backwards, () => ({}));
  expect(requests).toEqual([]);
  expect(error?.message).toMatch(/End Time: is not after the Start Time/);
});

test('create_appointment rejects a series that HighLevel would turn into a single appointment', async () => {
  const series = { ...required, startTime: '2026-11-25', rrule: 'RRULE:FREQ=DAILY' };
  const { message } = await expectFailure(createAppointment, series, { cassette: null });
  expect(message).toBe(
    'Recurrence Rule: has no effect unless Allow Times That Are Not Free is Yes.',
  );
});
