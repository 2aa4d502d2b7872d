import { useSandbox } from '../../harness/sandbox';
import { seeded } from '../../sandbox';

const { get, post } = useSandbox({ now: () => new Date('2026-11-20T12:00:00.000Z') });
const { contacts, locationId, lakesideToken, orders, products, transactions } = seeded;
const place = `altId=${locationId}&altType=location`;
const idsOf = ({ data }: { data: { _id: string }[] }) => data.map(({ _id }) => _id);

test('payments come newest first, by their days, modes and contacts', async () => {
  const ids = async (query: string) =>
    idsOf((await get(`/payments/transactions?${place}${query}`)).body);
  const { whitening, checkup, declined, refunded, test: inTest } = transactions;
  expect(await ids('')).toEqual([checkup, declined, whitening, inTest, refunded]);
  expect(await ids('&startAt=2026-11-18&endAt=2026-11-19')).toEqual([whitening]);
  expect(await ids('&paymentMode=test')).toEqual([inTest]);
  expect(await ids(`&contactId=${contacts.liam}&limit=1`)).toEqual([checkup]);
  expect(await ids('&limit=2&offset=4')).toEqual([refunded]);
});

test('lists of payments reject a large page and another sub-account', async () => {
  expect((await get(`/payments/transactions?${place}&limit=101`)).body.message).toEqual([
    'limit must not be greater than 100',
  ]);
  const other = await get(`/payments/orders?${place}`, { token: lakesideToken });
  expect(other.status).toBe(403);
});

test('an order by ID has its line items and requires the alt type', async () => {
  const path = `/payments/orders/${orders.whitening}?altId=${locationId}`;
  expect((await get(path)).body.message).toEqual(['altType should not be empty']);
  const { body } = await get(`${path}&altType=location`);
  expect(body).toMatchObject({
    _id: orders.whitening,
    items: [{ name: 'Whitening Kit', qty: 2, price: { amount: 79.75 } }],
  });
  expect((await get(`/payments/orders?${place}`)).body.data[0]).not.toHaveProperty('items');
});

test("a coupon's code is unique", async () => {
  const coupon = {
    altId: locationId,
    altType: 'location',
    name: 'Winter Sale',
    code: 'WINTER',
    discountType: 'percentage',
    discountValue: 15,
    startDate: '2026-12-01T08:00:00.000Z',
  };
  const { status, body } = await post('/payments/coupon', coupon);
  expect([status, body.status, body.limitPerCustomer]).toEqual([201, 'scheduled', 0]);
  expect((await post('/payments/coupon', coupon)).status).toBe(422);
  const list = await get(`/payments/coupon/list?${place}&search=winter`);
  expect(idsOf(list.body)).toEqual([body._id]);
});

test('a price belongs to a product that exists', async () => {
  const price = { locationId, name: 'Standard', type: 'one_time', currency: 'USD', amount: 12.5 };
  const path = `/products/${products.whiteningKit}/price`;
  expect((await post(path, price)).body).toMatchObject({ amount: 12.5 });
  expect((await post('/products/absent/price', price)).status).toBe(400);
  expect((await get(`${path}?locationId=${locationId}`)).body).toMatchObject({
    prices: [{ name: 'Standard' }],
    total: 1,
  });
});
