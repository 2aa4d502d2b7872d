import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import getContactAppointments from '../../../triggers/contacts/get_contact_appointments';

const { appointments, calendars, contactId, locationId } = seeded;

test('get_contact_appointments returns the bookings of a contact, the latest first', async () => {
  const { requests, result } = await runWithCassette(getContactAppointments, { contactId });

  expect(requests).toEqual([
    { method: 'GET', path: `/contacts/${contactId}/appointments`, headers: headers.plain },
    { method: 'GET', path: `/locations/${locationId}`, headers: headers.plain },
  ]);
  expect(result).toMatchObject([
    {
      id: appointments.whitening,
      revision: '1',
      calendarId: calendars.whitening,
      title: 'Whitening for Maya',
      startTime: '2026-10-19T14:00:00-07:00',
      appointmentStatus: 'new',
    },
    { id: appointments.checkup, revision: '1', appointmentStatus: 'confirmed' },
  ]);
});

test('get_contact_appointments returns a new revision of an appointment that was moved', async () => {
  const { result } = await runWithCassette(
    getContactAppointments,
    { contactId, triggerOn: 'new_or_updated' },
    { cassette: 'get_contact_appointments.updated' },
  );
  expect(keysOf(result)).toEqual([
    [appointments.whitening, expect.stringMatching(/^[\da-f]{16}$/)],
    [appointments.checkup, expect.stringMatching(/^[\da-f]{16}$/)],
  ]);
});

test('get_contact_appointments reports an unknown contact', async () => {
  const { message } = await expectFailure(getContactAppointments, { contactId: 'absentContact' });
  expect(message).toMatch(/did not accept this.*Contact with id absentContact not found/);
});
