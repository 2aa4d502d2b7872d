import updateAppointmentNote from '../../../creates/calendars/update_appointment_note';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { appointmentNotes, appointments, contactId, users } = seeded;
const appointmentId = appointments.checkup;

test('update_appointment_note returns a note a new text', async () => {
  const { requests, result } = await runWithCassette(updateAppointmentNote, {
    appointmentId,
    noteId: appointmentNotes.insurance,
    body: 'The insurance card is copied.',
  });

  expect(requests).toEqual([
    {
      method: 'PUT',
      path: `/calendars/appointments/${appointmentId}/notes/${appointmentNotes.insurance}`,
      headers: aprilHeaders.json,
      body: { body: 'The insurance card is copied.' },
    },
  ]);
  expect(result).toEqual({
    id: appointmentNotes.insurance,
    body: 'The insurance card is copied.',
    userId: users.reception,
    contactId,
    createdBy: { id: users.reception, name: 'Tomas Reed' },
    dateAdded: '2026-09-14T17:35:00.000Z',
  });
});

test('update_appointment_note reports an unknown note', async () => {
  const absent = { appointmentId, noteId: 'absentNote', body: 'Late.' };
  const { message } = await expectFailure(updateAppointmentNote, absent);
  expect(message).toMatch(/Check its IDs.*Note with id absentNote not found/);
});

test('update_appointment_note needs the text, as HighLevel does', async () => {
  const empty = { appointmentId, noteId: appointmentNotes.insurance, body: '' };
  const { message } = await expectFailure(updateAppointmentNote, empty, { cassette: null });
  expect(message).toBe('Text: is required.');
});
