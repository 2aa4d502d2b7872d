import * as z from 'zod';
import { ownedBy } from '../lists/place';
import { dropdown, type Item, withId } from '../operation';

/** The collections that the products of the online store are in. */
export default dropdown({
  key: 'product_collection_dropdown',
  noun: 'Product Collection',
  endpoint: 'GET /products/collections',
  scope: 'products/collection.readonly',
  input: z.object({}),
  request: (_, context) => ({
    query: { ...ownedBy(context), limit: 100, offset: context.page * 100 },
  }),
  result: 'data',
  value: (item: Item) => withId(item).id,
  details: ({ slug }: Item) => [slug],
  isPaged: true,
});
