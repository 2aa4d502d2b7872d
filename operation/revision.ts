import type { ZObject } from 'zapier-platform-core';
import { fingerprint, firstFingerprint } from './fingerprint';
import { memoryOf } from './memory';
import type { Item, RecordType } from './record';

/** A record under the two fields that Zapier knows it by. */
export type Revised = Item & { id: string; revision: string };

/** For triggers on new records only: the revision never changes. */
export const withConstantRevision = (
  z: ZObject,
  record: RecordType<unknown>,
  items: Item[],
): Revised[] => items.map((item) => ({ ...item, id: idOf(z, record, item), revision: '1' }));

/**
 * For triggers on new and updated records.
 *
 * On first sight a record has the revision that version 1.0.0 gave it: its own stamp of its last
 * change, or a fingerprint of its content where it has none. From then on it is compared with what
 * is remembered of it, and keeps its revision unless a field that counts has another value. A
 * content that comes back (a task that is opened and completed again) has a fingerprint that Zapier
 * has seen before, so the revision carries the number of changes, too. It is a number and no time,
 * so that a poll whose result is lost and another Zap with the same form come to the same revision.
 *
 * What is to be remembered is stored before the records are given, and only if it is other than
 * before. Should Zapier's cache lose it, a record that has changed may start its Zap once more.
 *
 * @param watched Identifies this trigger and its form; without it nothing is remembered.
 * @param refireOnReturn Whether a record that was gone and is there again is a new version.
 * @throws z.errors.Error if the memory cannot be read or stored.
 */
export const withChangeRevision = async (
  z: ZObject,
  record: RecordType<unknown>,
  items: Item[],
  { watched, refireOnReturn }: { watched?: string; refireOnReturn: boolean },
): Promise<Revised[]> => {
  const versions = items.map((item) => versionOf(z, record, item));
  const remembered = versions.filter(({ isRemembered }) => isRemembered);
  if (!watched || (versions.length && !remembered.length)) {
    return versions.map(({ item, id, first }) => ({ ...item, id, revision: first }));
  }
  const known = await remember(z, record, remembered, { watched, refireOnReturn });
  return versions.map(({ item, id, first }) => {
    const { base, changes } = known.get(id) ?? { base: first, changes: 0 };
    return { ...item, id, revision: changes ? `${base} ${changes}` : base };
  });
};

/** A record as it is now. */
type Version = {
  item: Item;
  id: string;
  /** Its revision on first sight: the stamp of its last change, or its fingerprint. */
  first: string;
  isStamped: boolean;
  /** Whether it can change without its stamp telling so. */
  isRemembered: boolean;
  /** A fingerprint of what counts, by the fields that counted when it was remembered. */
  print: (counts: Counting | undefined) => string;
};

const versionOf = (z: ZObject, record: RecordType<unknown>, item: Item): Version => {
  const stamp = record.changed ? keyOf(item[record.changed]) : '';
  const first = stamp || firstFingerprint(z, record, item);
  return {
    item,
    id: idOf(z, record, item),
    first,
    isStamped: stamp !== '',
    isRemembered: !stamp || Boolean(record.alsoCounted?.length),
    print: (counts) => {
      if (!counts) return first;
      const { counted, alsoCounted } = counts;
      return fingerprint(z, record, item, stamp ? alsoCounted : `${counted} ${alsoCounted}`);
    },
  };
};

/** The fields that count: both lists for a record without a stamp, only `alsoCounted` for the others. */
type Counting = { counted: string; alsoCounted: string };

/** What is remembered of a record: its fingerprint, and what its revision is made of. */
type Past = { print: string; base: string; changes: number };

/** The memory of a form. It says itself which fields its fingerprints are made of. */
type Memory = Counting & {
  seen: [id: string, print: string, base: string, changes: number][];
  /** How many records the cache had room for, where that was fewer than `most`. */
  room?: number;
};

/** The memory as version 1.0.0 stored it. */
type FirstMemory = [id: string, last: [print: string, changes: number]][];

/** The fingerprint of a record that is not there. */
const gone = '';

/** As many records as are remembered of one form. */
const MAX_REMEMBERED = 2_000;

/** Brings the memory up to date, and gives what is remembered of each record from now on. */
const remember = async (
  z: ZObject,
  record: RecordType<unknown>,
  versions: Version[],
  { watched, refireOnReturn }: { watched: string; refireOnReturn: boolean },
): Promise<Map<string, Past>> => {
  const form = z.hash('sha256', watched);
  const place = memoryOf<Memory>(z, `history:${form}`);
  const stored = await place.read();
  const before = stored ? pastIn(stored.value) : await firstPast(z, form);
  const counts: Counting = {
    counted: record.counted ?? '',
    alsoCounted: (record.alsoCounted ?? []).join(' '),
  };

  const fixed = new Map<string, Past>();
  const others = new Map<string, Past>();
  for (const version of versions) {
    const past = before.get(version.id);
    const now = { ...following(version, past, stored?.value), print: version.print(counts) };
    (isFixed(version, past, now) ? fixed : others).set(version.id, now);
  }
  // What is not there may be back at the next poll: a list that loses a record while its pages are
  // read skips another.
  for (const [id, past] of before) {
    if (fixed.has(id) || others.has(id)) continue;
    others.set(id, refireOnReturn ? { ...past, print: gone } : past);
  }

  const ofSize = (room: number): Memory => {
    const entries = [...fixed, ...[...others].slice(0, Math.max(0, room - fixed.size))];
    const seen = entries.map(([id, { print, base, changes }]) => [id, print, base, changes]);
    return { ...counts, seen: seen as Memory['seen'], ...(room < MAX_REMEMBERED && { room }) };
  };
  const room = stored?.value.room ?? MAX_REMEMBERED;
  const all = fixed.size + others.size;
  if (all > room) z.console.log(`The newest ${room} of ${all} records are remembered.`);
  const same = ofSize(room);
  const isStored = stored && !stored.isAging && isLike(stored.value, same);
  if (isStored || (!stored && !all)) return pastIn(same);
  return pastIn(
    await place.store(sizesFrom(Math.min(MAX_REMEMBERED, room * 2), all, fixed.size).map(ofSize)),
  );
};

const pastIn = ({ seen }: Memory): Map<string, Past> =>
  new Map(seen.map(([id, print, base, changes]) => [id, { print, base, changes }]));

/** What version 1.0.0 remembered of the same form. */
const firstPast = async (z: ZObject, form: string): Promise<Map<string, Past>> => {
  const memory = await memoryOf<FirstMemory>(z, `seen:${form}`).read();
  return new Map(
    memory?.value.map(([id, [print, changes]]) => [id, { print, base: print, changes }]),
  );
};

/** What the revision of a record is made of, after what is remembered of it. */
const following = (
  { first, isStamped, print }: Version,
  past: Past | undefined,
  counts: Counting | undefined,
): Omit<Past, 'print'> => {
  if (!past || (isStamped && past.base !== first)) return { base: first, changes: 0 };
  const { base, changes } = past;
  return print(counts) === past.print ? { base, changes } : { base: first, changes: changes + 1 };
};

/**
 * Whether a record may not be forgotten while it is there: on first sight it would have another
 * revision than Zapier has seen of it.
 */
const isFixed = ({ first }: Version, past: Past | undefined, { base, changes }: Past): boolean =>
  past !== undefined && (changes > 0 ? past.changes > 0 : base !== first);

/** Whether two memories hold the same, in whatever order. */
const isLike = (one: Memory, other: Memory): boolean => {
  const [text, otherText] = [one, other].map(({ seen, ...rest }) =>
    JSON.stringify([rest, seen.toSorted(([a], [b]) => (a < b ? -1 : 1))]),
  );
  return text === otherText;
};

/** How many records to store: all that there is room for, and less and less of them after that. */
const sizesFrom = (room: number, all: number, least: number): number[] => {
  const sizes = [room];
  for (let size = Math.min(room, all) >> 1; size > least; size >>= 1) sizes.push(size);
  return least && least < Math.min(room, all) ? [...sizes, least] : sizes;
};

const idOf = (z: ZObject, record: RecordType<unknown>, item: Item): string =>
  keyOf(item.id) || firstFingerprint(z, record, item);

/** A text or a number can tell one record from another. */
export const keyOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
