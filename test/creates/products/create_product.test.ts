import createProduct from '../../../creates/products/create_product';
import { errorFields, runWithAnswers } from '../../../harness/driver';
import { sandboxMoment } from '../../../harness/moment';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { locationId } = seeded;

const form = { name: 'Electric Toothbrush', productType: 'PHYSICAL' };

test('create_product creates a product and its first price', async () => {
  const { requests, result } = await runWithCassette(createProduct, {
    ...form,
    price_amount: '49.5',
  });

  expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    `GET /locations/${locationId}`,
    'POST /products/',
    expect.stringMatching(/^POST \/products\/\w+\/price$/),
  ]);
  expect(requests[1]).toMatchObject({ headers: headers.json, body: { ...form, locationId } });
  expect(requests[2]?.body).toEqual({
    locationId,
    name: 'Electric Toothbrush',
    type: 'one_time',
    currency: 'USD',
    amount: 49.5,
  });
  expect(result).toMatchObject({
    id: expect.any(String),
    name: 'Electric Toothbrush',
    price: { id: expect.any(String), amount: 49.5, currency: 'USD' },
  });
});

test('create_product creates a product without a price in one request', async () => {
  const { requests, result } = await runWithCassette(createProduct, form, {
    cassette: 'create_product.plain',
  });
  expect(requests).toEqual([
    { method: 'POST', path: '/products/', headers: headers.json, body: { ...form, locationId } },
  ]);
  expect(result).not.toHaveProperty('price');
});

test('create_product sends everything that a product and a price can have', async () => {
  const { requests } = await runWithCassette(
    createProduct,
    {
      ...form,
      description: 'Cleans well.',
      price_amount: '9',
      price_currency: 'eur',
      price_name: 'Monthly Brush',
      price_type: 'recurring',
      price_interval: 'month',
      price_intervalCount: '3',
      price_totalCycles: '4',
      price_trialPeriod: '14',
      price_setupFee: '10.99',
      price_description: 'A new brush head',
      price_compareAtPrice: '12',
      price_sku: 'BRUSH-1',
      price_trackInventory: 'yes',
      price_availableQuantity: '20',
      price_allowOutOfStockPurchases: 'no',
      price_weight: '0.2',
      price_height: '20',
      price_width: '4',
      price_length: '5',
      image: 'https://example.com/brush.png',
      medias: [
        { mediaUrl: 'https://example.com/film.mp4', mediaType: 'video', mediaTitle: 'Film' },
      ],
      variants: [
        { variantName: 'Color', variantOption: 'White' },
        { variantName: 'Color', variantOption: 'Blue' },
      ],
      availableInStore: 'yes',
      collectionIds: ['65d71377c326ea78e1c47df5'],
      statementDescriptor: 'HARBOR',
      slug: 'electric-toothbrush',
      taxes: ['654492a4e6bef380114de15a'],
      automaticTaxCategoryId: '65d71377c326ea78e1c47df5',
      taxInclusive: 'yes',
      label_title: 'New',
      label_startDate: '2026-12-01T08:00:00Z',
      label_endDate: '2026-12-31T08:00:00Z',
      seo_title: 'Electric Toothbrush',
      seo_description: 'It cleans well.',
    },
    { cassette: 'create_product.whole' },
  );
  expect(requests.map(({ body }) => body)).toEqual([
    {
      ...form,
      locationId,
      description: 'Cleans well.',
      image: 'https://example.com/brush.png',
      medias: [{ id: 'media1', url: 'https://example.com/film.mp4', type: 'video', title: 'Film' }],
      variants: [
        {
          id: 'variant1',
          name: 'Color',
          options: [
            { id: 'variant1option1', name: 'White' },
            { id: 'variant1option2', name: 'Blue' },
          ],
        },
      ],
      availableInStore: true,
      collectionIds: ['65d71377c326ea78e1c47df5'],
      statementDescriptor: 'HARBOR',
      slug: 'electric-toothbrush',
      isTaxesEnabled: true,
      taxes: ['654492a4e6bef380114de15a'],
      automaticTaxCategoryId: '65d71377c326ea78e1c47df5',
      taxInclusive: true,
      isLabelEnabled: true,
      label: {
        title: 'New',
        startDate: '2026-12-01T08:00:00.000Z',
        endDate: '2026-12-31T08:00:00.000Z',
      },
      seo: { title: 'Electric Toothbrush', description: 'It cleans well.' },
    },
    {
      locationId,
      name: 'Monthly Brush',
      type: 'recurring',
      currency: 'EUR',
      amount: 9,
      recurring: { interval: 'month', intervalCount: 3 },
      totalCycles: 4,
      trialPeriod: 14,
      setupFee: 10.99,
      description: 'A new brush head',
      compareAtPrice: 12,
      sku: 'BRUSH-1',
      trackInventory: true,
      availableQuantity: 20,
      allowOutOfStockPurchases: false,
      shippingOptions: {
        weight: { value: 0.2, unit: 'kg' },
        dimensions: { height: 20, width: 4, length: 5, unit: 'cm' },
      },
    },
  ]);
});

test('create_product reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: seeded.locations.lakeside };
  const { message } = await expectFailure(createProduct, form, { connection });
  expect(message).toMatch(/^HighLevel refused this.*products\.write.*does not have access/);
});

test.each([
  [{ name: '', productType: '' }, 'Name: is required. Product Type: is required.'],
  [{ price_currency: 'USD' }, 'Price: is required if another price field is filled in.'],
  [
    { price_amount: 5, price_currency: 'dollars' },
    'Price Currency: is not a three-letter currency code, like USD.',
  ],
  ...[{ price_sku: 'KIT' }, { price_availableQuantity: 3 }, { price_description: 'Set' }].map(
    (price): [object, string] => [price, 'Price: is required if another price field is filled in.'],
  ),
  [
    { label_endDate: '2026-02-01' },
    'Product Label: is required with a start or an end of the label.',
  ],
  [{ price_amount: 5, price_width: 4 }, 'Height, Width and Length: fill in all three or none.'],
])('create_product reports what is wrong: %j', async (wrong, expected) => {
  const { message } = await expectFailure(createProduct, { ...form, ...wrong }, { cassette: null });
  expect(message).toBe(expected);
});

test('create_product creates no product if the connection cannot create prices', async () => {
  const connection = { ...connections.location, scope: 'products.write locations.readonly' };
  const { requests, error } = await runWithAnswers(
    createProduct,
    { ...form, price_amount: 5 },
    () => ({ body: {} }),
    { connection },
  );
  expect(requests).toEqual([]);
  expect(error?.message).toContain('products/prices.write');
});

test('create_product creates no product without a currency', async () => {
  const { requests, error } = await runWithAnswers(
    createProduct,
    { ...form, price_amount: 5 },
    () => ({ body: { location: { currency: '' } } }),
  );
  expect(requests.map(({ method }) => method)).toEqual(['GET']);
  expect(error?.message).toContain('Price Currency: is required');
});

const product = { _id: 'p1', ...form, createdAt: sandboxMoment };
const priced = { ...form, price_amount: 5, price_currency: 'USD' };
const pathsOf = ({ requests }: { requests: { method: string; path: string }[] }) =>
  requests.map(({ method, path }) => `${method} ${path}`);

test('create_product reports that only the product was created, and a replay adds the price', async () => {
  const first = await runWithAnswers(createProduct, priced, ({ path }) =>
    path === '/products/'
      ? { status: 201, body: product }
      : { status: 422, body: { message: ['amount is too large'] } },
  );
  expect(errorFields(first).message).toMatch(
    /^HighLevel created the Product \(ID p1\), but not the rest: .*amount is too large.* A replay of this step continues from there\.$/,
  );
  const replay = await runWithAnswers(
    createProduct,
    priced,
    () => ({ status: 201, body: { _id: 'price1', amount: 5 } }),
    { isCacheWarm: true },
  );
  expect(pathsOf(replay)).toEqual(['POST /products/p1/price']);
  expect(replay.result).toMatchObject({ id: 'p1', price: { id: 'price1', amount: 5 } });
  const next = await runWithAnswers(
    createProduct,
    priced,
    ({ path }) => ({
      status: 201,
      body: path === '/products/' ? { ...product, _id: 'p2' } : { _id: 'price2', amount: 5 },
    }),
    { isCacheWarm: true },
  );
  expect(next.result).toMatchObject({ id: 'p2' });
});

test('create_product creates the product again if it was deleted before the replay', async () => {
  await runWithAnswers(createProduct, priced, ({ path }) =>
    path === '/products/' ? { status: 201, body: product } : { status: 422, body: {} },
  );
  const replay = await runWithAnswers(
    createProduct,
    priced,
    ({ path }) => {
      if (path === '/products/p1/price')
        return { status: 400, body: { message: 'Product not found' } };
      return {
        status: 201,
        body: path === '/products/' ? { ...product, _id: 'p2' } : { _id: 'x' },
      };
    },
    { isCacheWarm: true },
  );
  expect(pathsOf(replay)).toEqual([
    'POST /products/p1/price',
    'POST /products/',
    'POST /products/p2/price',
  ]);
});

test('create_product looks for the price after a lost response', async () => {
  const run = await runWithAnswers(createProduct, priced, ({ method, path }) => {
    if (path === '/products/') return { status: 201, body: product };
    if (method === 'POST') return { status: 504, body: '<html>' };
    const price = {
      _id: 'price1',
      name: form.name,
      amount: 5,
      createdAt: new Date().toISOString(),
    };
    return { body: { prices: [price], total: 1 } };
  });
  expect(pathsOf(run)).toEqual([
    'POST /products/',
    'POST /products/p1/price',
    'GET /products/p1/price',
  ]);
  expect(run.result).toMatchObject({ id: 'p1', price: { id: 'price1' } });
});
