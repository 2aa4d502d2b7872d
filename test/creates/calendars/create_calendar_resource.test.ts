import createCalendarResource from '../../../creates/calendars/create_calendar_resource';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { calendars, locationId } = seeded;
const both = [calendars.checkups, calendars.whitening];

test('create_calendar_resource creates a room, with the counts that HighLevel requires for equipment', async () => {
  const { requests, result } = await runWithCassette(createCalendarResource, {
    resourceType: 'rooms',
    name: 'Treatment Room 2',
    description: 'Ground floor',
    calendarIds: both,
    capacity: '4',
  });

  const room = {
    name: 'Treatment Room 2',
    description: 'Ground floor',
    calendarIds: both,
    capacity: 4,
    quantity: 1,
    outOfService: 0,
    locationId,
  };
  expect(requests).toEqual([
    {
      method: 'POST',
      path: '/calendars/resources/rooms',
      headers: aprilHeaders.json,
      body: room,
    },
  ]);
  expect(result).toEqual({
    id: expect.stringMatching(/^[\da-f]{24}$/),
    resourceType: 'rooms',
    isActive: true,
    ...room,
  });
});

test('create_calendar_resource reports an unknown calendar', async () => {
  const { message } = await expectFailure(createCalendarResource, {
    resourceType: 'equipments',
    name: 'Lamp',
    description: 'Blue light',
    calendarIds: ['absentCalendar'],
    quantity: 2,
    outOfService: 1,
  });
  expect(message).toMatch(/did not accept this.*Calendar with id absentCalendar not found/);
});

test('create_calendar_resource allows only one calendar for equipment', async () => {
  const lamp = { resourceType: 'equipments', name: 'Lamp', description: 'Blue' };
  const shared = { ...lamp, calendarIds: both };
  const { message } = await expectFailure(createCalendarResource, shared, { cassette: null });
  expect(message).toBe('Calendars: equipment can have only one calendar.');
});
