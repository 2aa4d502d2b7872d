import createUser from '../../../creates/users/create_user';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { companyId, locationId, locations } = seeded;

const rosa = {
  email: 'rosa@example.com',
  firstName: 'Rosa',
  lastName: 'Delgado',
  password: 'Terracotta-40',
  type: 'account',
  role: 'user',
  locationIds: [locationId],
};

test('create_user creates a user with permissions, scopes and numbers', async () => {
  const { requests, result } = await runWithCassette(createUser, {
    ...rosa,
    phone: '+15550109999',
    profilePhoto: 'https://example.com/rosa.png',
    platformLanguage: 'pt_BR',
    twilioPhone: [{ twilioLocationId: locationId, twilioNumber: '+15550108888' }],
    scopes: ['contacts.write', 'payments/orders.collectPayment'],
    scopesAssignedToOnly: 'contacts.write',
    permissions_contactsEnabled: true,
    permissions_assignedDataOnly: 'false',
    permissions_settingsEnabled: '',
  });

  expect(requests).toEqual([
    {
      method: 'POST',
      path: '/users/',
      headers: headers.json,
      body: {
        ...rosa,
        companyId,
        phone: '+15550109999',
        profilePhoto: 'https://example.com/rosa.png',
        platformLanguage: 'pt_BR',
        twilioPhone: { [locationId]: '+15550108888' },
        scopes: ['contacts.write', 'payments/orders.collectPayment'],
        scopesAssignedToOnly: ['contacts.write'],
        permissions: { contactsEnabled: true, assignedDataOnly: false },
      },
    },
  ]);
  expect(result).toMatchObject({
    id: expect.stringMatching(/^\w{20}$/),
    name: 'Rosa Delgado',
    email: 'rosa@example.com',
    roles: { type: 'account', role: 'user', locationIds: [locationId] },
    permissions: { contactsEnabled: true, assignedDataOnly: false },
    scopes: ['contacts.write', 'payments/orders.collectPayment'],
    platformLanguage: 'pt_BR',
  });
  expect(result).not.toHaveProperty('password');
});

test('create_user creates a user of the agency with its own token', async () => {
  const input = {
    ...rosa,
    type: 'agency',
    role: 'admin',
    locationIds: [locations.harbor, locations.lakeside],
  };
  const { requests, result } = await runWithCassette(createUser, input, {
    cassette: 'create_user.agency',
    connection: connections.agency,
  });
  expect(requests).toEqual([
    {
      method: 'POST',
      path: '/users/',
      headers: { ...headers.json, authorization: 'Bearer agency-token' },
      body: { ...input, companyId },
    },
  ]);
  expect(result).toMatchObject({ roles: { type: 'agency', locationIds: input.locationIds } });
});

test('create_user reports that the email address is taken', async () => {
  const email = 'tomas.reed@northwind-growth.example.com';
  const { message } = await expectFailure(createUser, { ...rosa, email });
  expect(message).toMatch(/did not accept this.*already exists/);
});

test('create_user reports all missing and invalid fields at once', async () => {
  const { message } = await expectFailure(
    createUser,
    {
      email: 'rosa',
      type: 'owner',
      scopes: ['everything'],
      twilioPhone: [{ twilioNumber: '+15550108888' }],
    },
    { cassette: null },
  );
  for (const words of [
    'Email: is not an email address.',
    'First Name: is required.',
    'Last Name: is required.',
    'Password: is required.',
    'User Type: is not one of: account, agency.',
    'User Role: is required.',
    'Sub-Accounts: is required.',
    'Inbound Twilio Numbers 1, Sub-Account: is required.',
    'Scopes 1: is not one of: campaigns.readonly,',
  ]) {
    expect(message).toContain(words);
  }
});
