/** A payment, which HighLevel calls a transaction. */
export type Transaction = {
  id: string;
  locationId: string;
  contactId: string;
  amount: number;
  amountRefunded?: number;
  currency: string;
  status: string;
  liveMode: boolean;
  entityType: string;
  entityId: string;
  entitySourceType: string;
  entitySourceSubType?: string;
  entitySourceName: string;
  entitySourceId: string;
  subscriptionId?: string;
  chargeId: string;
  paymentProviderType: string;
  paymentMethod: { card: { brand: string; last4: string } };
  createdAt: string;
  updatedAt: string;
};

/** A line of an order. */
export type OrderItem = {
  id: string;
  name: string;
  qty: number;
  product: { id: string; name: string; productType: string };
  price: { id: string; name: string; type: string; currency: string; amount: number };
};

export type Order = {
  id: string;
  locationId: string;
  contactId: string;
  amount: number;
  subtotal: number;
  discount: number;
  couponCode?: string;
  currency: string;
  status: string;
  paymentStatus: (typeof paymentStatuses)[number];
  fulfillmentStatus: string;
  liveMode: boolean;
  sourceType: string;
  sourceSubType: string;
  sourceName: string;
  sourceId: string;
  items: OrderItem[];
  createdAt: string;
  updatedAt: string;
};

export const paymentStatuses = ['paid', 'unpaid', 'refunded', 'partially_paid'] as const;

export type Subscription = {
  id: string;
  locationId: string;
  contactId: string;
  amount: number;
  currency: string;
  status: string;
  liveMode: boolean;
  entityType: string;
  entityId: string;
  entitySourceType: string;
  entitySourceName: string;
  entitySourceId: string;
  subscriptionId: string;
  paymentProviderType: string;
  createdAt: string;
  updatedAt: string;
};

export type Coupon = {
  id: string;
  locationId: string;
  name: string;
  code: string;
  discountType: 'percentage' | 'amount';
  discountValue: number;
  startDate: string;
  endDate?: string | undefined;
  usageLimit?: number | undefined;
  productIds?: string[] | undefined;
  applyToFuturePayments: boolean;
  applyToFuturePaymentsConfig: { type: string; duration?: number; durationType?: string };
  limitPerCustomer: boolean;
  createdAt: string;
  updatedAt: string;
};
