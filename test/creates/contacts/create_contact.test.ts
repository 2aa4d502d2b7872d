import createContact from '../../../creates/contacts/create_contact';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { seeded } from '../../../sandbox/seed';

const { customFields, users } = seeded;

test("create_contact sends the form's values, custom fields by their IDs", async () => {
  const { requests, result } = await runWithCassette(createContact, {
    firstName: 'Rosa',
    lastName: 'Delgado',
    email: 'rosa@example.com',
    phone: '+15550109999',
    country: 'US',
    city: '',
    dateOfBirth: '1990-09-25T00:00:00-06:00',
    dnd: 'false',
    dndSettings: [{ dndChannel: 'SMS', dndStatus: 'active', dndMessage: 'Asked by phone' }],
    inboundDndStatus: 'inactive',
    tags: ['vip', ''],
    assignedTo: users.dentist,
    [`customFields_TEXT_${customFields.text}`]: 'Blue',
    [`customFields_NUMERICAL_${customFields.numerical}`]: '42',
    [`customFields_MULTIPLE_OPTIONS_${customFields.multipleOptions}`]: ['Morning'],
  });

  expect(requests[0]).toEqual({
    method: 'POST',
    path: '/contacts/',
    headers: {
      accept: 'application/json',
      authorization: 'Bearer access-token',
      'content-type': 'application/json',
      version: '2021-07-28',
    },
    body: {
      locationId: seeded.locationId,
      firstName: 'Rosa',
      lastName: 'Delgado',
      email: 'rosa@example.com',
      phone: '+15550109999',
      country: 'US',
      dateOfBirth: '1990-09-25',
      dnd: false,
      dndSettings: { SMS: { status: 'active', message: 'Asked by phone' } },
      inboundDndSettings: { all: { status: 'inactive' } },
      tags: ['vip'],
      assignedTo: users.dentist,
      customFields: [
        { id: customFields.text, field_value: 'Blue' },
        { id: customFields.numerical, field_value: 42 },
        { id: customFields.multipleOptions, field_value: ['Morning'] },
      ],
    },
  });
  expect(result).toMatchObject({
    firstName: 'Rosa',
    email: 'rosa@example.com',
    tags: ['vip'],
    locationId: seeded.locationId,
  });
  expect(result).not.toHaveProperty('traceId');
});

test('create_contact reports which contact already exists', async () => {
  const { message } = await expectFailure(createContact, { email: 'maya.ortiz@example.com' });
  expect(message).toMatch(
    /^HighLevel already has .* use Upsert Contact\..* use Find or Create Contact\./,
  );
  expect(message).toMatch(/does not allow duplicated contacts.*contactId: seD4PfOuKoVMLkEZqohJ/);
});
