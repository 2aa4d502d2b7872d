import * as z from 'zod';
import { ownedPage } from '../lists/place';
import { minuteOf } from '../lists/titles';
import { dropdown, type Item } from '../operation';

/** The subscriptions of the sub-account, newest first (docs/highlevel_quirks.md#payment-lists). */
export default dropdown({
  key: 'subscription_dropdown',
  noun: 'Subscription',
  endpoint: 'GET /payments/subscriptions',
  scope: 'payments/subscriptions.readonly',
  input: z.object({}),
  request: ownedPage,
  result: 'data',
  title: ({ contactName, entitySourceName, status }: Item) =>
    (contactName || entitySourceName) &&
    [contactName, entitySourceName, status].filter(Boolean).join(', '),
  details: ({ amount, currency, createdAt }: Item) => [
    amount !== undefined && `${amount} ${currency ?? ''}`.trim(),
    minuteOf(createdAt),
  ],
  isPaged: true,
});
