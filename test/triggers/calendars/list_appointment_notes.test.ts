import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import listAppointmentNotes from '../../../triggers/calendars/list_appointment_notes';

const { appointmentNotes, appointments, contactId, users } = seeded;

test('list_appointment_notes returns the notes of an appointment, the newest first', async () => {
  const { requests, result } = await runWithCassette(listAppointmentNotes, {
    appointmentId: appointments.checkup,
  });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: `/calendars/appointments/${appointments.checkup}/notes`,
      query: { limit: '20', offset: '0' },
      headers: aprilHeaders.plain,
    },
  ]);
  expect(result).toEqual([
    {
      id: appointmentNotes.insurance,
      revision: '1',
      body: 'Bring the insurance card next time.',
      userId: users.reception,
      contactId,
      createdBy: { id: users.reception, name: 'Tomas Reed' },
      dateAdded: '2026-09-14T17:35:00.000Z',
    },
    expect.objectContaining({ id: appointmentNotes.anaesthetic }),
  ]);
});

test('list_appointment_notes reads all pages and detects a changed note by its content', async () => {
  const { requests, result } = await runWithCassette(
    listAppointmentNotes,
    { appointmentId: appointments.priyaCheckup, triggerOn: 'new_or_updated' },
    { cassette: 'list_appointment_notes.updated' },
  );

  expect(requests.map(({ query }) => query)).toEqual([
    { limit: '20', offset: '0' },
    { limit: '20', offset: '20' },
  ]);
  expect(keysOf(result)).toHaveLength(23);
  expect(result).toMatchObject({ 0: { body: 'Tray 23 fits.' }, 22: { body: 'Tray 1 fits.' } });
  const revisions = keysOf(result).map(([, revision]) => revision);
  expect(new Set(revisions).size).toBe(23);
});

test('list_appointment_notes reports an unknown appointment', async () => {
  const { message } = await expectFailure(listAppointmentNotes, { appointmentId: 'absentEvent' });
  expect(message).toMatch(/Check its IDs.*Event with id absentEvent not found/);
});
