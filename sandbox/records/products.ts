export const productTypes = ['DIGITAL', 'PHYSICAL', 'SERVICE', 'PHYSICAL/DIGITAL'] as const;

export type Product = {
  id: string;
  locationId: string;
  name: string;
  productType: (typeof productTypes)[number];
  createdAt: string;
  updatedAt: string;
  /** Other values that were written. */
  details: object;
};

/** A product collection of the online store. */
export type ProductCollection = {
  id: string;
  locationId: string;
  name: string;
  slug: string;
  createdAt: string;
};

export type Price = {
  id: string;
  locationId: string;
  product: string;
  name: string;
  type: 'one_time' | 'recurring';
  currency: string;
  amount: number;
  createdAt: string;
  updatedAt: string;
  /** Other values that were written. */
  details: object;
};
