import deleteUser from '../../creates/users/delete_user';
import { errorFields, runWithAnswers } from '../../harness/driver';
import { connections } from '../../harness/play';
import { seeded } from '../../sandbox/seed';
import listLocations from '../../triggers/locations/list_locations';
import filterUsers from '../../triggers/users/filter_users_by_email';
import searchUsers from '../../triggers/users/search_users';

const { locationId, locations, users } = seeded;

/** A full page of records, and a second page with one record. */
const twoPages = (name: string) => (_: unknown, index: number) => ({
  body: { [name]: Array.from({ length: index ? 1 : 100 }, (_, each) => ({ id: `${each}` })) },
});

test('search_users reads pages while they are full', async () => {
  const { requests } = await runWithAnswers(searchUsers, { role: 'user' }, twoPages('users'));
  expect(requests.map(({ query }) => query)).toMatchObject([
    { role: 'user', limit: '100', skip: '0' },
    { role: 'user', limit: '100', skip: '100' },
  ]);
});

test('search_users uses its own sub-account, whatever an earlier form contained', async () => {
  const { requests } = await runWithAnswers(
    searchUsers,
    { locationId: locations.lakeside },
    () => ({}),
  );
  expect(requests[0]?.query).toMatchObject({ locationId });
});

test('filter_users_by_email reads pages with its body while they are full', async () => {
  const { requests } = await runWithAnswers(
    filterUsers,
    { emails: ['rosa@example.com'] },
    twoPages('users'),
    { connection: connections.agency },
  );
  expect(requests.map(({ body }) => body)).toMatchObject([
    { emails: 'rosa@example.com', projection: 'all', limit: '100', skip: '0' },
    { emails: 'rosa@example.com', projection: 'all', limit: '100', skip: '100' },
  ]);
});

test('list_locations reads pages while they are full', async () => {
  const { requests } = await runWithAnswers(listLocations, {}, twoPages('locations'), {
    connection: connections.agency,
  });
  expect(requests.map(({ query }) => query)).toMatchObject([
    { order: 'desc', limit: '100', skip: '0' },
    { order: 'desc', limit: '100', skip: '100' },
  ]);
});

test('delete_user fails if nothing was deleted', async () => {
  const driven = await runWithAnswers(deleteUser, { userId: users.coach }, () => ({
    body: { succeded: false, message: 'Not queued' },
  }));
  expect(errorFields(driven).message).toMatch(/nothing was done/);
});
