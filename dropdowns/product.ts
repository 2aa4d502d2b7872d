import * as z from 'zod';
import { dayOf } from '../lists/titles';
import { dropdown, type Item } from '../operation';
import { labelOf } from '../operation/label';

/** The products of the sub-account, newest first. */
export default dropdown({
  key: 'product_dropdown',
  noun: 'Product',
  endpoint: 'GET /products/',
  scope: 'products.readonly',
  input: z.object({}),
  request: (_, { locationId, page }) => ({
    query: { locationId, limit: 100, offset: page * 100, sortOrder: 'desc' },
  }),
  result: 'products',
  details: ({ productType, createdAt }: Item) => [
    labelOf(String(productType ?? '').toLowerCase()),
    dayOf(createdAt) && `created ${dayOf(createdAt)}`,
  ],
  isPaged: true,
});
