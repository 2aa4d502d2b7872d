import * as z from 'zod';
import { ownedBy } from '../lists/place';
import { dayAfter } from '../operation';
import { contactId } from './contact';
import { searchText } from './kinds';

/** The filters for invoices or estimates. */
export const paperFilters = (noun: string) => ({
  contactId: contactId().optional().describe(`Only ${noun} of this contact.`),
  daysBack: z
    .int()
    .min(1)
    .max(3_650)
    .optional()
    .meta({
      label: 'Days to Look Back',
      description: `Leave empty to read all ${noun}. With a number, only those issued within this many days are read.`,
    }),
  search: searchText(`Only ${noun} with this text in the name.`),
});

type Filters = {
  contactId?: string | undefined;
  daysBack?: number | undefined;
  search?: string | undefined;
};

type Call = { locationId: string; now: Date; pageSize: (largest: number) => number };

/** The query for the first page of such a list. The endpoint always requires the paging parameters, as text. */
export const paperQuery = (
  { daysBack, ...filters }: Filters,
  { now, pageSize, ...context }: Call,
) => ({
  ...ownedBy(context),
  ...filters,
  // One year ahead, because an invoice may be issued for a later day.
  ...(daysBack && { startAt: dayAfter(now, -daysBack), endAt: dayAfter(now, 366) }),
  limit: String(pageSize(100)),
  offset: '0',
});
