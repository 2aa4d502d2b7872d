import updateCalendarResource from '../../../creates/calendars/update_calendar_resource';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { calendars, locationId, resources } = seeded;

test('update_calendar_resource updates a room and returns its ID, which the response lacks', async () => {
  const { requests, result } = await runWithCassette(updateCalendarResource, {
    resourceType: 'rooms',
    id: resources.consultingRoom,
    name: 'Library',
    calendarIds: [calendars.whitening],
    capacity: 6,
    isActive: 'yes',
  });

  expect(requests).toEqual([
    {
      method: 'PUT',
      path: `/calendars/resources/rooms/${resources.consultingRoom}`,
      headers: aprilHeaders.json,
      body: {
        locationId,
        name: 'Library',
        calendarIds: [calendars.whitening],
        capacity: 6,
        isActive: true,
      },
    },
  ]);
  expect(result).toEqual({
    id: resources.consultingRoom,
    locationId,
    name: 'Library',
    resourceType: 'rooms',
    description: 'Upstairs',
    isActive: true,
    capacity: 6,
    quantity: 1,
    outOfService: 0,
  });
});

test('update_calendar_resource reports an unknown resource', async () => {
  const absent = { resourceType: 'rooms', id: 'absentRoom', name: 'Library' };
  const { message } = await expectFailure(updateCalendarResource, absent);
  expect(message).toMatch(/Check its IDs.*Resource with id absentRoom not found/);
});

test('update_calendar_resource reports an invalid count', async () => {
  const wrong = { resourceType: 'equipments', id: resources.lamp, quantity: '-1' };
  const { message } = await expectFailure(updateCalendarResource, wrong, { cassette: null });
  expect(message).toBe('Quantity: is less than 0.');
});
