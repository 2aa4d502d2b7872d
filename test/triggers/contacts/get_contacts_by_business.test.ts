import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import getContactsByBusiness from '../../../triggers/contacts/get_contacts_by_business';

const { contacts, businesses, locationId, locations } = seeded;
const { harborMarina } = businesses;

test('get_contacts_by_business returns the contacts of a business, the newest first', async () => {
  const { requests, result } = await runWithCassette(getContactsByBusiness, {
    businessId: harborMarina,
  });

  expect(requests[0]).toEqual({
    method: 'GET',
    path: `/contacts/business/${harborMarina}`,
    query: { locationId, limit: '100', skip: '0' },
    headers: headers.plain,
  });
  expect(result).toMatchObject([
    { id: contacts.diego, revision: '1', firstName: 'Diego', businessId: harborMarina },
    { id: contacts.maya, revision: '1', customFields: { open_balance: 120.5 } },
  ]);
});

test('get_contacts_by_business returns a new revision of an updated contact', async () => {
  const { requests, result } = await runWithCassette(
    getContactsByBusiness,
    { businessId: harborMarina, triggerOn: 'new_or_updated', query: 'a' },
    { cassette: 'get_contacts_by_business.updated', meta: { isLoadingSample: true } },
  );

  expect(requests[0]?.query).toEqual({ locationId, query: 'a', limit: '10', skip: '0' });
  expect(keysOf(result)).toEqual([
    [contacts.maya, '2026-09-14T17:42:00.000Z'],
    [contacts.diego, '2026-04-07T23:05:00.000Z'],
  ]);
});

test('get_contacts_by_business returns nothing for a business without contacts', async () => {
  const { result } = await runWithCassette(
    getContactsByBusiness,
    { businessId: businesses.blueOakBakery },
    { cassette: 'get_contacts_by_business.nobody' },
  );
  expect(result).toEqual([]);
});

test('get_contacts_by_business reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const input = { businessId: harborMarina };
  const { message } = await expectFailure(getContactsByBusiness, input, { connection });
  expect(message).toMatch(
    /^HighLevel refused this.*scope contacts\.readonly.*does not have access/,
  );
});
