import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import newOrUpdatedSubscription from '../../../triggers/payments/new_or_updated_subscription';

const { contacts, locationId, locations, orders, subscriptions } = seeded;

const list = { altId: locationId, altType: 'location', limit: '100', offset: '0' };

test('new_or_updated_subscription gives subscriptions with the time of their last change', async () => {
  const { requests, result } = await runWithCassette(newOrUpdatedSubscription, {});

  expect(requests).toEqual([
    {
      method: 'GET',
      path: '/payments/subscriptions',
      query: { ...list, paymentMode: 'live' },
      headers: headers.plain,
    },
  ]);
  expect(keysOf(result)).toEqual([
    [subscriptions.paused, '2026-11-19T16:45:00.000Z'],
    [subscriptions.membership, '2026-11-02T10:00:00.000Z'],
  ]);
  expect(result).toMatchObject([{ status: 'paused', amount: 45, contactId: contacts.grace }, {}]);
});

test('new_or_updated_subscription sends its filters', async () => {
  const { requests, result } = await runWithCassette(
    newOrUpdatedSubscription,
    {
      paymentMode: 'all',
      contactId: contacts.priya,
      search: 'smile',
      entitySourceType: 'funnel',
      entityId: orders.membership,
      id: subscriptions.membership,
      daysBack: 30,
    },
    { cassette: 'new_or_updated_subscription.filtered' },
  );
  expect(requests[0]?.query).toEqual({
    ...list,
    contactId: contacts.priya,
    search: 'smile',
    entitySourceType: 'funnel',
    entityId: orders.membership,
    id: subscriptions.membership,
    startAt: '2026-10-21',
    endAt: '2026-11-22',
  });
  expect(keysOf(result)).toEqual([[subscriptions.membership, '2026-11-02T10:00:00.000Z']]);
});

test('new_or_updated_subscription reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(newOrUpdatedSubscription, {}, { connection });
  expect(message).toMatch(/^HighLevel refused this.*payments\/subscriptions\.readonly.*access/);
});
