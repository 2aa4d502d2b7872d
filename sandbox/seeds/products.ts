import type { Product, ProductCollection } from '../records/products';
import { seeded } from '../seed';

const product = (
  id: string,
  name: string,
  productType: Product['productType'],
  details: object,
): Product => ({
  id,
  locationId: seeded.locations.harbor,
  name,
  productType,
  details,
  createdAt: '2026-01-20T18:00:00.000Z',
  updatedAt: '2026-01-20T18:00:00.000Z',
});

export const products: Product[] = [
  product(seeded.products.whiteningKit, 'Whitening Kit', 'PHYSICAL', {
    description: 'Two trays and four syringes of gel.',
    availableInStore: true,
  }),
  product(seeded.products.membership, 'Smile Membership', 'SERVICE', { availableInStore: false }),
];

export const productCollections: ProductCollection[] = [
  {
    id: seeded.productCollections.atHome,
    locationId: seeded.locations.harbor,
    name: 'At Home',
    slug: 'at-home',
    createdAt: '2026-01-20T18:00:00.000Z',
  },
];
