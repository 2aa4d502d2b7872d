import { runWithAnswers } from '../../../harness/driver';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import newPayment from '../../../triggers/payments/new_payment';

const { contactId, contacts, locationId, locations, orders, transactions } = seeded;

const list = {
  altId: locationId,
  altType: 'location',
  paymentMode: 'live',
  startAt: '2026-10-21',
  endAt: '2026-11-22',
  limit: '100',
  offset: '0',
};

test('new_payment returns the live payments that succeeded', async () => {
  const { requests, result } = await runWithCassette(newPayment, {});

  expect(requests).toEqual([
    { method: 'GET', path: '/payments/transactions', query: list, headers: headers.plain },
  ]);
  expect(keysOf(result)).toEqual([
    [transactions.checkup, 'succeeded'],
    [transactions.whitening, 'succeeded'],
  ]);
  expect(result).toMatchObject([
    {},
    {
      amount: 149.5,
      currency: 'USD',
      contactId,
      contactName: 'Maya Ortiz',
      contactEmail: 'maya.ortiz@example.com',
      liveMode: true,
      entityId: orders.whitening,
      locationId,
    },
  ]);
});

test('new_payment sends its filters and returns refunds with their amounts', async () => {
  const { requests, result } = await runWithCassette(
    newPayment,
    {
      paymentStatus: 'refunded',
      paymentMode: 'all',
      daysBack: 60,
      contactId: contacts.grace,
      search: 'whitening',
      entitySourceType: 'funnel',
      entitySourceSubType: 'one_step_order_form',
      entityId: orders.whitening,
    },
    { cassette: 'new_payment.refunded' },
  );
  const { paymentMode: _, ...both } = list;
  expect(requests[0]?.query).toEqual({
    ...both,
    startAt: '2026-09-21',
    contactId: contacts.grace,
    search: 'whitening',
    entitySourceType: 'funnel',
    entitySourceSubType: 'one_step_order_form',
    entityId: orders.whitening,
  });
  expect(keysOf(result)).toEqual([[transactions.refunded, 'refunded 60']]);
});

const payment = (id: string, status: string, amountRefunded?: number) => ({
  _id: id,
  status,
  amount: 50,
  amountRefunded,
  createdAt: '2026-11-19T09:00:00.000Z',
});

const keys = async (paymentStatus: string, ...data: object[]) => {
  const { result } = await runWithAnswers(newPayment, { paymentStatus }, () => ({
    body: { data, totalCount: data.length },
  }));
  return keysOf(result);
};

test('new_payment gives each refund of a payment a new revision', async () => {
  expect(await keys('refunded', payment('p1', 'succeeded', 10))).toEqual([['p1', 'refunded 10']]);
  expect(await keys('refunded', payment('p1', 'refunded', 50))).toEqual([['p1', 'refunded 50']]);
  expect(await keys('refunded', payment('p1', 'refunded'))).toEqual([['p1', 'refunded']]);
});

test('new_payment leaves out failed payments and fully refunded ones', async () => {
  const all = [payment('p1', 'pending'), payment('p2', 'failed'), payment('p3', 'succeeded', 50)];
  expect(await keys('succeeded', ...all, payment('p4', 'succeeded', 0))).toEqual([
    ['p4', 'succeeded'],
  ]);
  expect(await keys('failed', ...all)).toEqual([['p2', 'failed']]);
});

test('new_payment fails if there are more than 2,000 payments', async () => {
  const { requests, error } = await runWithAnswers(newPayment, {}, (_, page) => ({
    body: { data: Array.from({ length: 100 }, (__, i) => payment(`p${page}-${i}`, 'succeeded')) },
  }));
  expect(requests).toHaveLength(20);
  expect(error?.message).toContain('more than 2,000');
});

test('new_payment reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(newPayment, {}, { connection });
  expect(message).toMatch(
    /^HighLevel refused this.*payments\/transactions\.readonly.*does not have access/,
  );
});

test('new_payment reports each invalid field', async () => {
  const wrong = { paymentStatus: 'pending', paymentMode: 'both', daysBack: 400 };
  const { message } = await expectFailure(newPayment, wrong, { cassette: null });
  expect(message).toMatch(
    /^Payment Status: is not one of: .*Payment Mode: is not one of: .*Days to Look Back: is more than 365/,
  );
});
