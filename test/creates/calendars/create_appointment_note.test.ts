import createAppointmentNote from '../../../creates/calendars/create_appointment_note';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { appointments, contactId, users } = seeded;
const appointmentId = appointments.checkup;

test('create_appointment_note puts a note on an appointment', async () => {
  const note = { body: 'Came ten minutes late.\nNo harm done.', userId: users.reception };
  const { requests, result } = await runWithCassette(createAppointmentNote, {
    appointmentId,
    ...note,
  });

  expect(requests).toEqual([
    {
      method: 'POST',
      path: `/calendars/appointments/${appointmentId}/notes`,
      headers: aprilHeaders.json,
      body: note,
    },
  ]);
  expect(result).toEqual({
    id: expect.stringMatching(/^\w{20}$/),
    ...note,
    contactId,
    createdBy: { id: users.reception, name: 'Tomas Reed' },
    dateAdded: '2026-11-20T12:00:00.000Z',
  });
});

test('create_appointment_note reports an unknown appointment', async () => {
  const absent = { appointmentId: 'absentEvent', body: 'Late.' };
  const { message } = await expectFailure(createAppointmentNote, absent);
  expect(message).toMatch(/Check its IDs.*Event with id absentEvent not found/);
});

test('create_appointment_note rejects a text that is too long for HighLevel', async () => {
  const tooLong = { appointmentId, body: 'x'.repeat(5001) };
  const { message } = await expectFailure(createAppointmentNote, tooLong, { cassette: null });
  expect(message).toBe('Text: is more than 5000 characters.');
});
