import { byOffset } from '../highlevel/pages';
import type { Parts } from '../operation';
import { ownedBy } from './place';

const dayMs = 24 * 60 * 60 * 1000;

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
  const dayOf = (days: number) => new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10);
  return {
    query: {
      ...ownedBy({ locationId }),
      ...filters,
      ...(paymentMode !== 'all' && { paymentMode }),
      ...(daysBack && { startAt: dayOf(-daysBack), endAt: dayOf(2) }),
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
