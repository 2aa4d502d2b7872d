import createCoupon from '../../../creates/payments/create_coupon';
import { errorFields, runWithAnswers } from '../../../harness/driver';
import { sandboxMoment } from '../../../harness/moment';
import { expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { locationId, products } = seeded;

const form = {
  name: 'Winter Sale',
  code: 'WINTER15',
  discountType: 'percentage',
  discountValue: 15,
};

test("create_coupon sends the form's values", async () => {
  const { requests, result } = await runWithCassette(createCoupon, {
    ...form,
    startDate: '2026-12-01T08:00:00-08:00',
    endDate: '2026-12-31T08:00:00-08:00',
    usageLimit: '100',
    limitPerCustomer: 'yes',
    productIds: [products.whiteningKit],
    futurePayments: 'fixed',
    futurePaymentMonths: '3',
  });

  expect(requests).toEqual([
    {
      method: 'POST',
      path: '/payments/coupon',
      headers: headers.json,
      body: {
        ...form,
        altId: locationId,
        altType: 'location',
        startDate: '2026-12-01T16:00:00.000Z',
        endDate: '2026-12-31T16:00:00.000Z',
        usageLimit: 100,
        limitPerCustomer: true,
        productIds: [products.whiteningKit],
        applyToFuturePayments: true,
        applyToFuturePaymentsConfig: { type: 'fixed', duration: 3, durationType: 'months' },
      },
    },
  ]);
  expect(result).toMatchObject({
    id: expect.any(String),
    code: 'WINTER15',
    status: 'scheduled',
    limitPerCustomer: 1,
    locationId,
  });
});

test('create_coupon starts now by default, and can skip later payments', async () => {
  const { requests, result } = await runWithCassette(
    createCoupon,
    { ...form, futurePayments: 'none', futurePaymentMonths: '3' },
    { cassette: 'create_coupon.plain' },
  );
  expect(requests[0]?.body).toEqual({
    ...form,
    altId: locationId,
    altType: 'location',
    startDate: sandboxMoment,
    applyToFuturePayments: false,
  });
  expect(result).toMatchObject({ status: 'active', startDate: sandboxMoment });
});

test('create_coupon reports that the code is taken', async () => {
  const { message } = await expectFailure(createCoupon, { ...form, code: 'SPRING10' });
  expect(message).toMatch(/Choose another Coupon Code\..*Coupon code already exists/);
});

test('create_coupon reports every missing or invalid field', async () => {
  const wrong = { ...form, name: '', discountValue: 150, futurePayments: 'fixed' };
  const { message } = await expectFailure(createCoupon, wrong, { cassette: null });
  expect(message).toMatch(/^Name: is required\./);
  const later = await expectFailure(createCoupon, { ...wrong, name: 'x' }, { cassette: null });
  expect(later.message).toBe(
    'Discount: is more than 100 percent. Number of Months: is required for payments of some months.',
  );
});

const madeAt = (createdAt: string) => ({
  data: [{ _id: 'c1', code: form.code, name: form.name, createdAt }],
});

test('create_coupon looks for the coupon after a lost response', async () => {
  const answers = (list: object) => (_: unknown, index: number) =>
    index === 0 ? { status: 504, body: '<html>' } : { body: list };
  const found = await runWithAnswers(createCoupon, form, answers(madeAt(new Date().toISOString())));
  expect(found.result).toMatchObject({ id: 'c1', code: 'WINTER15' });
  expect(found.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /payments/coupon',
    'GET /payments/coupon/list',
  ]);
  const older = await runWithAnswers(createCoupon, form, answers(madeAt('2026-01-05T09:30:00Z')));
  expect(errorFields(older)).toMatchObject({ status: 504 });
});

test('create_coupon looks again in a replay before it creates a coupon', async () => {
  const lost = await runWithAnswers(createCoupon, form, () => ({ status: 504, body: '<html>' }));
  expect(errorFields(lost)).toMatchObject({ status: 504 });
  const replay = await runWithAnswers(
    createCoupon,
    form,
    () => ({ body: madeAt(new Date().toISOString()) }),
    { isCacheWarm: true },
  );
  expect(replay.requests.map(({ method }) => method)).toEqual(['GET']);
  expect(replay.result).toMatchObject({ id: 'c1' });
});
