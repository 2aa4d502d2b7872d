import * as z from 'zod';
import { ownedPage } from '../lists/place';
import { dropdown, type Item } from '../operation';

/** The product collections of the online store. */
export default dropdown({
  key: 'product_collection_dropdown',
  noun: 'Product Collection',
  endpoint: 'GET /products/collections',
  scope: 'products/collection.readonly',
  input: z.object({}),
  request: ownedPage,
  result: 'data',
  details: ({ slug }: Item) => [slug],
  isPaged: true,
});
