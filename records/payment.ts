import { pointToDetails } from '../highlevel/details';
import { path } from '../highlevel/path';
import type { Session } from '../highlevel/session';
import { flag, group, type Item, list, moment, number, record, text, withId } from '../operation';

/** Where in a funnel or on a website the customer paid. */
const sourceMeta = group({
  domain: text('harbor-dental.example.com', { label: 'Source Domain' }),
  pageId: text('rBVhyYhMsbxbO8ZqOcei', { label: 'Source Page ID' }),
  pageUrl: text('/order', { label: 'Source Page URL' }),
  stepId: text('5a772f62-3fbc-418b-af1b-be8929dd64c2', { label: 'Source Step ID' }),
});

const payer = {
  contactId: text('seD4PfOuKoVMLkEZqohJ'),
  contactName: text('Maya Ortiz'),
  contactEmail: text('maya.ortiz@example.com'),
};

const entity = {
  entityType: text('order', { label: 'Order or Invoice' }),
  entityId: text('653f5e0cde5a1314e62a837c', { label: 'Order or Invoice ID' }),
  entitySourceType: text('funnel', { label: 'Source Type' }),
  entitySourceName: text('Whitening Offer', { label: 'Source Name' }),
  entitySourceId: text('BDBMEghdIUaqMPEsK349', { label: 'Source ID' }),
  entitySourceMeta: sourceMeta,
};

const dates = {
  createdAt: moment('2026-01-05T09:30:00.000Z'),
  updatedAt: moment('2026-01-06T16:45:00.000Z'),
};

const common = {
  paymentProviderType: text('stripe', { label: 'Payment Provider' }),
  paymentProviderConnectedAccount: text('612ca676b484b241fef9d962', {
    label: 'Payment Provider Account ID',
  }),
  ipAddress: text('203.0.113.7'),
  createdBy: text('VCa734uS5pGAZuP4EP0u', { label: 'Created by User ID' }),
  locationId: text('ve9EPM428h8vShlRW1KT'),
  ...dates,
};

/** Adds the sub-account under the name that other records have for it (docs/highlevel_quirks.md#alt-type). */
const owned = ({ altId, altType: _, ...item }: Item): Item =>
  withId({ ...item, locationId: item.locationId ?? altId });

/** Whether a payment was refunded, in part or fully. */
export const isRefunded = ({ status, amountRefunded }: Item): boolean =>
  /refund/i.test(String(status)) || Number(amountRefunded ?? 0) > 0;

/** A payment. Its version is its last event; each refund is a new one. */
export const payment = record(
  {
    id: text('61dd0feac077f72010f78804'),
    status: text('succeeded'),
    statusVersion: text('succeeded'),
    amount: number(149.5, { label: 'Amount (Not in Cents)' }),
    amountRefunded: number(0, { label: 'Amount Refunded (Not in Cents)' }),
    currency: text('USD'),
    ...payer,
    liveMode: flag(true),
    ...entity,
    entitySourceSubType: text('one_step_order_form', { label: 'Source Subtype' }),
    subscriptionId: text('sub_1KGcXDCScnf89tZoVkoEMCEL', { label: 'Provider Subscription ID' }),
    chargeId: text('ch_1KGcXDCScnf89tZohCsmImwE'),
    chargeSnapshot: group({
      id: text('ch_1KGcXDCScnf89tZohCsmImwE', { label: 'Provider Charge ID' }),
      object: text('charge', { label: 'Provider Charge Kind' }),
      status: text('succeeded', { label: 'Provider Charge Status' }),
      description: text('Whitening Offer', { label: 'Provider Charge Description' }),
    }),
    paymentMethod: group({
      card: group({
        brand: text('visa', { label: 'Card Brand' }),
        last4: text('4242', { label: 'Last Digits of the Card' }),
      }),
    }),
    mergedFromContactId: text('XPLSw2SVagl12LMDeTmQ'),
    fulfilledAt: moment('2026-01-05T09:30:05.000Z'),
    ...common,
  },
  {
    created: 'createdAt',
    changed: 'statusVersion',
    counted: 'id',
    normalize: (raw: Item): Item => {
      const item = owned(raw);
      const { status, amountRefunded } = item;
      const statusVersion = isRefunded(item)
        ? `refunded ${amountRefunded ?? ''}`.trim()
        : String(status);
      return { ...item, statusVersion };
    },
  },
);

const withDetails = (session: Session, item: Item, orderId: string): Item => ({
  ...item,
  details: pointToDetails(session, {
    path: path`/payments/orders/${orderId}`,
    // altType is undeclared but required (docs/highlevel_quirks.md#alt-type).
    query: { altId: session.locationId, altType: 'location' },
  }),
});

/** An order as the list has it, and the details that are read when a step uses them. */
export const order = record(
  {
    id: text('653f5e0cde5a1314e62a837c'),
    status: text('completed'),
    amount: number(149.5, { label: 'Amount (Not in Cents)' }),
    subtotal: number(159.5),
    discount: number(10),
    currency: text('USD'),
    ...payer,
    liveMode: flag(true),
    fulfillmentStatus: text('unfulfilled'),
    couponCode: text('SPRING10'),
    totalProducts: number(1),
    onetimeProducts: number(1, { label: 'One-Time Products' }),
    recurringProducts: number(0),
    sourceType: text('funnel'),
    sourceSubType: text('one_step_order_form', { label: 'Source Subtype' }),
    sourceName: text('Whitening Offer'),
    sourceId: text('BDBMEghdIUaqMPEsK349'),
    sourceMeta,
    details: group({
      items: list(
        group({
          _id: text('61dd33e88058b9f967ca79dc', { label: 'Item ID' }),
          name: text('Whitening Kit', { label: 'Item Name' }),
          qty: number(2, { label: 'Item Quantity' }),
          authorizeAmount: number(0, { label: 'Item Authorized Amount' }),
          product: group({
            _id: text('655b33a82209e60b6adb87a5', { label: 'Item Product ID' }),
            name: text('Whitening Kit', { label: 'Item Product Name' }),
            productType: text('PHYSICAL', { label: 'Item Product Type' }),
          }),
          price: group({
            _id: text('655b33aa2209e60b6adb87a7', { label: 'Item Price ID' }),
            name: text('Standard', { label: 'Item Price Name' }),
            type: text('one_time', { label: 'Item Price Type' }),
            amount: number(79.75, { label: 'Item Unit Price' }),
            currency: text('USD', { label: 'Item Currency' }),
          }),
        }),
      ),
      contactSnapshot: group({
        first_name: text('Maya', { label: 'Contact First Name' }),
        last_name: text('Ortiz', { label: 'Contact Last Name' }),
        email: text('maya.ortiz@example.com', { label: 'Contact Email When Ordered' }),
        phone: text('+15550101001', { label: 'Contact Phone' }),
      }),
      coupon: group({ code: text('SPRING10', { label: 'Coupon Code When Ordered' }) }),
      trackingId: text('63319ef9-de0a-4c84-aebd-3585fb4a0cdf', { label: 'Tracking ID' }),
      taxCalculationProvider: text('taxjar', { label: 'Tax Calculation Provider' }),
      automaticTaxesCalculated: flag(false, { label: 'Automatic Taxes Calculated' }),
      markAsTest: flag(false, { label: 'Is Test Order' }),
    }),
    createdBy: common.createdBy,
    locationId: common.locationId,
    ...dates,
  },
  {
    created: 'createdAt',
    changed: 'updatedAt',
    counted: 'id',
    normalize: owned,
    enrich: async (session: Session, items: Item[]) =>
      items.map((item) =>
        typeof item.id === 'string' ? withDetails(session, item, item.id) : item,
      ),
  },
);

/** A subscription as the list has it. */
export const subscription = record(
  {
    id: text('64bf78af39118e4011926cba'),
    status: text('active'),
    amount: number(45, { label: 'Amount (Not in Cents)' }),
    currency: text('USD'),
    ...payer,
    liveMode: flag(true),
    ...entity,
    subscriptionId: text('sub_1KGcXDCScnf89tZoVkoEMCEL', { label: 'Provider Subscription ID' }),
    subscriptionSnapshot: group({
      id: text('sub_1KGcXDCScnf89tZoVkoEMCEL', { label: 'Provider Record ID' }),
      status: text('active', { label: 'Provider Status' }),
      status_update_time: text('2026-01-06T16:45:00Z', { label: 'Provider Status Updated At' }),
      plan_id: text('P-82K11750F0313430KMLRGE6Y', { label: 'Provider Plan ID' }),
      start_time: text('2026-01-05T09:30:00Z', { label: 'Provider Start' }),
      quantity: number(1, { label: 'Provider Quantity' }),
    }),
    ...common,
  },
  { created: 'createdAt', changed: 'updatedAt', counted: 'id status', normalize: owned },
);

/** A coupon. */
export const coupon = record(
  {
    id: text('67f6c132d9485f9dacd5f123'),
    name: text('Spring Offer'),
    code: text('SPRING10'),
    status: text('active'),
    discountType: text('percentage'),
    discountValue: number(10),
    startDate: moment('2026-03-01T08:00:00.000Z'),
    endDate: moment('2026-03-31T22:00:00.000Z'),
    usageCount: number(0),
    usageLimit: number(100),
    limitPerCustomer: number(1),
    productIds: list(text('655b33a82209e60b6adb87a5'), { label: 'Product IDs' }),
    applyToFuturePayments: flag(false),
    applyToFuturePaymentsConfig: group({
      type: text('fixed', { label: 'Future Payments' }),
      duration: number(3, { label: 'Number of Months' }),
      durationType: text('months', { label: 'Duration Type' }),
    }),
    userId: text('VCa734uS5pGAZuP4EP0u', { label: 'Created by User ID' }),
    locationId: common.locationId,
    ...dates,
  },
  { normalize: owned },
);
