import * as z from 'zod';
import { ownedBy } from '../lists/place';
import { minuteOf } from '../lists/titles';
import { dropdown, type Item, withId } from '../operation';

/** The subscriptions of the sub-account, the newest first (docs/highlevel_quirks.md#payment-lists). */
export default dropdown({
  key: 'subscription_dropdown',
  noun: 'Subscription',
  endpoint: 'GET /payments/subscriptions',
  scope: 'payments/subscriptions.readonly',
  input: z.object({}),
  request: (_, context) => ({
    query: { ...ownedBy(context), limit: 100, offset: context.page * 100 },
  }),
  result: 'data',
  value: (item: Item) => withId(item).id,
  title: ({ contactName, entitySourceName, status }: Item) =>
    (contactName || entitySourceName) &&
    [contactName, entitySourceName, status].filter(Boolean).join(', '),
  details: ({ amount, currency, createdAt }: Item) => [
    amount !== undefined && `${amount} ${currency ?? ''}`.trim(),
    minuteOf(createdAt),
  ],
  isPaged: true,
});
