import type { ZObject } from 'zapier-platform-core';
import * as zod from 'zod';
import { cacheEntry } from '../highlevel/cache';
import { dayMs } from './days';
import { timeOf } from './poll';
import type { Item, RecordType } from './record';

/** Records created or changed within this time are returned at every poll. */
const recentMs = 7 * dayMs;

/** This many of the newest records are returned at every poll, whatever their age. */
const newest = 500;

/**
 * The most bytes of JSON and records per poll. Zapier accepts 6,291,456 bytes, and the names of
 * custom fields are added later.
 */
const limits = {
  first: { bytes: 4_000_000, count: Number.POSITIVE_INFINITY },
  rest: { bytes: 1_500_000, count: 500 },
};

/** In seconds: longer than any pause between two polls. */
const turnTtlSeconds = 24 * 60 * 60;

/**
 * Selects the records that a poll returns: all if they are few, otherwise the newest and a part of
 * the rest, a different part at each poll. So every record reaches Zapier: one without a recent
 * timestamp that a filter has only now let in, and each record of a burst that is larger than
 * Zapier accepts at once.
 *
 * Zapier's cache counts which part is next; if the cache fails, the current minute decides.
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
    /** Which items are returned at every poll besides the newest, if their timestamps do not decide it. */
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

/** When a record was last created or changed; undefined if it may have changed at any time. */
const latestOf = (item: Item, record: RecordType<unknown>, withUpdates: boolean) => {
  const { created, changed, alsoCounted = [] } = record;
  if (withUpdates ? !changed || alsoCounted.length : !created && !changed) return undefined;
  const stamps = [created, changed].flatMap((stamp) => (stamp ? timeOf(item[stamp]) || [] : []));
  return stamps.length ? Math.max(...stamps) : undefined;
};

/** Cuts a list into parts, each as large as the limits allow. */
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

/** Room for the revision, which each record gets later. */
const margin = 60;

const nextTurn = async (z: ZObject, watched: string, now: Date): Promise<number> => {
  const entry = cacheEntry(z, `turn:${z.hash('sha256', watched)}`, turnTtlSeconds, zod.int);
  const turn = (await entry.get()) ?? 0;
  const isKept = await entry.set(turn + 1);
  return isKept ? turn : Math.floor(now.getTime() / 60_000);
};
