export const productTypes = ['DIGITAL', 'PHYSICAL', 'SERVICE', 'PHYSICAL/DIGITAL'] as const;

export type Product = {
  id: string;
  locationId: string;
  name: string;
  productType: (typeof productTypes)[number];
  createdAt: string;
  updatedAt: string;
  /** Whatever else was written of it. */
  details: object;
};

/** What products of the online store are grouped in. */
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
  /** Whatever else was written of it. */
  details: object;
};
