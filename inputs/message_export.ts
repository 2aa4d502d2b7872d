import { byCursor, exportedMessagesOf } from '../highlevel/pages';
import type { ApiRequest } from '../highlevel/request';
import { choice, type Item, timeOf } from '../operation';
import { contactId } from './contact';
import { conversationId } from './conversation';

const hour = 60 * 60 * 1000;

/** How far back each check reads. */
const windowMs = 24 * hour;

/** Together with the sub-account token, contact names and user names, a check sends 20 requests at most. */
export const maxReads = 17;

const pageSize = 500;

/** The filters that HighLevel applies itself. */
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
 * How triggers on a sub-account's messages read them: newest first, one day back. Older messages
 * were in the list at an earlier check.
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

/** The start of a check's period, in milliseconds since 1970. */
export const windowStart = (now: Date): number => now.getTime() - windowMs;

/**
 * Whether a message is older than the period. Its last change counts too, so a list sorted by
 * creation is read a little further.
 */
const isOlder = ({ dateAdded, dateUpdated }: Item, now: Date) => {
  const latest = Math.max(timeOf(dateAdded), timeOf(dateUpdated));
  return latest > 0 && latest < windowStart(now);
};

/** How many emails a check may read after this many requests for its list. */
export const readsLeft = (requests: number): number => Math.max(0, maxReads - requests);

/**
 * The query of an export; samples are read without a period. Emails are sorted by last change,
 * because an email that is added to a thread does not create a message of its own
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
  leavesNoTrace: 'A message that is deleted, or added with a date of more than a day ago,',
});

/** The direction of a message. */
export const direction = () =>
  choice({
    inbound: 'Inbound (from the Contact)',
    outbound: 'Outbound (to the Contact)',
    both: 'Both',
  }).meta({ label: 'Direction' });

/** Whether a message has the direction that the form asks for. */
export const matchesDirection = (
  asked: 'inbound' | 'outbound' | 'both',
  direction: unknown,
): boolean => asked === 'both' || direction === asked;
