import type { ZObject } from 'zapier-platform-core';
import * as zod from 'zod';
import { fingerprint, firstFingerprint } from './fingerprint';
import { memoryOf } from './memory';
import type { Item, RecordType } from './record';

/** A record with the two fields that Zapier deduplicates by. */
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
 * On first sight a record has the revision that version 1.0.0 gave it: the time of its last change,
 * or a fingerprint of its content if it has no such time. From then on it is compared with the
 * remembered one, and its revision stays until a counted field changes. If a record returns to an
 * earlier content (a task is completed, reopened and completed again), Zapier has seen that
 * fingerprint, so the revision also holds the number of changes. It is a counter, not a time: a
 * retried poll and a second Zap with the same form must compute the same revision.
 *
 * The memory is stored before the records are returned, and only if it has changed. If Zapier's
 * cache loses it, a changed record may fire once more.
 *
 * @param watched Identifies this trigger and its form; without it nothing is remembered.
 * @param refireOnReturn Whether a record that was gone and is back counts as changed.
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

/** A record as read by this poll. */
type Version = {
  item: Item;
  id: string;
  /** Its revision on first sight: the time of its last change, or its fingerprint. */
  first: string;
  isStamped: boolean;
  /** Whether it can change without a new time of the last change. */
  isRemembered: boolean;
  /** The fingerprint over the fields that counted when it was remembered. */
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

/**
 * The fields that count: both lists for a record without a time of the last change, only
 * `alsoCounted` for others.
 */
type Counting = { counted: string; alsoCounted: string };

/** The remembered data of a record: its fingerprint and the parts of its revision. */
type Past = { print: string; base: string; changes: number };

/** The memory of a form. It names the fields that its fingerprints are made of. */
const memoryShape = () =>
  zod.object({
    counted: zod.string(),
    alsoCounted: zod.string(),
    /** ID, fingerprint, base of the revision and number of changes. */
    seen: zod.array(zod.tuple([zod.string(), zod.string(), zod.string(), zod.number()])),
    /** How many records the cache accepted, if fewer than MAX_REMEMBERED. */
    room: zod.number().optional(),
  });

type Memory = zod.output<ReturnType<typeof memoryShape>>;

/** The memory as version 1.0.0 stored it: ID, fingerprint and number of changes. */
const firstMemoryShape = () =>
  zod.array(zod.tuple([zod.string(), zod.tuple([zod.string(), zod.number()])]));

/** The fingerprint of a record that is gone. */
const MISSING = '';

/** The most records that are remembered for one form. */
const MAX_REMEMBERED = 2_000;

/** Updates the memory and returns what it now holds for each record. */
const remember = async (
  z: ZObject,
  record: RecordType<unknown>,
  versions: Version[],
  { watched, refireOnReturn }: { watched: string; refireOnReturn: boolean },
): Promise<Map<string, Past>> => {
  const form = z.hash('sha256', watched);
  const place = memoryOf(z, `history:${form}`, memoryShape);
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
  // Records missing from this poll are kept: if a record is deleted while pages are read, the list
  // skips another one, which is back at the next poll.
  for (const [id, past] of before) {
    if (fixed.has(id) || others.has(id)) continue;
    others.set(id, refireOnReturn ? { ...past, print: MISSING } : past);
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

/** What version 1.0.0 remembered for the same form. */
const firstPast = async (z: ZObject, form: string): Promise<Map<string, Past>> => {
  const memory = await memoryOf(z, `seen:${form}`, firstMemoryShape).read();
  return new Map(
    memory?.value.map(([id, [print, changes]]) => [id, { print, base: print, changes }]),
  );
};

/** The parts of a record's revision, given what is remembered of it. */
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
 * Whether a record must stay in the memory as long as it is in the list: without the memory its
 * revision would differ from the one that Zapier has seen.
 */
const isFixed = ({ first }: Version, past: Past | undefined, { base, changes }: Past): boolean =>
  past !== undefined && (changes > 0 ? past.changes > 0 : base !== first);

/** Whether two memories have the same content in any order. */
const isLike = (one: Memory, other: Memory): boolean => {
  const [text, otherText] = [one, other].map(({ seen, ...rest }) =>
    JSON.stringify([rest, seen.toSorted(([a], [b]) => (a < b ? -1 : 1))]),
  );
  return text === otherText;
};

/** The numbers of records to try to store: as many as there is room for, then fewer and fewer. */
const sizesFrom = (room: number, all: number, least: number): number[] => {
  const sizes = [room];
  for (let size = Math.min(room, all) >> 1; size > least; size >>= 1) sizes.push(size);
  return least && least < Math.min(room, all) ? [...sizes, least] : sizes;
};

const idOf = (z: ZObject, record: RecordType<unknown>, item: Item): string =>
  keyOf(item.id) || firstFingerprint(z, record, item);

/** The key of a record; only a text or a number can be one. */
export const keyOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
