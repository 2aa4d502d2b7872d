import nock from 'nock';
import { createAppTester } from 'zapier-platform-core';
import * as zod from 'zod';
import { runWithAnswers } from '../../harness/driver';
import { connections } from '../../harness/play';
import { appOf } from '../../harness/tester';
import { readDetails } from '../../highlevel/details';
import newOrder from '../../triggers/payments/new_order';

const host = 'https://services.leadconnectorhq.com';
const tester = createAppTester(appOf());
const only = zod.tuple([zod.object({ details: zod.string() })]);

/** The pointer to an order's details that a poll returns to Zapier. */
const pointerOf = async (orderId: string) => {
  const order = { _id: orderId, createdAt: '2026-11-19T09:00:00.000Z' };
  const { result } = await runWithAnswers(newOrder, {}, () => ({ body: { data: [order] } }));
  nock.cleanAll();
  const [{ details }] = only.parse(result);
  expect(details).not.toContain(connections.location.access_token);
  return JSON.parse(details.split('|||')[1] ?? '');
};

const read = (inputData: object, authData: object = connections.location) =>
  tester(readDetails as never, { inputData, authData } as never, true);

afterEach(() => nock.cleanAll());

test('a poll returns a pointer to the details, and Zapier reads them with it', async () => {
  const { type, method, bundle } = await pointerOf('order-1');
  expect([type, method]).toEqual(['method', 'hydrators.readDetails']);
  const { locationId } = connections.location;
  nock(host)
    .get('/payments/orders/order-1')
    .query({ altId: locationId, altType: 'location' })
    .reply(200, { _id: 'order-1', items: [{ name: 'Whitening Kit', qty: 2 }], traceId: 't' });
  expect(await read(bundle)).toEqual({
    _id: 'order-1',
    items: [{ name: 'Whitening Kit', qty: 2 }],
  });
});

test('the ID of a record is one segment of the path', async () => {
  const { bundle } = await pointerOf('../a?b');
  expect(bundle.path).toBe('/payments/orders/..%2Fa%3Fb');
});

test("details that cannot be read fail with HighLevel's message", async () => {
  const { bundle } = await pointerOf('order-1');
  nock(host)
    .get(/order-1/)
    .reply(400, { message: 'Order not found' });
  await expect(read(bundle)).rejects.toThrow(/Order not found/);
});
