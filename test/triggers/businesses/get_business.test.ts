import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import getBusiness from '../../../triggers/businesses/get_business';

const { harborMarina } = seeded.businesses;

test('get_business returns the business with the time of its last change', async () => {
  const { requests, result } = await runWithCassette(getBusiness, { businessId: harborMarina });

  expect(requests).toEqual([
    { method: 'GET', path: `/businesses/${harborMarina}`, headers: headers.plain },
  ]);
  expect(result).toMatchObject([
    {
      id: harborMarina,
      revision: '2026-01-20T19:30:00.000Z',
      name: 'Harbor Marina',
      address: '2 Pier Road',
      createdBy: { source: 'WEB_USER' },
      createdAt: '2026-01-20T19:00:00.000Z',
    },
  ]);
});

test('get_business reports an unknown business', async () => {
  const { message } = await expectFailure(getBusiness, { businessId: 'absentBusiness' });
  expect(message).toMatch(/did not accept this.*Business with id absentBusiness not found/);
});

test('get_business sends no request for an ID that would change the path', async () => {
  const elsewhere = { businessId: '../contacts' };
  const { message } = await expectFailure(getBusiness, elsewhere, { cassette: null });
  expect(message).toMatch(/^Business: is not an ID/);
});
