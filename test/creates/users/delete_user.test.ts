import deleteUser from '../../../creates/users/delete_user';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { users } = seeded;

test('delete_user requests the deletion and returns the ID', async () => {
  const { requests, result } = await runWithCassette(deleteUser, { userId: users.reception });

  expect(requests).toEqual([
    { method: 'DELETE', path: `/users/${users.reception}`, headers: headers.plain },
  ]);
  expect(result).toEqual({ id: users.reception, success: true });
});

test('delete_user deletes a user of the agency with its own token', async () => {
  const { requests, result } = await runWithCassette(
    deleteUser,
    { userId: users.coach },
    { cassette: 'delete_user.agency', connection: connections.agency },
  );
  expect(requests[0]?.headers.authorization).toBe('Bearer agency-token');
  expect(result).toEqual({ id: users.coach, success: true });
});

test('the form of delete_user warns that it takes minutes and cannot be undone', () => {
  expect(deleteUser.display.description).toMatch(/a few minutes/);
  expect(deleteUser.operation.inputFields?.[0]).toMatchObject({
    helpText: expect.stringMatching(/cannot be undone.*a few minutes/),
  });
});

test('delete_user reports an unknown user', async () => {
  const { message } = await expectFailure(deleteUser, { userId: 'absentUser' });
  expect(message).toMatch(/did not accept this.*User with id absentUser not found/);
});
