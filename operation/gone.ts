import * as zod from 'zod';
import { anyItem, cacheEntry } from '../highlevel/cache';
import type { Session } from '../highlevel/session';
import type { Item } from './record';
import type { Change } from './state_memory';

type LookUp = {
  watched: string;
  /** In milliseconds since 1970. */
  now: number;
  /** How many records may be read in this poll. */
  budget: number;
  read: (change: Change) => Promise<Item | undefined>;
  narrowBy: string | undefined;
};

/** A record that was read after it left a list. An entry without `item` is no longer returned. */
const kept = () =>
  zod.record(zod.string(), zod.object({ at: zod.number(), item: anyItem().optional() }));

type Kept = zod.output<ReturnType<typeof kept>>;

/**
 * Reads records that have left a list, once for each departure, the earliest first. When no request
 * is left, the rest are read at the next poll. Each record is cached for some hours and returned at
 * every poll until then, in case the result of a poll is lost.
 *
 * @returns The record of each change, without deleted records.
 * @throws z.errors.Error if reading the list takes all requests of a poll.
 */
export const lookUpGone = async (
  { z }: Pick<Session, 'z'>,
  changes: Change[],
  { watched, now, budget, read, narrowBy }: LookUp,
): Promise<Map<Change, Item>> => {
  if (!changes.length) return new Map();
  const place = cacheEntry(z, `gone:${z.hash('sha256', watched)}`, weekSeconds, kept);
  const before = (await place.get()) ?? {};
  const unread = changes.filter((change) => !before[nameOf(change)]).reverse();
  if (unread.length && budget < 1) {
    throw new z.errors.Error(
      `Reading the list takes all requests of a check, so the records that have left it cannot be read. ${narrowBy ?? 'Narrow down what this trigger watches.'}`,
      'too_many',
      413,
    );
  }
  const after: Kept = {};
  for (const change of changes) {
    const known = before[nameOf(change)];
    if (known) after[nameOf(change)] = now - known.at > keptMs ? { at: known.at } : known;
  }
  for (const change of unread.slice(0, budget)) {
    const item = await read(change);
    after[nameOf(change)] = { at: now, ...(item && { item }) };
  }
  const latest = Object.entries(after).sort(([, one], [, other]) => other.at - one.at);
  const small = latest.map(([name, { at, item }], rank) => [
    name,
    rank < maxItems && item ? { at, item } : { at },
  ]);
  if (JSON.stringify(before) !== JSON.stringify(after)) {
    const isKept = await place.set(Object.fromEntries(small));
    if (!isKept)
      await place.set(Object.fromEntries(latest.map(([name, { at }]) => [name, { at }])));
  }
  return new Map(
    changes.flatMap((change) => {
      const { item } = after[nameOf(change)] ?? {};
      return item ? [[change, item] as const] : [];
    }),
  );
};

const nameOf = ({ id, revision }: Change) => `${id} ${revision}`;

const weekSeconds = 7 * 24 * 60 * 60;

/** Longer than the time between a few polls. */
const keptMs = 3 * 60 * 60 * 1000;

/** The most records that are cached whole; a contact takes about 4 kB. */
const maxItems = 100;
