import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import getUser from '../../../triggers/users/get_user';

const { locationId, users } = seeded;

test('get_user returns a user after every change', async () => {
  const { requests, result } = await runWithCassette(getUser, { userId: users.dentist });

  expect(requests).toEqual([
    { method: 'GET', path: `/users/${users.dentist}`, headers: headers.plain },
  ]);
  expect(result).toMatchObject([
    {
      id: users.dentist,
      revision: expect.stringMatching(/^[\da-f]{16}$/),
      name: 'Ingrid Solberg',
      email: 'ingrid.solberg@northwind-growth.example.com',
      permissions: { contactsEnabled: true, assignedDataOnly: false },
      lcPhone: [{ locationId, number: '+15550100211' }],
    },
  ]);
});

test('get_user reads a user of the agency with its own token', async () => {
  const { requests, result } = await runWithCassette(
    getUser,
    { userId: users.coach },
    { cassette: 'get_user.agency', connection: connections.agency },
  );
  expect(requests).toEqual([
    {
      method: 'GET',
      path: `/users/${users.coach}`,
      headers: { ...headers.plain, authorization: 'Bearer agency-token' },
    },
  ]);
  expect(result).toMatchObject([{ id: users.coach, name: 'Owen Bright' }]);
});

// HighLevel returns 401 for an unknown user (docs/highlevel_quirks.md#unknown-users). A second
// request shows that HighLevel accepts the token, so Zapier does not refresh the connection.
test('get_user returns nothing for an unknown user', async () => {
  const { name, message } = await expectFailure(getUser, { userId: 'absentUser' });
  expect(name).toBe('AppError');
  expect(message).toMatch(/HighLevel says: The user does not exist\.$/);
});

test('get_user sends no request for an ID that would change the path', async () => {
  const elsewhere = { userId: `../locations/${locationId}` };
  const { message } = await expectFailure(getUser, elsewhere, { cassette: null });
  expect(message).toMatch(/^User: is not an ID/);
});
