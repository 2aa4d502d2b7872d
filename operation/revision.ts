import type { ZObject } from 'zapier-platform-core';
import { cacheEntry } from '../highlevel/cache';
import type { Item, RecordType } from './record';

/** A record under the two fields that Zapier knows it by. */
export type Revised = Item & { id: string; revision: string };

/** Records of which only new ones count: their revision never changes. */
export const withConstantRevision = (
  z: ZObject,
  record: RecordType<unknown>,
  items: Item[],
): Revised[] => items.map((item) => ({ ...item, id: idOf(z, record, item), revision: '1' }));

/**
 * Records of which new versions count, too: their revision is the record's own stamp of its last
 * change, or a fingerprint of its content where it has none.
 *
 * A content that comes back (a task that is opened and completed again) has the fingerprint that
 * Zapier has seen before. So how often a record has changed is remembered beside it, as long as
 * the trigger is polled; should Zapier's cache lose it, such a record may start its Zap once more.
 * It is a count and no time, so that a poll whose answer is lost, a memory that cannot be written
 * and another Zap with the same form all come to the same revision.
 *
 * @param watched What tells this trigger and its form from others; without it nothing is remembered.
 * @param refireOnReturn Whether a record that was gone and is there again is a new version.
 */
export const withChangeRevision = async (
  z: ZObject,
  record: RecordType<unknown>,
  items: Item[],
  { watched, refireOnReturn }: { watched?: string; refireOnReturn: boolean },
): Promise<Revised[]> => {
  const versions = items.map((item) => ({
    item,
    id: idOf(z, record, item),
    stamp: record.changed && keyOf(item[record.changed]),
    print: fingerprint(z, record, item),
  }));
  const place = cacheEntry<History>(z, `seen:${z.hash('sha256', watched ?? '')}`, memory);
  const isStamped = record.changed !== undefined && versions.every(({ stamp }) => stamp);
  const remembers = !isStamped && watched !== undefined;
  const before = new Map(remembers ? await place.get() : []);
  const after: typeof before = new Map();
  const revised = versions.map(({ item, id, stamp, print }) => {
    if (stamp) return { ...item, id, revision: stamp };
    const [last = print, changes = 0] = before.get(id) ?? [];
    const count = last === print ? changes : changes + 1;
    after.set(id, [print, count]);
    return { ...item, id, revision: count ? `${print} ${count}` : print };
  });
  // What is not there may be back at the next poll: a list that loses a record while its pages are
  // read skips another.
  for (const [id, [print, count]] of before) {
    if (!after.has(id)) after.set(id, [refireOnReturn ? gone : print, count]);
  }
  if (remembers) await place.set(revised.length > most ? [...before] : [...after].slice(0, most));
  return revised;
};

/** By id the fingerprint that a record had last, and how often that has changed. */
type History = [id: string, last: [print: string, changes: number]][];

/** The fingerprint of a record that is not there. */
const gone = '';

/** A month without a poll, in seconds. */
const memory = 30 * 24 * 60 * 60;

/** As many records as are remembered of one trigger; of a longer list, those known before it was. */
const most = 2_000;

const idOf = (z: ZObject, record: RecordType<unknown>, item: Item): string =>
  keyOf(item.id) || fingerprint(z, record, item);

/** A text or a number can tell one record from another. */
export const keyOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** A digest of what a record says in the fields that we know; new ones of HighLevel's don't count. */
const fingerprint = (z: ZObject, { keys }: RecordType<unknown>, item: Item): string => {
  const told = keys.map((key) => item[key] ?? null);
  return z.hash('sha256', JSON.stringify(told, inOrder)).slice(0, 16);
};

const inOrder = (_key: string, value: unknown) =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
