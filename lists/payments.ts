import { byOffset } from '../highlevel/pages';
import { dayAfter, type Parts } from '../operation';
import { ownedBy } from './place';

type Listing = {
  paymentMode: 'live' | 'test' | 'all';
  daysBack?: number | undefined;
  [filter: string]: string | number | boolean | undefined;
};

type Place = { locationId: string; now: Date; pageSize: (largest: number) => number };

/**
 * The request for a list of payments, orders or subscriptions
 * (docs/highlevel_quirks.md#payment-lists). The period ends two days ahead, because HighLevel
 * documents neither the time zone of its days nor whether the last day is included.
 */
export const paymentPage = (
  { paymentMode, daysBack, ...filters }: Listing,
  { locationId, now, pageSize }: Place,
): Parts => {
  return {
    query: {
      ...ownedBy({ locationId }),
      ...filters,
      ...(paymentMode !== 'all' && { paymentMode }),
      ...(daysBack && { startAt: dayAfter(now, -daysBack), endAt: dayAfter(now, 2) }),
      limit: pageSize(100),
      offset: 0,
    },
  };
};

/** What the lists of payments, orders and subscriptions have in common. */
export const paymentList = {
  result: 'data',
  nextPage: byOffset,
  total: ({ totalCount }: { totalCount?: unknown }) => totalCount,
} as const;
