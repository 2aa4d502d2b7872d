import bulkBusinessUpdate from '../../creates/businesses/bulk_business_update';
import createBusiness from '../../creates/businesses/create_business';
import { errorFields, runWithAnswers } from '../../harness/driver';
import { seeded } from '../../sandbox/seed';
import listBusinesses from '../../triggers/businesses/list_businesses_by_location';

const { locationId } = seeded;

test.each(['buiseness', 'business'])('a business that was written is read as %s', async (name) => {
  const business = { id: 'business1', name: 'Delgado Tiles' };
  const { result } = await runWithAnswers(createBusiness, { name: 'Delgado Tiles' }, () => ({
    status: 201,
    body: { success: true, [name]: business },
  }));
  expect(result).toEqual(business);
});

test('a list of businesses is read while pages are full', async () => {
  const page = (first: number, length: number) =>
    Array.from({ length }, (_, index) => ({ id: `business${first + index}`, name: 'Tiles' }));
  const { requests, result } = await runWithAnswers(listBusinesses, {}, (_, index) => ({
    body: { businesses: index ? page(100, 3) : page(0, 100) },
  }));

  expect(requests.map(({ query }) => query)).toEqual([
    { locationId, limit: '100', skip: '0' },
    { locationId, limit: '100', skip: '100' },
  ]);
  expect(result).toHaveLength(103);
});

test('contacts that HighLevel does not list as changed have failed', async () => {
  const { result } = await runWithAnswers(
    bulkBusinessUpdate,
    { change: 'remove', ids: ['contact1', 'contact2'] },
    () => ({ body: { success: true, ids: [] } }),
  );
  expect(result).toMatchObject({
    success: false,
    errorCount: 2,
    failedContactIds: ['contact1', 'contact2'],
  });
});

test('a response that reports no change is an error', async () => {
  const outcome = await runWithAnswers(
    bulkBusinessUpdate,
    { change: 'remove', ids: 'contact1' },
    () => ({
      body: { success: false, ids: [] },
    }),
  );
  expect(errorFields(outcome).message).toMatch(/reports that nothing was done/);
});
