import type { Coupon, Order, OrderItem, Subscription, Transaction } from '../records/payments';
import { seeded } from '../seed';

const { harbor } = seeded.locations;
const { contacts, products } = seeded;

const funnel = {
  entitySourceType: 'funnel',
  entitySourceSubType: 'one_step_order_form',
  entitySourceName: 'Whitening Offer',
  entitySourceId: 'BDBMEghdIUaqMPEsK349',
};

const transaction = (
  id: string,
  contactId: string,
  amount: number,
  createdAt: string,
  details: Partial<Transaction> = {},
): Transaction => ({
  id,
  locationId: harbor,
  contactId,
  amount,
  currency: 'USD',
  status: 'succeeded',
  liveMode: true,
  entityType: 'order',
  entityId: seeded.orders.whitening,
  ...funnel,
  chargeId: `ch_${id.slice(-8)}`,
  paymentProviderType: 'stripe',
  paymentMethod: { card: { brand: 'visa', last4: '4242' } },
  createdAt,
  updatedAt: createdAt,
  ...details,
});

/** Payments in the days before the time of the recordings. */
export const transactions: Transaction[] = [
  transaction(seeded.transactions.whitening, contacts.maya, 149.5, '2026-11-18T17:05:00.000Z'),
  transaction(seeded.transactions.checkup, contacts.liam, 80, '2026-11-19T16:30:00.000Z', {
    entityType: 'invoice',
    entityId: '6af0c93f93d84e2f5a6c7d44',
    entitySourceType: 'invoice',
    entitySourceSubType: 'card_payment',
    entitySourceName: 'Check-up',
    entitySourceId: '6af0c93f93d84e2f5a6c7d44',
  }),
  transaction(seeded.transactions.declined, contacts.priya, 45, '2026-11-19T15:12:00.000Z', {
    status: 'failed',
    entityId: seeded.orders.membership,
    subscriptionId: 'sub_1KGcXDCScnf89tZo',
  }),
  transaction(seeded.transactions.refunded, contacts.grace, 60, '2026-11-12T11:00:00.000Z', {
    status: 'refunded',
    amountRefunded: 60,
    updatedAt: '2026-11-19T18:20:00.000Z',
  }),
  transaction(seeded.transactions.test, contacts.maya, 1, '2026-11-17T08:00:00.000Z', {
    liveMode: false,
  }),
];

const item = (id: string, product: OrderItem['product'], amount: number, qty = 1): OrderItem => ({
  id,
  name: product.name,
  qty,
  product,
  price: {
    id: `${id.slice(0, 20)}9999`,
    name: 'Standard',
    type: product.productType === 'SERVICE' ? 'recurring' : 'one_time',
    currency: 'USD',
    amount,
  },
});

const order = (
  id: string,
  contactId: string,
  items: OrderItem[],
  createdAt: string,
  details: Partial<Order> = {},
): Order => {
  const subtotal = items.reduce((sum, { qty, price }) => sum + qty * price.amount, 0);
  const discount = details.discount ?? 0;
  return {
    id,
    locationId: harbor,
    contactId,
    amount: subtotal - discount,
    subtotal,
    discount,
    currency: 'USD',
    status: 'completed',
    paymentStatus: 'paid',
    fulfillmentStatus: 'unfulfilled',
    liveMode: true,
    sourceType: 'funnel',
    sourceSubType: 'one_step_order_form',
    sourceName: 'Whitening Offer',
    sourceId: 'BDBMEghdIUaqMPEsK349',
    items,
    createdAt,
    updatedAt: createdAt,
    ...details,
  };
};

const kit = { id: products.whiteningKit, name: 'Whitening Kit', productType: 'PHYSICAL' };
const plan = { id: products.membership, name: 'Smile Membership', productType: 'SERVICE' };

export const orders: Order[] = [
  order(
    seeded.orders.whitening,
    contacts.maya,
    [item('6af0b71c93d84e2f5a6c7d11', kit, 79.75, 2)],
    '2026-11-18T17:04:30.000Z',
    { discount: 10, couponCode: 'SPRING10' },
  ),
  order(
    seeded.orders.membership,
    contacts.priya,
    [item('6af0b82e93d84e2f5a6c7d2c', plan, 45)],
    '2026-11-19T15:11:40.000Z',
    { status: 'pending', paymentStatus: 'unpaid' },
  ),
];

const subscription = (
  id: string,
  contactId: string,
  createdAt: string,
  details: Partial<Subscription> = {},
): Subscription => ({
  id,
  locationId: harbor,
  contactId,
  amount: 45,
  currency: 'USD',
  status: 'active',
  liveMode: true,
  entityType: 'order',
  entityId: seeded.orders.membership,
  entitySourceType: 'funnel',
  entitySourceName: 'Smile Membership',
  entitySourceId: 'bevrkPbLaDNXFaqfLKMm',
  subscriptionId: `sub_${id.slice(-8)}`,
  paymentProviderType: 'stripe',
  createdAt,
  updatedAt: createdAt,
  ...details,
});

export const subscriptions: Subscription[] = [
  subscription(seeded.subscriptions.membership, contacts.priya, '2026-11-02T10:00:00.000Z'),
  subscription(seeded.subscriptions.paused, contacts.grace, '2026-03-02T10:00:00.000Z', {
    status: 'paused',
    updatedAt: '2026-11-19T16:45:00.000Z',
  }),
];

export const coupons: Coupon[] = [
  {
    id: seeded.coupons.spring,
    locationId: harbor,
    name: 'Spring Offer',
    code: 'SPRING10',
    discountType: 'amount',
    discountValue: 10,
    startDate: '2026-03-01T08:00:00.000Z',
    applyToFuturePayments: false,
    applyToFuturePaymentsConfig: { type: 'forever' },
    limitPerCustomer: true,
    createdAt: '2026-02-20T18:00:00.000Z',
    updatedAt: '2026-02-20T18:00:00.000Z',
  },
];
