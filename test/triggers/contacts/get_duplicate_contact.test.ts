import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import getDuplicateContact from '../../../triggers/contacts/get_duplicate_contact';

const { contacts, locationId } = seeded;

test('get_duplicate_contact returns the contact that has an email address or phone number', async () => {
  const { requests, result } = await runWithCassette(getDuplicateContact, {
    email: ' maya.ortiz@example.com ',
    phone: '+15550101001',
  });

  expect(requests[0]).toEqual({
    method: 'GET',
    path: '/contacts/search/duplicate',
    query: { locationId, email: 'maya.ortiz@example.com', number: '+15550101001' },
    headers: headers.plain,
  });
  expect(result).toMatchObject([
    {
      id: contacts.maya,
      revision: '1',
      name: 'Maya Ortiz',
      matchingField: 'email',
      customFields: { visits_so_far: 4 },
    },
  ]);
});

test('get_duplicate_contact returns nothing while no contact has the number', async () => {
  const { requests, result } = await runWithCassette(
    getDuplicateContact,
    { phone: '+15550109999' },
    { cassette: 'get_duplicate_contact.nobody' },
  );
  expect(requests[0]?.query).toEqual({ locationId, number: '+15550109999' });
  expect(result).toEqual([]);
});

test('get_duplicate_contact makes Zapier refresh an expired token', async () => {
  const connection = { ...connections.location, access_token: 'spent-token' };
  const input = { phone: '+15550101001' };
  const { name } = await expectFailure(getDuplicateContact, input, { connection });
  expect(name).toBe('RefreshAuthError');
});

test('get_duplicate_contact requires an email address or a phone number', async () => {
  const { message } = await expectFailure(getDuplicateContact, {}, { cassette: null });
  expect(message).toBe('Email or Phone: at least one of them is required.');
});
