import deleteAppointmentNote from '../../../creates/calendars/delete_appointment_note';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { appointmentNotes, appointments } = seeded;
const appointmentId = appointments.checkup;

test('delete_appointment_note deletes a note and returns its ID', async () => {
  const { requests, result } = await runWithCassette(deleteAppointmentNote, {
    appointmentId,
    noteId: appointmentNotes.anaesthetic,
  });

  expect(requests).toEqual([
    {
      method: 'DELETE',
      path: `/calendars/appointments/${appointmentId}/notes/${appointmentNotes.anaesthetic}`,
      headers: aprilHeaders.plain,
    },
  ]);
  expect(result).toEqual({ id: appointmentNotes.anaesthetic, success: true });
});

test('delete_appointment_note reports an unknown note', async () => {
  const absent = { appointmentId, noteId: 'absentNote' };
  const { message } = await expectFailure(deleteAppointmentNote, absent);
  expect(message).toMatch(/Check its IDs.*Note with id absentNote not found/);
});

test('delete_appointment_note sends no request for an ID that would change the path', async () => {
  const elsewhere = { appointmentId, noteId: '..' };
  const { message } = await expectFailure(deleteAppointmentNote, elsewhere, { cassette: null });
  expect(message).toMatch(/^Note: is not an ID/);
});
