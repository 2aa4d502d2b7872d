import { flag, group, type Item, list, moment, number, record, text, withId } from '../operation';

/** A product, and the first price that was created with it. */
export const pricedProduct = record(
  {
    id: text('655b33a82209e60b6adb87a5'),
    name: text('Whitening Kit'),
    productType: text('PHYSICAL'),
    description: text('Two trays and four syringes of gel.'),
    image: text('https://harbor-dental.example.com/kit.png', { label: 'Image URL' }),
    statementDescriptor: text('HARBOR DENTAL'),
    availableInStore: flag(true),
    slug: text('whitening-kit'),
    price: group({
      id: text('655b33aa2209e60b6adb87a7', { label: 'Price ID' }),
      name: text('Standard', { label: 'Price Name' }),
      type: text('one_time', { label: 'Price Type' }),
      amount: number(79.75, { label: 'Price Amount' }),
      currency: text('USD', { label: 'Price Currency' }),
      recurring: group({
        interval: text('month', { label: 'Price Interval' }),
        intervalCount: number(1, { label: 'Price Interval Count' }),
      }),
      description: text('Two trays and four syringes of gel.', { label: 'Price Description' }),
      totalCycles: number(12, { label: 'Number of Payments' }),
      trialPeriod: number(7, { label: 'Trial Days' }),
      setupFee: number(10.99, { label: 'Setup Fee' }),
      sku: text('KIT-1', { label: 'SKU' }),
      shippingOptions: group({
        weight: group({
          value: number(0.2, { label: 'Weight' }),
          unit: text('kg', { label: 'Weight Unit' }),
        }),
        dimensions: group({
          height: number(20, { label: 'Height' }),
          width: number(4, { label: 'Width' }),
          length: number(5, { label: 'Length' }),
          unit: text('cm', { label: 'Dimension Unit' }),
        }),
      }),
      compareAtPrice: number(99, { label: 'Compare-at Price' }),
      trackInventory: flag(true, { label: 'Price Tracks Inventory' }),
      availableQuantity: number(20, { label: 'Available Quantity' }),
      allowOutOfStockPurchases: flag(false, { label: 'Out-of-Stock Purchases Allowed' }),
      variantOptionIds: list(text('h4z7u0im2q8'), { label: 'Price Variant Option IDs' }),
      membershipOffers: list(
        group({
          _id: text('655b33aa2209e60b6adb87a7', { label: 'Price Offer ID' }),
          label: text('top_50', { label: 'Price Offer Label' }),
          value: text('50', { label: 'Price Offer Value' }),
        }),
      ),
      userId: text('VCa734uS5pGAZuP4EP0u', { label: 'Price User ID' }),
      createdAt: moment('2026-01-05T09:30:02.000Z', { label: 'Price Created At' }),
      updatedAt: moment('2026-01-05T09:30:02.000Z', { label: 'Price Updated At' }),
    }),
    collectionIds: list(text('65d71377c326ea78e1c47df5'), { label: 'Collection IDs' }),
    medias: list(
      group({
        id: text('fzrgusiuu0m', { label: 'Media ID' }),
        title: text('kit.png', { label: 'Media Title' }),
        url: text('https://harbor-dental.example.com/kit.png', { label: 'Media URL' }),
        type: text('image', { label: 'Media Type' }),
        isFeatured: flag(true, { label: 'Media Is Featured' }),
      }),
    ),
    variants: list(
      group({
        id: text('38s63qmxfr4', { label: 'Variant ID' }),
        name: text('Size', { label: 'Variant Name' }),
        options: list(
          group({
            id: text('h4z7u0im2q8', { label: 'Variant Option ID' }),
            name: text('XL', { label: 'Variant Option Name' }),
          }),
        ),
      }),
    ),
    isTaxesEnabled: flag(false, { label: 'Is Taxed' }),
    taxes: list(text('654492a4e6bef380114de15a'), { label: 'Tax IDs' }),
    automaticTaxCategoryId: text('65d71377c326ea78e1c47df5'),
    taxInclusive: flag(false, { label: 'Prices Include Tax' }),
    label: group({
      title: text('Featured', { label: 'Product Label' }),
      startDate: moment('2026-03-01T08:00:00.000Z', { label: 'Product Label Start' }),
      endDate: moment('2026-03-31T22:00:00.000Z', { label: 'Product Label End' }),
    }),
    isLabelEnabled: flag(true, { label: 'Has a Product Label' }),
    seo: group({
      title: text('Whitening Kit', { label: 'SEO Title' }),
      description: text('A kit for white teeth.', { label: 'SEO Description' }),
    }),
    locationId: text('ve9EPM428h8vShlRW1KT'),
    createdAt: moment('2026-01-05T09:30:00.000Z'),
    updatedAt: moment('2026-01-05T09:30:00.000Z'),
  },
  { normalize: (item: Item) => withId(item) },
);
