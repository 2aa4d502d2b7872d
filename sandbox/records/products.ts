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
