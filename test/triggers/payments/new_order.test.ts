import { runWithAnswers } from '../../../harness/driver';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import newOrder from '../../../triggers/payments/new_order';

const { contactId, locationId, locations, orders, products } = seeded;

test('new_order returns orders with pointers to their line items', async () => {
  const { requests, result } = await runWithCassette(newOrder, {});

  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/payments/orders',
      query: {
        altId: locationId,
        altType: 'location',
        paymentMode: 'live',
        startAt: '2026-10-21',
        endAt: '2026-11-22',
        limit: '100',
        offset: '0',
      },
      headers: headers.plain,
    },
  ]);
  expect(keysOf(result)).toEqual([
    [orders.membership, '1'],
    [orders.whitening, '1'],
  ]);
  expect(result).toMatchObject([
    {},
    {
      amount: 149.5,
      subtotal: 159.5,
      discount: 10,
      couponCode: 'SPRING10',
      contactId,
      contactName: 'Maya Ortiz',
      details: expect.stringMatching(/^hydrate\|\|\|.*readDetails.*\|\|\|hydrate$/),
    },
  ]);
});

test('new_order sends its filters', async () => {
  const { requests, result } = await runWithCassette(
    newOrder,
    {
      paymentMode: 'all',
      paymentStatus: 'paid',
      status: 'completed',
      funnelProductIds: [products.whiteningKit, products.membership],
      contactId,
      search: 'offer',
      sourceId: 'BDBMEghdIUaqMPEsK349',
      daysBack: 7,
    },
    { cassette: 'new_order.filtered' },
  );
  expect(requests[0]?.query).toEqual({
    altId: locationId,
    altType: 'location',
    paymentStatus: 'paid',
    status: 'completed',
    funnelProductIds: `${products.whiteningKit},${products.membership}`,
    contactId,
    search: 'offer',
    sourceId: 'BDBMEghdIUaqMPEsK349',
    startAt: '2026-11-13',
    endAt: '2026-11-22',
    limit: '100',
    offset: '0',
  });
  expect(keysOf(result)).toEqual([[orders.whitening, '1']]);
});

test('new_order reads no line items while a Zap is turned on', async () => {
  const order = { _id: 'o1', createdAt: '2026-11-19T09:00:00.000Z' };
  const { requests, result } = await runWithAnswers(
    newOrder,
    {},
    () => ({ body: { data: [order], totalCount: 1 } }),
    { meta: { isPopulatingDedupe: true } },
  );
  expect(requests).toHaveLength(1);
  expect(result).toEqual([{ id: 'o1', revision: '1' }]);
});

test('new_order reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(newOrder, {}, { connection });
  expect(message).toMatch(/^HighLevel refused this.*payments\/orders\.readonly.*access/);
});
