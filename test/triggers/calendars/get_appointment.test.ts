import { runWithAnswers } from '../../../harness/driver';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import getAppointment from '../../../triggers/calendars/get_appointment';

const { appointments, calendarGroups, calendars, contacts, locationId, users } = seeded;

test('get_appointment returns an appointment with its revision', async () => {
  const { requests, result } = await runWithCassette(getAppointment, {
    chooseFromCalendarId: calendars.checkups,
    eventId: appointments.priyaCheckup,
  });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: `/calendars/events/appointments/${appointments.priyaCheckup}`,
      headers: aprilHeaders.plain,
    },
  ]);
  expect(result).toEqual([
    {
      id: appointments.priyaCheckup,
      revision: '2026-11-12T09:05:00.000Z',
      title: 'Check-up with Priya',
      startTime: '2026-11-24T09:00:00-08:00',
      endTime: '2026-11-24T09:30:00-08:00',
      appointmentStatus: 'confirmed',
      calendarId: calendars.checkups,
      groupId: calendarGroups.family,
      contactId: contacts.priya,
      assignedUserId: users.dentist,
      users: [users.dentist],
      assignedResources: [],
      address: '48 Pier Road',
      notes: 'Wears aligners',
      isRecurring: false,
      createdBy: { userId: null, source: 'calendar_page' },
      locationId,
      dateAdded: '2026-11-10T18:20:00.000Z',
      dateUpdated: '2026-11-12T09:05:00.000Z',
    },
  ]);
});

test('get_appointment reads the documented name, and the misspelt status if it is the only one', async () => {
  const event = { id: 'one', appoinmentStatus: 'noshow', dateUpdated: '2026-01-06T16:45:00.000Z' };
  const { result } = await runWithAnswers(getAppointment, { eventId: 'one' }, () => ({
    body: { event },
  }));
  expect(result).toEqual([
    {
      id: 'one',
      revision: '2026-01-06T16:45:00.000Z',
      appointmentStatus: 'noshow',
      dateUpdated: '2026-01-06T16:45:00.000Z',
    },
  ]);
});

test('get_appointment reports an unknown appointment', async () => {
  const { message } = await expectFailure(getAppointment, { eventId: 'absentEvent' });
  expect(message).toMatch(/Check its IDs.*Event with id absentEvent not found/);
});
