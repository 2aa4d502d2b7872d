import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import getContact from '../../../triggers/contacts/get_contact';

const { contactId, locationId } = seeded;

test('get_contact returns a contact that changed, with its custom fields by name', async () => {
  const { requests, result } = await runWithCassette(getContact, { contactId });

  expect(requests).toEqual([
    { method: 'GET', path: `/contacts/${contactId}`, headers: headers.plain },
    {
      method: 'GET',
      path: `/locations/${locationId}/customFields`,
      query: { model: 'contact' },
      headers: headers.plain,
    },
  ]);
  expect(result).toMatchObject([
    {
      id: contactId,
      revision: '2026-09-14T17:42:00.000Z',
      name: 'Maya Ortiz',
      email: 'maya.ortiz@example.com',
      dateOfBirth: '1990-09-25',
      tags: ['vip', 'newsletter'],
      customFields: {
        insurance_number: 'AB 204518',
        visits_so_far: 4,
        open_balance: 120.5,
        consents: ['Photos', 'E-mail reminders'],
        last_check_up: '2026-09-14',
      },
    },
  ]);
});

test('get_contact reports an unknown contact', async () => {
  const { message } = await expectFailure(getContact, { contactId: 'absentContact' });
  expect(message).toMatch(/did not accept this.*Contact with id absentContact not found/);
});

test('get_contact sends no request for an ID that would change the path', async () => {
  const elsewhere = { contactId: `a/../../locations/${locationId}` };
  const { message } = await expectFailure(getContact, elsewhere, { cassette: null });
  expect(message).toMatch(/^Contact: is not an ID/);
});
