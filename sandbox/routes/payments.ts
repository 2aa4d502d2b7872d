import * as z from 'zod';
import { assertLocation } from '../guard';
import {
  type Coupon,
  type Order,
  paymentStatuses,
  type Subscription,
  type Transaction,
} from '../records/payments';
import { badRequest } from '../refusal';
import { route } from '../route';
import type { State } from '../state';
import {
  count,
  flag,
  isoDate,
  pageOf,
  queryFlag,
  requiredText,
  text,
  unprocessable,
} from '../validation';
import { present, without } from '../views';

const altType = z.literal('location');

/** The sub-account, a range of creation dates, and a page of a list. */
const listed = {
  altId: requiredText,
  altType,
  paymentMode: text.optional(),
  startAt: isoDate.optional(),
  endAt: isoDate.optional(),
  search: text.optional(),
  contactId: text.optional(),
  limit: count
    .refine((value) => value <= 100, { error: 'must not be greater than 100' })
    .default(10),
  offset: count.default(0),
};

const coupon = z.strictObject({
  altId: requiredText,
  altType,
  name: requiredText,
  code: requiredText,
  discountType: z.enum(['percentage', 'amount']),
  discountValue: z.number(),
  startDate: isoDate,
  endDate: isoDate.optional(),
  usageLimit: z.number().optional(),
  productIds: z.array(text).optional(),
  applyToFuturePayments: flag.default(true),
  applyToFuturePaymentsConfig: z
    .strictObject({
      type: z.enum(['forever', 'fixed']),
      duration: z.number().optional(),
      durationType: z.literal('months').optional(),
    })
    .default({ type: 'forever' }),
  limitPerCustomer: flag.default(false),
});

export const payments = [
  route({
    endpoint: 'GET /payments/transactions',
    version: '2021-07-28',
    scope: 'payments/transactions.readonly',
    level: 'location',
    query: z.strictObject({
      ...listed,
      locationId: text.optional(),
      entitySourceType: text.optional(),
      entitySourceSubType: text.optional(),
      subscriptionId: text.optional(),
      entityId: text.optional(),
    }),
    answer: ({ query, grant, state }) => {
      assertLocation(state, grant, query.altId);
      const found = newestFirst(state.transactions.where({ locationId: query.altId }), query)
        .filter(({ entitySourceName }) => holds(entitySourceName, query.search))
        .filter(
          likeIn(query, ['entitySourceType', 'entitySourceSubType', 'subscriptionId', 'entityId']),
        );
      return listOf(found, query, (each) => transactionView(state, each));
    },
  }),

  route({
    endpoint: 'GET /payments/orders',
    version: '2021-07-28',
    scope: 'payments/orders.readonly',
    level: 'location',
    query: z.strictObject({
      ...listed,
      // Undeclared here, and HighLevel's own SDK does not send it.
      altType: altType.optional(),
      locationId: text.optional(),
      status: text.optional(),
      paymentStatus: z.enum(paymentStatuses).optional(),
      funnelProductIds: text.optional(),
      sourceId: text.optional(),
    }),
    answer: ({ query, grant, state }) => {
      assertLocation(state, grant, query.altId);
      const products = query.funnelProductIds?.split(',');
      const found = newestFirst(state.orders.where({ locationId: query.altId }), query)
        .filter(({ sourceName }) => holds(sourceName, query.search))
        .filter(likeIn(query, ['status', 'paymentStatus', 'sourceId']))
        .filter(
          ({ items }) => !products || items.some(({ product }) => products.includes(product.id)),
        );
      return listOf(found, query, (each) => orderItemView(state, each));
    },
  }),

  route({
    endpoint: 'GET /payments/orders/{orderId}',
    version: '2021-07-28',
    scope: 'payments/orders.readonly',
    level: 'location',
    // altType is undeclared but required (docs/highlevel_quirks.md#alt-type).
    query: z.strictObject({ altId: requiredText, altType, locationId: text.optional() }),
    answer: ({ path, query, grant, state }) => {
      assertLocation(state, grant, query.altId);
      const order = state.orders.find(path('orderId'));
      if (order?.locationId !== query.altId) throw badRequest('Order not found');
      return orderView(state, order);
    },
  }),

  route({
    endpoint: 'GET /payments/subscriptions',
    version: '2021-07-28',
    scope: 'payments/subscriptions.readonly',
    level: 'location',
    query: z.strictObject({
      ...listed,
      entityId: text.optional(),
      entitySourceType: text.optional(),
      id: text.optional(),
      getPaymentsCollectedCount: queryFlag.optional(),
    }),
    answer: ({ query, grant, state }) => {
      assertLocation(state, grant, query.altId);
      const found = newestFirst(state.subscriptions.where({ locationId: query.altId }), query)
        .filter(({ entitySourceName }) => holds(entitySourceName, query.search))
        .filter(likeIn(query, ['entityId', 'entitySourceType', 'id']));
      return listOf(found, query, (each) => subscriptionView(state, each));
    },
  }),

  route({
    endpoint: 'GET /payments/coupon/list',
    version: '2021-07-28',
    scope: 'payments/coupons.readonly',
    level: 'location',
    query: z.strictObject({
      altId: requiredText,
      altType,
      limit: count.default(100),
      offset: count.default(0),
      status: z.enum(['scheduled', 'active', 'expired']).optional(),
      search: text.optional(),
    }),
    answer: ({ query, grant, state }) => {
      assertLocation(state, grant, query.altId);
      const found = state.coupons
        .where({ locationId: query.altId })
        .filter((each) => holds(`${each.name} ${each.code}`, query.search))
        .filter((each) => !query.status || statusOf(state, each) === query.status);
      return listOf(found, query, (each) => couponView(state, each));
    },
  }),

  route({
    endpoint: 'POST /payments/coupon',
    version: '2021-07-28',
    scope: 'payments/coupons.write',
    level: 'location',
    body: coupon,
    status: 201,
    answer: ({ body: { altId, altType: _, ...body }, grant, state }) => {
      assertLocation(state, grant, altId);
      const isTaken = state.coupons.where({ locationId: altId, code: body.code }).length > 0;
      if (isTaken) throw unprocessable(['Coupon code already exists']);
      const { duration, durationType, type } = body.applyToFuturePaymentsConfig;
      const config = present({ type, duration, durationType });
      const stamp = state.stamp();
      const made: Coupon = {
        ...body,
        id: state.ids.hex(),
        locationId: altId,
        applyToFuturePaymentsConfig: { type, ...config },
        createdAt: stamp,
        updatedAt: stamp,
      };
      return couponView(state, state.coupons.put(made));
    },
  }),
];

type Dated = { contactId: string; liveMode: boolean; createdAt: string };

/** The newest first, within the days of a query; both days begin at midnight in UTC. */
const newestFirst = <R extends Dated>(
  records: R[],
  {
    paymentMode,
    contactId,
    startAt,
    endAt,
  }: {
    paymentMode?: string | undefined;
    contactId?: string | undefined;
    startAt?: string | undefined;
    endAt?: string | undefined;
  },
): R[] =>
  records
    .filter(
      (each) =>
        (!paymentMode || each.liveMode === (paymentMode === 'live')) &&
        (!contactId || each.contactId === contactId) &&
        (!startAt || Date.parse(each.createdAt) >= Date.parse(startAt)) &&
        (!endAt || Date.parse(each.createdAt) < Date.parse(endAt)),
    )
    .sort((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt));

const listOf = <R>(
  records: R[],
  { limit, offset }: { limit: number; offset: number },
  view: (record: R) => object,
) => ({
  data: pageOf(records, { limit, skip: offset }).map(view),
  totalCount: records.length,
});

const holds = (name: string, words = '') => name.toLowerCase().includes(words.toLowerCase());

/** Whether a record has the values in a query; empty values match everything. */
const likeIn =
  <K extends string>(query: { [key in K]?: string | undefined }, keys: K[]) =>
  (record: { [key in K]?: string | undefined }) =>
    keys.every((key) => !query[key] || record[key] === query[key]);

const owned = ({ id, locationId }: { id: string; locationId: string }) => ({
  _id: id,
  altId: locationId,
  altType: 'location',
});

const contactView = (state: State, contactId: string) => {
  const { firstName, lastName, email } = state.contacts.find(contactId) ?? {};
  const contactName = [firstName, lastName].filter(Boolean).join(' ');
  return { contactId, contactName, contactEmail: email };
};

const metaOf = (id: string) => ({
  domain: 'harbor-dental.test',
  pageId: `page-${id.slice(-6)}`,
  pageUrl: '/order',
  stepId: `step-${id.slice(-6)}`,
});

const transactionView = (state: State, record: Transaction) =>
  present({
    ...owned(record),
    ...without(record, 'id', 'locationId', 'contactId'),
    ...contactView(state, record.contactId),
    entitySourceMeta: metaOf(record.id),
    fulfilledAt: record.createdAt,
    chargeSnapshot: { id: record.chargeId, status: record.status },
  });

const orderItemView = (state: State, record: Order) =>
  present({
    ...owned(record),
    ...without(record, 'id', 'locationId', 'contactId', 'items', 'paymentStatus'),
    ...contactView(state, record.contactId),
    sourceMeta: metaOf(record.id),
    totalProducts: record.items.length,
    onetimeProducts: record.items.filter(({ price }) => price.type === 'one_time').length,
    recurringProducts: record.items.filter(({ price }) => price.type === 'recurring').length,
  });

const orderView = (state: State, record: Order) => {
  const { firstName, lastName, email, phone } = state.contacts.find(record.contactId) ?? {};
  const { subtotal, discount, sourceType, sourceSubType, sourceId, sourceName } = record;
  return present({
    ...owned(record),
    contactId: record.contactId,
    currency: record.currency,
    amount: record.amount,
    status: record.status,
    liveMode: record.liveMode,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    fulfillmentStatus: record.fulfillmentStatus,
    contactSnapshot: present({
      id: record.contactId,
      first_name: firstName,
      last_name: lastName,
      email,
      phone,
    }),
    amountSummary: { subtotal, discount },
    source: {
      type: sourceType,
      subType: sourceSubType,
      id: sourceId,
      name: sourceName,
      meta: metaOf(record.id),
    },
    items: record.items.map(({ id, product, price, ...item }) => ({
      _id: id,
      locationId: record.locationId,
      authorizeAmount: 0,
      ...item,
      product: { ...product, _id: product.id, id: undefined },
      price: { ...price, _id: price.id, id: undefined },
    })),
    coupon: record.couponCode && { code: record.couponCode },
    markAsTest: !record.liveMode,
  });
};

const subscriptionView = (state: State, record: Subscription) =>
  present({
    ...owned(record),
    ...without(record, 'id', 'locationId', 'contactId'),
    ...contactView(state, record.contactId),
    entitySourceMeta: metaOf(record.id),
  });

const statusOf = (state: State, { startDate, endDate }: Coupon) => {
  const now = state.now().getTime();
  if (endDate && Date.parse(endDate) < now) return 'expired';
  return Date.parse(startDate) > now ? 'scheduled' : 'active';
};

const couponView = (state: State, record: Coupon) =>
  present({
    ...owned(record),
    ...without(record, 'id', 'locationId', 'limitPerCustomer'),
    usageCount: 0,
    status: statusOf(state, record),
    // A flag when written, a number when read.
    limitPerCustomer: Number(record.limitPerCustomer),
  });
