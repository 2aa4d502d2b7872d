import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { aprilHeaders } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import validateGroupSlug from '../../../searches/calendars/validate_group_slug';

const { locationId } = seeded;

test('validate_group_slug returns that a slug is taken', async () => {
  const { requests, result } = await runWithCassette(validateGroupSlug, {
    slug: ' family-visits ',
  });

  expect(requests).toEqual([
    {
      method: 'POST',
      path: '/calendars/groups/validate-slug',
      headers: aprilHeaders.json,
      body: { locationId, slug: 'family-visits' },
    },
  ]);
  expect(result).toEqual([{ id: 'family-visits', slug: 'family-visits', available: false }]);
});

test('validate_group_slug returns that a slug is free, which is also a result', async () => {
  const { result } = await runWithCassette(
    validateGroupSlug,
    { slug: 'orthodontics' },
    { cassette: 'validate_group_slug.nobody' },
  );
  expect(result).toEqual([{ id: 'orthodontics', slug: 'orthodontics', available: true }]);
});

test('validate_group_slug reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: seeded.locations.foreign };
  const { message } = await expectFailure(validateGroupSlug, { slug: 'family' }, { connection });
  expect(message).toMatch(/refused this.*does not have access to this location/);
});

test('validate_group_slug requires a slug', async () => {
  const { message } = await expectFailure(validateGroupSlug, { slug: '' }, { cassette: null });
  expect(message).toBe('Slug: is required.');
});
