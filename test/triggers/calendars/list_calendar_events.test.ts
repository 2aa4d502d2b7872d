import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import listCalendarEvents from '../../../triggers/calendars/list_calendar_events';

const { appointments, calendarGroups, calendars, contacts, locationId, users } = seeded;

test('list_calendar_events returns the events of a calendar around today, the last booked first', async () => {
  const { requests, result } = await runWithCassette(listCalendarEvents, {
    calendarId: calendars.checkups,
  });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/calendars/events',
      query: {
        locationId,
        calendarId: calendars.checkups,
        startTime: String(Date.parse('2026-11-19T12:00:00Z')),
        endTime: String(Date.parse('2027-11-20T12:00:00Z')),
      },
      headers: aprilHeaders.plain,
    },
  ]);
  expect(result).toEqual([
    {
      id: appointments.priyaCheckup,
      revision: '1',
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
    expect.objectContaining({ id: appointments.graceCheckup, appointmentStatus: 'showed' }),
  ]);
});

test('list_calendar_events returns a new revision of an event of a user, in the window chosen', async () => {
  const { requests, result } = await runWithCassette(
    listCalendarEvents,
    { userId: users.dentist, daysBack: 0, daysAhead: 365, triggerOn: 'new_or_updated' },
    { cassette: 'list_calendar_events.updated' },
  );

  expect(requests[0]?.query).toEqual({
    locationId,
    userId: users.dentist,
    startTime: String(Date.parse('2026-11-20T12:00:00Z')),
    endTime: String(Date.parse('2027-11-20T12:00:00Z')),
  });
  expect(keysOf(result)).toEqual([
    [appointments.graceNextYear, '2026-11-19T18:35:00.000Z'],
    [appointments.noahWhitening, '2026-11-18T22:45:00.000Z'],
    [appointments.priyaCheckup, '2026-11-12T09:05:00.000Z'],
  ]);
});

test('list_calendar_events watches a group of calendars', async () => {
  const { requests, result } = await runWithCassette(
    listCalendarEvents,
    { groupId: calendarGroups.family },
    { cassette: 'list_calendar_events.group' },
  );
  expect(requests[0]?.query).toMatchObject({ groupId: calendarGroups.family });
  expect(keysOf(result)).toHaveLength(2);
});

test('list_calendar_events reports an unknown calendar', async () => {
  const { message } = await expectFailure(listCalendarEvents, { calendarId: 'absentCalendar' });
  expect(message).toMatch(/did not accept this.*Calendar with id absentCalendar not found/);
});

test('list_calendar_events requires one of three fields', async () => {
  const { message } = await expectFailure(listCalendarEvents, {}, { cassette: null });
  expect(message).toBe('Calendar, Calendar Group or User: at least one of them is required.');
});
