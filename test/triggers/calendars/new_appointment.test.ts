import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import newAppointment from '../../../triggers/calendars/new_appointment';

const { appointments, calendarGroups, calendars, locationId, users } = seeded;

const window = {
  locationId,
  startTime: String(Date.parse('2026-11-13T12:00:00Z')),
  endTime: String(Date.parse('2027-11-20T12:00:00Z')),
};

const events = { method: 'GET', path: '/calendars/events', headers: aprilHeaders.plain };

test('new_appointment returns the bookings of the last seven days, with names and IDs', async () => {
  const { requests, result } = await runWithCassette(newAppointment, {
    calendarId: calendars.checkups,
    groupId: calendarGroups.family,
    userId: users.dentist,
  });
  expect(requests[0]).toEqual({
    ...events,
    query: {
      ...window,
      calendarId: calendars.checkups,
      groupId: calendarGroups.family,
      userId: users.dentist,
    },
  });
  expect(result).toMatchObject([
    {
      id: appointments.graceNextYear,
      revision: '1',
      dateAdded: '2026-11-19T18:35:00.000Z',
      startTime: '2027-05-19T10:00:00-07:00',
      calendarName: 'Check-ups',
      assignedUserName: 'Ingrid Solberg',
    },
  ]);
});

test('new_appointment reads each calendar if none is chosen', async () => {
  const { requests, result } = await runWithCassette(
    newAppointment,
    {},
    { cassette: 'new_appointment.all' },
  );
  const [list, ...others] = requests;
  expect(list).toEqual({
    method: 'GET',
    path: '/calendars/',
    query: { locationId },
    headers: aprilHeaders.plain,
  });
  const asked = others.filter(({ path }) => path === '/calendars/events');
  const ids = asked.map(({ query }) => Object(query).calendarId);
  expect(ids.length).toBeGreaterThan(1);
  expect(ids).toContain(calendars.checkups);
  expect(asked).toEqual(ids.map((calendarId) => ({ ...events, query: { ...window, calendarId } })));
  expect(keysOf(result)).toContainEqual([appointments.graceNextYear, '1']);
});

test('new_appointment reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: seeded.locations.lakeside };
  const { message } = await expectFailure(
    newAppointment,
    { calendarId: calendars.checkups },
    { connection },
  );
  expect(message).toMatch(/^HighLevel refused this/);
});
