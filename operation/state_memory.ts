import type { ZObject } from 'zapier-platform-core';
import * as zod from 'zod';
import { dayMs } from './days';
import { memoryOf } from './memory';

/** A change of a record's state between two polls. */
export type Change = {
  id: string;
  /** The state before; undefined for a record that was not in the list. */
  from: string | undefined;
  /** The state after; undefined for a record that left the list. */
  to: string | undefined;
  /** When a poll saw it, in milliseconds since 1970. */
  at: number;
  /** Unique among the changes of this record, even after the memory was lost. */
  revision: string;
};

/** How a trigger remembers the states of the records in its list. */
type Remembering = {
  /** Identifies this trigger and its list. */
  watched: string;
  /** In milliseconds since 1970. */
  now: number;
  /** What an absent record means: it is gone, or nothing. */
  whenAbsent: 'gone' | 'nothing';
  /** Whether whole IDs are stored, because records that left the list have to be read by ID. */
  withIds: boolean;
};

/** The present state of a record, and whether it counts as new if the memory does not have it. */
export type Present = { state: string; isNew: (since: number) => boolean };

/**
 * Remembers the state of every record in a list, in Zapier's cache, and returns the changes; for
 * lists whose records have no timestamp of the event.
 *
 * While there is no memory, there are no changes. Changes of the last seven days stay in the memory
 * and are returned at every poll with the same revision, so neither a lost result nor a second Zap
 * with the same form misses one; Zapier starts a Zap once for each. The memory is stored before the
 * changes are returned, and only if it has changed.
 *
 * The memory holds 9 bytes per record, or 21 with whole IDs, and more only for changes of the last
 * days: 90 to 210 kB for 10,000 records.
 *
 * @throws z.errors.Error if the memory cannot be read or stored.
 */
export const stateMemory = async (
  z: ZObject,
  { watched, now, whenAbsent, withIds }: Remembering,
) => {
  const place = memoryOf(z, `states:${z.hash('sha256', `${watched} ${withIds}`)}`, memoryShape);
  const stored = await place.read();
  const before = stored ? unpacked(stored.value) : new Map<string, Known>();
  const earlier = new Set(stored?.value.earlier.map(([key]) => key));
  const keyOf = (id: string) => (withIds ? id : shortHash(z, id));

  return {
    /** Whether a poll has to keep the whole record: it has changed now or in the last days. */
    isOfInterest: (id: string, state: string): boolean => {
      const key = keyOf(id);
      const known = before.get(key);
      return Boolean(stored) && (known?.state !== state || known.at > 0 || earlier.has(key));
    },

    /**
     * Compares the present states with the remembered ones. Returns the changes of the last seven
     * days, latest first, and a function that stores the new memory. A poll that fails before
     * calling it leaves the memory unchanged.
     */
    compare: (present: Map<string, Present>): { changes: Change[]; store: () => Promise<void> } => {
      const ids = new Map([...present.keys()].map((id) => [keyOf(id), id]));
      const states = new Map([...present].map(([id, each]) => [keyOf(id), each]));
      const memory = stored
        ? updated(stored.value, before, states, { now, whenAbsent })
        : firstMemory(states, now);
      const isStored =
        stored && !stored.isAging && JSON.stringify(stored.value) === JSON.stringify(memory);
      return {
        changes: changesIn(memory, (key) => (withIds ? key : ids.get(key))),
        store: async () => {
          if (!stored)
            z.console.log('There is no memory of this list yet, so this check starts nothing.');
          if (!isStored) await place.store([memory]);
        },
      };
    },
  };
};

/** What is remembered of a record. */
type Known = {
  /** The state; `gone` if the record is no longer in the list. */
  state: string;
  /** The number of changes; a new record begins with 1. */
  changes: number;
  /** When the last change was seen; 0 if more than seven days ago. */
  at: number;
  /** The state before the last change; `gone` if the record was not in the list. */
  from: string;
  /** Since when the record is absent, if absence means nothing; otherwise 0. */
  away: number;
};

/** State, changes, at and from of a record. */
const change = () => [zod.string(), zod.number(), zod.number(), zod.string()] as const;

/** In this order, because a memory is compared with the stored one as a text. */
const memoryShape = () =>
  zod.object({
    /** When the memory began. Revisions begin with it, so they differ after a loss of the memory. */
    began: zod.number(),
    /** The most changes of any forgotten record. A record that comes back counts on from there. */
    floor: zod.number(),
    /**
     * The records, grouped by what is remembered of them: their keys, separated by spaces, their
     * last change, and `away`.
     */
    groups: zod.array(zod.tuple([zod.string(), ...change(), zod.number()])),
    /**
     * Changes of the last days that were followed by another change of the same record: its key and
     * the change.
     */
    earlier: zod.array(zod.tuple([zod.string(), ...change()])),
  });

type Memory = zod.output<ReturnType<typeof memoryShape>>;

type Group = Memory['groups'][number];

/** The state of a record that is not in the list. */
const MISSING = '';

const weekMs = 7 * dayMs;

/** The most entries in `earlier`. */
const maxEarlier = 500;

const firstMemory = (states: Map<string, Present>, now: number): Memory => ({
  began: now,
  floor: 0,
  groups: packed(
    new Map([...states].map(([key, { state }]) => [key, { state, changes: 0, ...settled }])),
  ),
  earlier: [],
});

/** The rest of an entry for a record without a recent change. */
const settled = { at: 0, from: MISSING, away: 0 };

const updated = (
  { began, floor: floorBefore, earlier: earlierBefore }: Memory,
  before: Map<string, Known>,
  states: Map<string, Present>,
  { now, whenAbsent }: Pick<Remembering, 'now' | 'whenAbsent'>,
): Memory => {
  const isRecent = (at: number) => at > now - weekMs;
  const earlier = earlierBefore.filter(([, , , at]) => isRecent(at));
  const after = new Map<string, Known>();
  let floor = floorBefore;
  for (const [key, past] of before) {
    const state = states.get(key)?.state ?? (whenAbsent === 'gone' ? MISSING : past.state);
    const known =
      state === past.state
        ? { ...past, ...(!isRecent(past.at) && { at: 0, from: MISSING }) }
        : { ...past, state, from: past.state, at: now, changes: past.changes + 1 };
    if (state !== past.state && isRecent(past.at)) {
      earlier.push([key, past.state, past.changes, past.at, past.from]);
    }
    const isAway = whenAbsent === 'nothing' && !states.has(key);
    known.away = isAway ? past.away || now : 0;
    const isForgotten = (state === MISSING && !known.at) || (isAway && !isRecent(known.away));
    if (isForgotten) floor = Math.max(floor, known.changes);
    else after.set(key, known);
  }
  for (const [key, { state, isNew }] of states) {
    if (before.has(key)) continue;
    const changed = { at: now, from: MISSING, away: 0 };
    after.set(
      key,
      isNew(began)
        ? { state, changes: floorBefore + 1, ...changed }
        : { state, changes: floorBefore, ...settled },
    );
  }
  return { began, floor, groups: packed(after), earlier: earlier.slice(-maxEarlier) };
};

const changesIn = (
  { began, groups, earlier }: Memory,
  idOf: (key: string) => string | undefined,
): Change[] => {
  const changeOf = (key: string, { state, changes, at, from }: Omit<Known, 'away'>): Change[] => {
    const id = idOf(key);
    if (id === undefined) return [];
    const revision = `${began.toString(36)}.${changes}.${state || 'gone'}`;
    return [{ id, from: from || undefined, to: state || undefined, at, revision }];
  };
  const last = [...unpacked({ groups })].filter(([, { at }]) => at > 0);
  return [
    ...last.flatMap(([key, known]) => changeOf(key, known)),
    ...earlier.flatMap(([key, state, changes, at, from]) =>
      changeOf(key, { state, changes, at, from }),
    ),
  ].sort((one, other) => other.at - one.at);
};

const packed = (records: Map<string, Known>): Group[] => {
  const groups = new Map<string, { keys: string[]; known: Known }>();
  for (const [key, known] of records) {
    const { state, changes, at, from, away } = known;
    const name = JSON.stringify([state, changes, at, from, away]);
    const group = groups.get(name);
    if (group) group.keys.push(key);
    else groups.set(name, { keys: [key], known });
  }
  return [...groups.values()].map(({ keys, known: { state, changes, at, from, away } }) => [
    keys.join(' '),
    state,
    changes,
    at,
    from,
    away,
  ]);
};

const unpacked = ({ groups }: Pick<Memory, 'groups'>): Map<string, Known> =>
  new Map(
    groups.flatMap(([keys, state, changes, at, from, away]) =>
      keys.split(' ').map((key) => [key, { state, changes, at, from, away }] as const),
    ),
  );

/** 48 bits: among 10,000 records two collide once in six million lists. */
const shortHash = (z: ZObject, id: string): string =>
  Buffer.from(z.hash('sha256', id), 'hex').toString('base64url').slice(0, 8);
