import * as z from 'zod';
import { ownedPage } from '../lists/place';
import { minuteOf } from '../lists/titles';
import { dropdown, type Item } from '../operation';

/** The orders of the sub-account, newest first (docs/highlevel_quirks.md#payment-lists). */
export default dropdown({
  key: 'order_dropdown',
  noun: 'Order',
  endpoint: 'GET /payments/orders',
  scope: 'payments/orders.readonly',
  input: z.object({}),
  request: ownedPage,
  result: 'data',
  title: ({ contactName, sourceName, amount, currency }: Item) =>
    (contactName || sourceName) &&
    [contactName, sourceName, amount !== undefined && `${amount} ${currency ?? ''}`.trim()]
      .filter(Boolean)
      .join(', '),
  details: ({ status, createdAt }: Item) => [status, minuteOf(createdAt)],
  isPaged: true,
});
