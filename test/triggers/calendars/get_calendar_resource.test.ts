import { runWithAnswers } from '../../../harness/driver';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import getCalendarResource from '../../../triggers/calendars/get_calendar_resource';

const { calendars, locationId, resources } = seeded;

test('get_calendar_resource returns a piece of equipment with a revision of its content', async () => {
  const { requests, result } = await runWithCassette(getCalendarResource, {
    resourceType: 'equipments',
    id: resources.lamp,
  });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: `/calendars/resources/equipments/${resources.lamp}`,
      headers: aprilHeaders.plain,
    },
  ]);
  expect(result).toEqual([
    {
      id: resources.lamp,
      revision: expect.stringMatching(/^[\da-f]{16}$/),
      name: 'Whitening Lamp',
      resourceType: 'equipments',
      description: 'Blue light',
      isActive: true,
      capacity: 1,
      quantity: 3,
      outOfService: 1,
      calendarIds: [calendars.whitening],
      locationId,
    },
  ]);
});

test('get_calendar_resource uses the chosen ID if the response has none, as documented', async () => {
  const { result } = await runWithAnswers(
    getCalendarResource,
    { resourceType: 'rooms', id: 'room-1' },
    () => ({ body: { name: 'Treatment Room 1' } }),
  );
  expect(keysOf(result)).toEqual([['room-1', expect.any(String)]]);
});

test('get_calendar_resource reports an unknown resource', async () => {
  const lampAsRoom = { resourceType: 'rooms', id: resources.lamp };
  const { message } = await expectFailure(getCalendarResource, lampAsRoom);
  expect(message).toMatch(/Check its IDs.*Resource with id \w+ not found/);
});
