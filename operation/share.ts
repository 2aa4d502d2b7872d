import type { ZObject } from 'zapier-platform-core';
import { cacheEntry } from '../highlevel/cache';
import { timeOf } from './poll';
import type { Item, RecordType } from './record';

/** Whatever was created or changed in these days is given at every poll. */
const recentMs = 7 * 24 * 60 * 60 * 1000;

/** So many of the newest are given at every poll, however old they are. */
const newest = 500;

/**
 * What a poll may give, in bytes of JSON and in records: Zapier takes 6,291,456 bytes, and the
 * names of custom fields are still to come.
 */
const limits = {
  first: { bytes: 4_000_000, count: Number.POSITIVE_INFINITY },
  rest: { bytes: 1_500_000, count: 500 },
};

/** In seconds: longer than any pause between two polls. */
const turnTtlSeconds = 24 * 60 * 60;

/**
 * The records that a poll gives of those that it has read: all where they are few; else the newest,
 * and a part of the rest, which is another part at the next poll. So a record comes to Zapier even
 * where no stamp says that it is news here, like one that a filter has only now let in, and so does
 * each of a burst that is larger than what Zapier takes at once.
 *
 * Which part is next is a count in Zapier's cache; where the cache refuses it, the minute decides.
 *
 * @param items The newest first.
 * @param watched Identifies this trigger and its form; without it nothing is remembered.
 */
export const shareOf = async <T extends Item>(
  z: ZObject,
  items: T[],
  record: RecordType<unknown>,
  {
    withUpdates,
    now,
    watched,
    isRecent,
  }: {
    withUpdates: boolean;
    now: Date;
    watched?: string;
    /** Which items are given at every poll besides the newest, where no stamp of them decides it. */
    isRecent?: (item: T) => boolean;
  },
): Promise<T[]> => {
  const isFirst = (item: T, place: number) => {
    if (isRecent) return place < newest || isRecent(item);
    const latest = latestOf(item, record, withUpdates);
    return place < newest || latest === undefined || latest > now.getTime() - recentMs;
  };
  const first = partsOf(items.filter(isFirst), limits.first);
  const rest = partsOf(
    items.filter((item, place) => !isFirst(item, place)),
    limits.rest,
  );
  const isWhole = first.length <= 1 && rest.length <= 1;
  const turn = isWhole || watched === undefined ? 0 : await nextTurn(z, watched, now);
  return [first, rest].flatMap((parts) => parts[turn % parts.length] ?? []);
};

/** When a record was last created or changed; undefined where it may have changed at any time. */
const latestOf = (item: Item, record: RecordType<unknown>, withUpdates: boolean) => {
  const { created, changed, alsoCounted = [] } = record;
  if (withUpdates ? !changed || alsoCounted.length : !created && !changed) return undefined;
  const stamps = [created, changed].flatMap((stamp) => (stamp ? timeOf(item[stamp]) || [] : []));
  return stamps.length ? Math.max(...stamps) : undefined;
};

/** Cuts a list into parts, each as large as allowed. */
const partsOf = <T extends Item>(items: T[], most: { bytes: number; count: number }): T[][] => {
  const parts: T[][] = [];
  let [part, bytes]: [T[], number] = [[], 0];
  for (const item of items) {
    const size = Buffer.byteLength(JSON.stringify(item)) + margin;
    if (part.length > 0 && (bytes + size > most.bytes || part.length === most.count)) {
      parts.push(part);
      [part, bytes] = [[], 0];
    }
    part.push(item);
    bytes += size;
  }
  return part.length ? [...parts, part] : parts;
};

/** For the revision, which each record gets. */
const margin = 60;

const nextTurn = async (z: ZObject, watched: string, now: Date): Promise<number> => {
  const entry = cacheEntry<number>(z, `turn:${z.hash('sha256', watched)}`, turnTtlSeconds);
  const turn = (await entry.get()) ?? 0;
  const isKept = await entry.set(turn + 1);
  return isKept ? turn : Math.floor(now.getTime() / 60_000);
};
