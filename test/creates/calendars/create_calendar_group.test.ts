import createCalendarGroup from '../../../creates/calendars/create_calendar_group';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { locationId } = seeded;
const group = { name: 'Braces', description: 'Everything straight', slug: 'braces' };

test('create_calendar_group sends a group and returns it with its ID', async () => {
  const { requests, result } = await runWithCassette(createCalendarGroup, {
    ...group,
    isActive: 'no',
  });

  expect(requests).toEqual([
    {
      method: 'POST',
      path: '/calendars/groups',
      headers: aprilHeaders.json,
      body: { locationId, ...group, isActive: false },
    },
  ]);
  expect(result).toEqual({ id: expect.any(String), locationId, ...group, isActive: false });
});

test('create_calendar_group reports that the slug is taken', async () => {
  const { message } = await expectFailure(createCalendarGroup, { ...group, slug: 'family-visits' });
  expect(message).toMatch(/did not accept this.*Slug is not available/);
});

test('create_calendar_group requires every field of a group', async () => {
  const { message } = await expectFailure(createCalendarGroup, { name: '' }, { cassette: null });
  expect(message).toBe('Name: is required. Description: is required. Slug: is required.');
});
