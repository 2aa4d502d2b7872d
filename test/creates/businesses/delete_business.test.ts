import deleteBusiness from '../../../creates/businesses/delete_business';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { blueOakBakery } = seeded.businesses;

test('delete_business deletes the business and returns its ID', async () => {
  const { requests, result } = await runWithCassette(deleteBusiness, { businessId: blueOakBakery });

  expect(requests).toEqual([
    { method: 'DELETE', path: `/businesses/${blueOakBakery}`, headers: headers.plain },
  ]);
  expect(result).toEqual({ id: blueOakBakery, success: true });
});

test('delete_business reports an unknown business', async () => {
  const { message } = await expectFailure(deleteBusiness, { businessId: 'absentBusiness' });
  expect(message).toMatch(/did not accept this.*Business with id absentBusiness not found/);
});

test('delete_business sends no request for an ID that would change the path', async () => {
  const elsewhere = { businessId: 'a/../../contacts/b' };
  const { message } = await expectFailure(deleteBusiness, elsewhere, { cassette: null });
  expect(message).toMatch(/^Business: is not an ID/);
});
