import updateUser from '../../../creates/users/update_user';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { factsOf } from '../../../operation/declaration';
import { seeded } from '../../../sandbox/seed';

const { companyId, locationId, locations, users } = seeded;

test('update_user changes the given values and nothing else', async () => {
  const { requests, result } = await runWithCassette(updateUser, {
    userId: users.reception,
    lastName: 'Reed-Hall',
    role: 'admin',
    permissions_workflowsEnabled: 'no',
    phone: '',
  });

  expect(requests).toEqual([
    {
      method: 'PUT',
      path: `/users/${users.reception}`,
      headers: headers.json,
      body: {
        companyId,
        lastName: 'Reed-Hall',
        role: 'admin',
        permissions: { workflowsEnabled: false },
      },
    },
  ]);
  expect(result).toMatchObject({
    id: users.reception,
    name: 'Tomas Reed-Hall',
    phone: '+15550100200',
    roles: { type: 'account', role: 'admin', locationIds: [locationId] },
    permissions: { workflowsEnabled: false, contactsEnabled: true },
  });
});

test('update_user clears lists that it replaces, and moves the user', async () => {
  const { requests, result } = await runWithCassette(
    updateUser,
    {
      userId: users.reception,
      locationIds: [locations.harbor, locations.lakeside],
      scopes: ['contacts.write'],
      fieldsToClear: ['scopes', 'scopesAssignedToOnly', 'twilioPhone'],
    },
    { cassette: 'update_user.cleared', connection: connections.agency },
  );

  expect(requests).toEqual([
    {
      method: 'PUT',
      path: `/users/${users.reception}`,
      headers: { ...headers.json, authorization: 'Bearer agency-token' },
      body: {
        companyId,
        locationIds: [locations.harbor, locations.lakeside],
        scopes: [],
        scopesAssignedToOnly: [],
        twilioPhone: {},
      },
    },
  ]);
  expect(result).toMatchObject({
    scopes: [],
    roles: { locationIds: [locations.harbor, locations.lakeside] },
  });
});

test('update_user has no field for the email address, which HighLevel no longer changes', () => {
  expect(factsOf(updateUser).fields.map(({ key }) => key)).not.toContain('email');
});

test('update_user reports an unknown user', async () => {
  const { message } = await expectFailure(updateUser, { userId: 'absentUser', firstName: 'Rosa' });
  expect(message).toMatch(/did not accept this.*User with id absentUser not found/);
});
