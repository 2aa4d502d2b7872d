import * as z from 'zod';
import { assertLocation } from '../guard';
import { type Price, type Product, productTypes } from '../records/products';
import { badRequest } from '../refusal';
import { route } from '../route';
import { count, flag, isoDate, pageOf, requiredText, text } from '../validation';
import { present } from '../views';

const number = z.number();

const written = z.strictObject({
  name: requiredText,
  locationId: requiredText,
  description: text.optional(),
  productType: z.enum(productTypes),
  image: text.optional(),
  statementDescriptor: text.optional(),
  availableInStore: flag.optional(),
  medias: z
    .array(
      z.strictObject({
        id: requiredText,
        title: text.optional(),
        url: requiredText,
        type: z.enum(['image', 'video']),
        isFeatured: flag.optional(),
        priceIds: z.array(z.unknown()).optional(),
      }),
    )
    .optional(),
  variants: z
    .array(
      z.strictObject({
        id: requiredText,
        name: requiredText,
        options: z.array(z.strictObject({ id: requiredText, name: requiredText })),
      }),
    )
    .optional(),
  collectionIds: z.array(text).optional(),
  isTaxesEnabled: flag.default(false),
  taxes: z.array(text).optional(),
  automaticTaxCategoryId: text.optional(),
  isLabelEnabled: flag.default(false),
  label: z
    .strictObject({
      title: requiredText,
      startDate: isoDate.optional(),
      endDate: isoDate.optional(),
    })
    .optional(),
  slug: text.optional(),
  seo: z.strictObject({ title: text.optional(), description: text.optional() }).optional(),
  taxInclusive: flag.optional(),
});

const price = z.strictObject({
  name: requiredText,
  type: z.enum(['one_time', 'recurring']),
  currency: requiredText,
  amount: number.min(0),
  recurring: z
    .strictObject({ interval: z.enum(['day', 'month', 'week', 'year']), intervalCount: number })
    .optional(),
  description: text.optional(),
  membershipOffers: z.array(z.unknown()).optional(),
  trialPeriod: number.optional(),
  totalCycles: number.min(1).optional(),
  setupFee: number.optional(),
  variantOptionIds: z.array(text).optional(),
  compareAtPrice: number.optional(),
  locationId: requiredText,
  userId: text.optional(),
  meta: z.unknown().optional(),
  trackInventory: flag.optional(),
  availableQuantity: number.optional(),
  allowOutOfStockPurchases: flag.optional(),
  sku: text.optional(),
  shippingOptions: z.unknown().optional(),
  isDigitalProduct: flag.optional(),
  digitalDelivery: z.array(text).optional(),
});

export const products = [
  route({
    endpoint: 'GET /products/',
    version: '2021-07-28',
    scope: 'products.readonly',
    level: 'location',
    query: z.strictObject({
      locationId: requiredText,
      limit: count.default(0),
      offset: count.default(0),
      search: text.optional(),
      collectionIds: text.optional(),
      collectionSlug: text.optional(),
      storeId: text.optional(),
      sortOrder: z.enum(['asc', 'desc']).optional(),
    }),
    answer: ({ query: { locationId, limit, offset, search = '' }, state }) => {
      const found = state.products
        .where({ locationId })
        .filter(({ name }) => name.toLowerCase().includes(search.toLowerCase()));
      return {
        products: pageOf(found, { limit: limit || found.length, skip: offset }).map(productView),
        total: [{ total: found.length }],
      };
    },
  }),

  route({
    endpoint: 'GET /products/collections',
    version: '2021-07-28',
    scope: 'products/collection.readonly',
    level: 'location',
    query: z.strictObject({
      altId: requiredText,
      altType: z.literal('location'),
      limit: count.default(10),
      offset: count.default(0),
      collectionIds: text.optional(),
      name: text.optional(),
    }),
    answer: ({ query: { altId, limit, offset, name = '' }, grant, state }) => {
      assertLocation(state, grant, altId);
      const found = state.productCollections
        .where({ locationId: altId })
        .filter((each) => each.name.toLowerCase().includes(name.toLowerCase()));
      const page = pageOf(found, { limit, skip: offset });
      return {
        data: page.map(({ id, locationId, ...collection }) => ({
          _id: id,
          altId: locationId,
          ...collection,
        })),
        total: found.length,
      };
    },
  }),

  route({
    endpoint: 'POST /products/',
    version: '2021-07-28',
    scope: 'products.write',
    level: 'location',
    body: written,
    status: 201,
    answer: ({ body: { name, locationId, productType, ...details }, state }) => {
      if (details.isTaxesEnabled && !details.taxes?.length)
        throw badRequest('taxes should not be empty');
      const stamp = state.stamp();
      const made = { id: state.ids.hex(), locationId, name, productType, details };
      return productView(state.products.put({ ...made, createdAt: stamp, updatedAt: stamp }));
    },
  }),

  route({
    endpoint: 'POST /products/{productId}/price',
    version: '2021-07-28',
    scope: 'products/prices.write',
    level: 'location',
    body: price,
    status: 201,
    answer: ({ path, body: { name, locationId, type, currency, amount, ...details }, state }) => {
      const product = state.products.find(path('productId'));
      if (product?.locationId !== locationId) throw badRequest('Product not found');
      const stamp = state.stamp();
      const made = { id: state.ids.hex(), locationId, product: product.id, name, type };
      const dated = { createdAt: stamp, updatedAt: stamp };
      return priceView(state.prices.put({ ...made, currency, amount, details, ...dated }));
    },
  }),

  route({
    endpoint: 'GET /products/{productId}/price',
    version: '2021-07-28',
    scope: 'products/prices.readonly',
    level: 'location',
    query: z.strictObject({
      locationId: requiredText,
      limit: count.default(0),
      offset: count.default(0),
      ids: text.optional(),
    }),
    answer: ({ path, query: { locationId, limit, offset }, state }) => {
      const found = state.prices.where({ locationId, product: path('productId') });
      const page = pageOf(found, { limit: limit || found.length, skip: offset });
      return { prices: page.map(priceView), total: found.length };
    },
  }),
];

const productView = ({ id, details, ...product }: Product) =>
  present({ _id: id, ...product, ...details });

const priceView = ({ id, details, ...price }: Price) => present({ _id: id, ...price, ...details });
