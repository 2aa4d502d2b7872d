import * as z from 'zod';
import { byOffset } from '../../highlevel/pages';
import { productBody, productForm } from '../../inputs/product';
import { addPrice, checkPrice } from '../../inputs/product_price';
import { action, findCreated, itemsIn } from '../../operation';
import { pricedProduct } from '../../records/product';

/** The fields that only a price has, except those with a default. */
const onlyWithPrice = [
  'price_currency',
  'price_name',
  'price_totalCycles',
  'price_trialPeriod',
  'price_setupFee',
  'price_description',
  'price_compareAtPrice',
  'price_sku',
  'price_trackInventory',
  'price_availableQuantity',
  'price_allowOutOfStockPurchases',
  'price_weight',
  'price_height',
] as const;

export default action({
  key: 'create_product',
  noun: 'Product',
  label: 'Create Product',
  description: 'Creates a product, with a first price if you give one.',
  endpoint: 'POST /products/',
  scope: 'products.write',
  beyondCatalogue: true,
  input: z
    .object(productForm)
    .refine((form) => form.price_amount !== undefined || onlyWithPrice.every((key) => !form[key]), {
      path: ['price_amount'],
      error: 'is required if another price field is filled in.',
    })
    .refine(
      ({ price_height, price_width, price_length }) =>
        new Set([price_height, price_width, price_length].map((each) => each === undefined))
          .size === 1,
      { error: 'Height, Width and Length: fill in all three or none.' },
    )
    .refine(
      ({ label_title, label_startDate, label_endDate }) =>
        label_title || !(label_startDate || label_endDate),
      { path: ['label_title'], error: 'is required with a start or an end of the label.' },
    ),
  readFirst: checkPrice,
  request: (form, context) => ({ body: productBody(form, context) }),
  findWritten: findCreated({
    endpoint: 'GET /products/',
    scope: 'products.readonly',
    request: ({ session: { locationId }, values: { name } }) => ({
      query: { locationId, search: name, sortOrder: 'desc', limit: 100, offset: 0 },
    }),
    itemsOf: (body) => itemsIn(body, 'products'),
    nextPage: byOffset,
    isMeant: (item, { name }) => item.name === name,
  }),
  thenWrite: addPrice,
  record: pricedProduct,
});
