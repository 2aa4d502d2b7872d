import upsertContact from '../../../creates/contacts/upsert_contact';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { contacts, customFields, locationId, locations } = seeded;

test('upsert_contact updates the contact that has the email address', async () => {
  const { requests, result } = await runWithCassette(upsertContact, {
    email: 'priya.nair@example.com',
    lastName: 'Nair-Jones',
    companyName: 'Nair & Jones',
    gender: 'female',
    tags: 'recall',
    createNewIfDuplicateAllowed: 'true',
    [`customFields_CHECKBOX_${customFields.checkbox}`]: ['Photos'],
  });

  expect(requests[0]).toEqual({
    method: 'POST',
    path: '/contacts/upsert',
    headers: headers.json,
    body: {
      locationId,
      email: 'priya.nair@example.com',
      lastName: 'Nair-Jones',
      companyName: 'Nair & Jones',
      gender: 'female',
      tags: ['recall'],
      createNewIfDuplicateAllowed: true,
      customFields: [{ id: customFields.checkbox, field_value: ['Photos'] }],
    },
  });
  expect(result).toMatchObject({
    id: contacts.priya,
    isNew: false,
    name: 'Priya Nair-Jones',
    companyName: 'Nair & Jones',
    tags: ['recall'],
    customFields: { visits_so_far: 9, consents: ['Photos'] },
  });
  for (const undeclared of ['new', 'contact', 'succeded', 'traceId']) {
    expect(result).not.toHaveProperty(undeclared);
  }
});

test('upsert_contact creates a missing contact and reports it as new', async () => {
  const { requests, result } = await runWithCassette(
    upsertContact,
    { name: 'Rosa Delgado', phone: '+15550109999' },
    { cassette: 'upsert_contact.new' },
  );
  expect(requests[0]?.body).toEqual({ locationId, name: 'Rosa Delgado', phone: '+15550109999' });
  expect(result).toMatchObject({ isNew: true, firstName: 'Rosa', lastName: 'Delgado' });
});

test('upsert_contact reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(upsertContact, { firstName: 'Rosa' }, { connection });
  expect(message).toMatch(/^HighLevel refused this.*scope contacts\.write.*does not have access/);
});
