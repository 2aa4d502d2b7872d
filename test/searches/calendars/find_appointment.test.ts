import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders, headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import findAppointment from '../../../searches/calendars/find_appointment';

const { appointments, calendars, contacts } = seeded;

test('find_appointment finds the next one of a contact, with its offset and names', async () => {
  const { requests, result } = await runWithCassette(findAppointment, {
    contactId: contacts.priya,
    appointmentStatus: 'confirmed',
    calendarId: calendars.checkups,
  });
  expect(requests[0]).toEqual({
    method: 'GET',
    path: `/contacts/${contacts.priya}/appointments`,
    headers: headers.plain,
  });
  expect(result).toMatchObject([
    {
      id: appointments.priyaCheckup,
      startTime: '2026-11-24T09:00:00-08:00',
      calendarName: 'Check-ups',
      assignedUserName: 'Ingrid Solberg',
    },
  ]);
});

test('find_appointment finds the last one before now, or the one that was booked last', async () => {
  const last = await runWithCassette(
    findAppointment,
    { contactId: contacts.grace, which: 'last' },
    { cassette: 'find_appointment.last' },
  );
  expect(last.result).toMatchObject([{ id: appointments.graceCheckup }]);
  const booked = await runWithCassette(
    findAppointment,
    { contactId: contacts.grace, which: 'booked' },
    { cassette: 'find_appointment.booked' },
  );
  expect(booked.result).toMatchObject([
    { id: appointments.graceNextYear },
    { id: appointments.graceCheckup },
  ]);
});

test('find_appointment finds an appointment by its ID and then stops', async () => {
  const { requests, result } = await runWithCassette(
    findAppointment,
    { contactId: contacts.priya, eventId: appointments.graceCheckup },
    { cassette: 'find_appointment.id' },
  );
  expect(requests[0]).toEqual({
    method: 'GET',
    path: `/calendars/events/appointments/${appointments.graceCheckup}`,
    headers: aprilHeaders.plain,
  });
  expect(result).toMatchObject([{ id: appointments.graceCheckup, appointmentStatus: 'showed' }]);
});

test('find_appointment finds nothing if nothing matches', async () => {
  const { result } = await runWithCassette(
    findAppointment,
    { eventId: 'nosuchappointment' },
    { cassette: 'find_appointment.nobody' },
  );
  expect(result).toEqual([]);
});

test('find_appointment needs a contact or an ID', async () => {
  const { message } = await expectFailure(findAppointment, {}, { cassette: null });
  expect(message).toBe('Contact or Appointment ID: at least one of them is required.');
});

test('find_appointment reports that a contact is of another sub-account', async () => {
  const { message } = await expectFailure(findAppointment, {
    contactId: seeded.lakesideContacts.aiden,
  });
  expect(message).toMatch(/^HighLevel refused this/);
});
