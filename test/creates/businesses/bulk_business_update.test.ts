import bulkBusinessUpdate from '../../../creates/businesses/bulk_business_update';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { businesses, contacts, lakesideContacts, locationId, locations } = seeded;
const { blueOakBakery } = businesses;

test('bulk_business_update adds contacts to a business', async () => {
  const ids = [contacts.maya, contacts.felix];
  const { requests, result } = await runWithCassette(bulkBusinessUpdate, {
    change: 'add',
    ids,
    businessId: blueOakBakery,
  });

  expect(requests).toEqual([
    {
      method: 'POST',
      path: '/contacts/bulk/business',
      headers: headers.json,
      body: { locationId, ids, businessId: blueOakBakery },
    },
  ]);
  expect(result).toEqual({
    success: true,
    ids,
    errorCount: 0,
    failedContactIds: [],
  });
});

test('bulk_business_update removes contacts from their businesses with null', async () => {
  const { requests, result } = await runWithCassette(
    bulkBusinessUpdate,
    { change: 'remove', ids: contacts.maya, businessId: blueOakBakery },
    { cassette: 'bulk_business_update.removed' },
  );

  expect(requests[0]?.body).toEqual({ locationId, ids: [contacts.maya], businessId: null });
  expect(result).toMatchObject({ success: true, ids: [contacts.maya] });
});

test('bulk_business_update returns which contacts failed', async () => {
  const { result } = await runWithCassette(
    bulkBusinessUpdate,
    {
      change: 'add',
      ids: [contacts.maya, lakesideContacts.aiden, 'absentContact'],
      businessId: blueOakBakery,
    },
    { cassette: 'bulk_business_update.partial' },
  );

  expect(result).toEqual({
    success: false,
    ids: [contacts.maya],
    errorCount: 2,
    failedContactIds: [lakesideContacts.aiden, 'absentContact'],
  });
});

test('bulk_business_update reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const input = { change: 'remove', ids: [contacts.maya] };
  const { message } = await expectFailure(bulkBusinessUpdate, input, { connection });
  expect(message).toMatch(/^HighLevel refused this.*scope contacts\.write.*does not have access/);
});

test('bulk_business_update requires a business to add to, and at most 50 contacts', async () => {
  const ids = Array.from({ length: 51 }, (_, index) => `contact${index}`);
  const refused = async (input: Record<string, unknown>) =>
    (await expectFailure(bulkBusinessUpdate, input, { cassette: null })).message;

  expect(await refused({ change: 'add', ids: 'contact1' })).toBe(
    'Business: is required to add contacts to it.',
  );
  expect(await refused({ change: 'remove', ids })).toBe('Contacts: is more than 50 items.');
  expect(await refused({})).toBe('What to Do: is required. Contacts: is required.');
});
