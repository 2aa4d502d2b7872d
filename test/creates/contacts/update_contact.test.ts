import updateContact from '../../../creates/contacts/update_contact';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { contactId, customFields, locationId } = seeded;

test('update_contact sends the changed fields, clears the chosen fields and replaces tags', async () => {
  const { requests, result } = await runWithCassette(updateContact, {
    contactId,
    firstName: 'Maya Luz',
    email: 'maya.luz@example.com',
    phone: '',
    tags: ['vip', 'braces'],
    city: 'Salem',
    dateOfBirth: '1990-09-26',
    dnd: 'no',
    dndSettings: [{ dndChannel: 'SMS', dndStatus: 'permanent', dndCode: '101' }],
    inboundDndStatus: 'active',
    inboundDndMessage: 'Spam',
    [`customFields_NUMERICAL_${customFields.numerical}`]: '5',
    [`customFields_RADIO_${customFields.radio}`]: '',
    fieldsToClear: ['city', 'website', ''],
  });

  expect(requests[0]).toEqual({
    method: 'PUT',
    path: `/contacts/${contactId}`,
    headers: headers.json,
    body: {
      firstName: 'Maya Luz',
      email: 'maya.luz@example.com',
      tags: ['vip', 'braces'],
      city: null,
      website: null,
      dateOfBirth: '1990-09-26',
      dnd: false,
      dndSettings: { SMS: { status: 'permanent', code: '101' } },
      inboundDndSettings: { all: { status: 'active', message: 'Spam' } },
      customFields: [{ id: customFields.numerical, field_value: 5 }],
    },
  });
  expect(result).toMatchObject({
    id: contactId,
    locationId,
    name: 'Maya Luz Ortiz',
    phone: '+15550101001',
    tags: ['vip', 'braces'],
    customFields: { visits_so_far: 5, anxious_patient: 'No' },
  });
  for (const gone of ['city', 'website', 'contact', 'succeded', 'traceId']) {
    expect(result).not.toHaveProperty(gone);
  }
});

test('update_contact reports which contact already has the email address', async () => {
  const { message } = await expectFailure(updateContact, {
    contactId,
    email: 'liam.becker@example.com',
  });
  expect(message).toMatch(/does not allow duplicated contacts.*contactName: Liam Becker/);
});

test('update_contact reports every invalid field', async () => {
  const wrong = { contactId: 'a/../../locations/x', email: 'maya', fieldsToClear: ['tags'] };
  const { message } = await expectFailure(updateContact, wrong, { cassette: null });
  expect(message).toMatch(/Contact: is not an ID.*Email: is not an.*Fields to Clear 1: is not one/);
});
