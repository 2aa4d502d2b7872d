import { runWithAnswers } from '../../../harness/driver';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import listCalendarResources from '../../../triggers/calendars/list_calendar_resources';

const { calendars, locationId, locations, resources } = seeded;

test('list_calendar_resources returns the rooms', async () => {
  const { requests, result } = await runWithCassette(listCalendarResources, {
    resourceType: 'rooms',
  });

  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/calendars/resources/rooms',
      query: { locationId, limit: '100', skip: '0' },
      headers: aprilHeaders.plain,
    },
  ]);
  expect(result).toEqual([
    {
      id: resources.treatmentRoom,
      revision: '1',
      name: 'Treatment Room 1',
      resourceType: 'rooms',
      description: 'Ground floor, with a window',
      isActive: true,
      capacity: 3,
      quantity: 1,
      outOfService: 0,
      calendarIds: [calendars.checkups, calendars.whitening],
      locationId,
    },
    expect.objectContaining({ id: resources.consultingRoom, isActive: false }),
  ]);
});

test('list_calendar_resources returns the equipment with a revision of its content', async () => {
  const { result } = await runWithCassette(
    listCalendarResources,
    { resourceType: 'equipments', triggerOn: 'new_or_updated' },
    { cassette: 'list_calendar_resources.updated' },
  );
  expect(keysOf(result)).toEqual([[resources.lamp, expect.stringMatching(/^[\da-f]{16}$/)]]);
});

test('list_calendar_resources reads all pages, with either name of the ID', async () => {
  const page = (name: string, from: number, length: number) =>
    Array.from({ length }, (_, index) => ({ [name]: `room-${from + index}` }));
  const { requests, result } = await runWithAnswers(
    listCalendarResources,
    { resourceType: 'rooms' },
    (_, index) => ({ body: index ? page('id', 100, 1) : page('_id', 0, 100) }),
  );
  expect(requests[1]?.query).toEqual({ locationId, limit: '100', skip: '100' });
  expect(keysOf(result).at(-1)).toEqual(['room-100', '1']);
});

test("list_calendar_resources reports that the agency's sub-account lacks the app", async () => {
  const { message } = await expectFailure(
    listCalendarResources,
    { locationId: locations.pinecrest, resourceType: 'rooms' },
    { connection: connections.agency },
  );
  expect(message).toMatch(/no access to this sub-account\. Install the app in it/);
});

test('list_calendar_resources accepts two types of resources', async () => {
  const people = { resourceType: 'people' };
  const { message } = await expectFailure(listCalendarResources, people, { cassette: null });
  expect(message).toBe('Resource Type: is not one of: rooms, equipments.');
});
