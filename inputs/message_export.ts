import { byCursor, exportedMessagesOf } from '../highlevel/pages';
import type { ApiRequest } from '../highlevel/request';
import { choice, type Item, timeOf } from '../operation';
import { contactId } from './contact';
import { conversationId } from './conversation';

const hour = 60 * 60 * 1000;

/** How far back each check looks. */
const windowMs = 24 * hour;

/** With the token of a sub-account, the names of contacts and those of users, a check is 20 requests. */
export const maxReads = 17;

const pageSize = 500;

/** The filters of the form that HighLevel applies itself. */
export const exportFilters = {
  contactId: contactId().optional().describe('Only messages of this contact.'),
  conversationId: conversationId().optional().describe('Only messages of this conversation.'),
};

type Filters = { contactId?: string | undefined; conversationId?: string | undefined };
type Place = {
  locationId: string;
  now: Date;
  pageSize: (largest: number) => number;
  isLoadingSample: boolean;
};

/**
 * How triggers on the messages of a sub-account read them: the newest first, to the end of a day. What
 * is older was there at one of the checks before.
 */
export const exportReading = {
  endpoint: 'GET /conversations/messages/export',
  version: '2021-04-15',
  scope: 'conversations/message.readonly',
  result: exportedMessagesOf,
  nextPage: byCursor,
  endsAfter: (message: Item, { now }: { now: Date }) => isOlder(message, now),
  maxPages: maxReads,
} as const;

/** When the window of a check begins, in milliseconds since 1970. */
export const windowStart = (now: Date): number => now.getTime() - windowMs;

/** A message is as new as its last change; a list by creation ends a little later for that. */
const isOlder = ({ dateAdded, dateUpdated }: Item, now: Date) => {
  const latest = Math.max(timeOf(dateAdded), timeOf(dateUpdated));
  return latest > 0 && latest < windowStart(now);
};

/** How many emails a check may read that has taken so many requests for its list. */
export const readsLeft = (requests: number): number => Math.max(0, maxReads - requests);

/**
 * The query of an export; without a window while a sample is looked for. A thread of emails counts by
 * its last change, since an email that joins it makes no message of its own
 * (docs/highlevel_quirks.md#email-threads).
 */
export const exportQuery = (
  { channel, contactId, conversationId }: Filters & { channel?: string | undefined },
  { locationId, now, pageSize: sizeOf, isLoadingSample }: Place,
): NonNullable<ApiRequest['query']> => ({
  locationId,
  channel,
  contactId,
  conversationId,
  sortBy: channel === 'Email' ? 'updatedAt' : 'createdAt',
  sortOrder: 'desc',
  ...(!isLoadingSample &&
    channel !== 'Email' && {
      startDate: new Date(windowStart(now)).toISOString(),
      // HighLevel's clock may be ahead.
      endDate: new Date(now.getTime() + windowMs).toISOString(),
    }),
  limit: sizeOf(pageSize),
});

/** How these triggers read, for their forms. */
export const readingOf = (counted: string, narrowBy: string) => ({
  reads: 'newest first' as const,
  exactUpTo: maxReads * pageSize,
  counted: `${counted} in 24 hours`,
  narrowBy,
  leavesNoTrace: 'What is added with a date of more than a day ago, or deleted,',
});

/** Who a message is from. */
export const direction = () =>
  choice({
    inbound: 'Inbound (from the Contact)',
    outbound: 'Outbound (to the Contact)',
    both: 'Both',
  }).meta({ label: 'Direction' });

/** Whether a message goes in a direction that a form asks for. */
export const goes = (asked: 'inbound' | 'outbound' | 'both', direction: unknown): boolean =>
  asked === 'both' || direction === asked;
