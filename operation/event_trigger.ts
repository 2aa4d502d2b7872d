import type { Bundle, Trigger } from 'zapier-platform-core';
import type * as zod from 'zod';
import type { Endpoint } from '../highlevel/request';
import type { Session } from '../highlevel/session';
import { withIsoDates } from './dates';
import type { Declaration } from './declaration';
import type { Input } from './fields';
import { lookUpGone } from './gone';
import { type PollContext, readRecords, timeOf } from './poll';
import { maxRequests, type ReadingFacts } from './reading';
import { extended, type Item, moment, type RecordType, text } from './record';
import { keyOf, type Revised } from './revision';
import { type Run, startRun } from './run';
import { shareOf } from './share';
import { type Change, type Present, stateMemory } from './state_memory';
import { type ListFacts, triggerOf, withLimit } from './trigger';

type Events<I extends Input> = ListFacts<I> & {
  reading: ReadingFacts;
  /**
   * The form fields that the request depends on, in this order. The memory's key is made of their
   * values. A field that only chooses among events does not belong here.
   */
  watches: (keyof zod.output<I> & string)[];
  /** The value to compare from poll to poll, a short text: `paid`. A record without one counts as absent. */
  state: (item: Item, input: zod.output<I>) => string | undefined;
  /**
   * What an absent record means. `gone`: a change, as for the contacts with a tag. `nothing`: no
   * change; the record's state is remembered for seven days.
   */
  whenAbsent: 'gone' | 'nothing' | ((input: zod.output<I>) => 'gone' | 'nothing');
  /**
   * Which records count as new when they first appear in the list: all, or those created (by
   * `created` of the record) since the memory began. Lists of a period need the latter, because old
   * records can enter them.
   */
  newRecords: NewRecords | ((input: zod.output<I>) => NewRecords);
  /** Whether a change starts the Zap. `from` is undefined for a new record, `to` for one that is gone. */
  fires: (change: Pick<Change, 'from' | 'to'>, input: zod.output<I>) => boolean;
  /** Two states for the sample. */
  example: { from: string; to: string };
  /** The text for a state in Changed From and Changed To. */
  wordFor?: (state: string) => string;
  /** Further fields that the event adds to the record. */
  describe?: (change: Pick<Change, 'from' | 'to'>) => Item;
  /**
   * Reads a record that left the list, if that starts the Zap; undefined if it was deleted. The
   * memory then stores whole IDs.
   */
  lookUp?: {
    isNeeded: (input: zod.output<I>) => boolean;
    read: (session: Session, id: string) => Promise<Item | undefined>;
    /** Whether the record belongs to the list: the list lags behind, or the record is back. */
    isListed: (item: Item, input: zod.output<I>) => boolean;
  };
};

type NewRecords = 'all' | 'created since';

/**
 * A trigger on changes of records that have no timestamp of the change. Each poll compares every
 * record's state with the remembered one (operation/state_memory.ts).
 *
 * `fires` chooses among the changes after the comparison. So a record that leaves the chosen state
 * and comes back starts the Zap again each time that a poll sees it. If a record has a timestamp of
 * the event, use `pollingTrigger` with a record whose `changed` is that timestamp, and
 * `givesLastDays`.
 */
export const eventTrigger = <I extends Input, R extends Item, const E extends Endpoint>(
  operation: Declaration<I, R, E, PollContext> & Events<I>,
): Trigger => {
  const { example, wordFor = asItIs } = operation;
  const record = extended(operation.record, {
    changedFrom: text(wordFor(example.from)),
    changedTo: text(wordFor(example.to)),
    changeSeenAt: moment('2026-01-06T16:45:00.000Z'),
  });
  const complete = { ...operation, record };
  return triggerOf(complete, `mjkq0a9s.1.${example.to}`, async (z, bundle) => {
    const started = await startRun(z, bundle, operation);
    const context = { ...started.context, withUpdates: true };
    return poll({ ...started, context }, complete, bundle);
  });
};

type Polled<I extends Input> = Declaration<I, Item, Endpoint, PollContext> & Events<I>;

const poll = async <I extends Input>(
  started: Run<I> & { context: PollContext },
  operation: Polled<I>,
  bundle: Bundle,
): Promise<Revised[] | Pick<Revised, 'id' | 'revision'>[]> => {
  const { key, record, fires, lookUp } = operation;
  const { session, values, context } = started;
  const { z, locationId } = session;
  const now = context.now.getTime();
  const meta: Partial<Bundle['meta']> = bundle.meta ?? {};
  const [whenAbsent, newRecords] = [
    chosen(operation.whenAbsent, values),
    chosen(operation.newRecords, values),
  ];
  const reading = { ...withLimit(operation), isWhole: whenAbsent === 'gone' };

  if (meta.isLoadingSample) {
    const { records } = await readRecords(started, reading, meta, (item) => item);
    const samples = records.map((item) => {
      const to = operation.state(item, values);
      const change = { id: keyOf(item.id), from: undefined, to, at: now };
      const event = eventOf(item, { ...change, revision: `sample.${to}` }, operation);
      return { event, fits: fires({ from: 'another state', to }, values) };
    });
    const fitting = samples.filter(({ fits }) => fits);
    return finished(
      started,
      record,
      (fitting.length ? fitting : samples).map(({ event }) => event),
    );
  }

  const watched = JSON.stringify([
    key,
    locationId,
    Object.fromEntries(operation.watches.map((name) => [name, values[name]])),
  ]);
  const withIds = lookUp?.isNeeded(values) ?? false;
  const memory = await stateMemory(z, { watched, now, whenAbsent, withIds });
  const present = new Map<string, Present>();
  const { created } = record;
  const { records, requests } = await readRecords(started, reading, meta, (item) => {
    const id = keyOf(item.id);
    const state = operation.state(item, values);
    if (id === '' || !state) return item;
    const isNew = (since: number) =>
      newRecords === 'all' || !created || !(timeOf(item[created]) < since - hourMs);
    present.set(id, { state, isNew });
    // In a long list, only records that may be returned are kept whole.
    return memory.isOfInterest(id, state) ? item : { id: item.id };
  });
  const compared = memory.compare(present);
  const changes = compared.changes.filter((change) => fires(change, values));
  if (meta.isPopulatingDedupe) {
    await compared.store();
    return changes.map(({ id, revision }) => ({ id, revision }));
  }

  const listed = new Map(
    records.flatMap((item) =>
      present.has(keyOf(item.id)) ? [[keyOf(item.id), item] as const] : [],
    ),
  );
  const isLookedUp = ({ to }: Change) => withIds && to === undefined;
  const absent = changes.filter(isLookedUp);
  const isBack = ({ id, at }: Change) =>
    compared.changes.some((other) => other.id === id && other.at > at && other.to !== undefined);
  const found = lookUp
    ? await lookUpGone(session, absent, {
        ...{ watched, now },
        read: async (change) => {
          const item = await lookUp.read(session, change.id);
          // The list may have changed meanwhile; only the record itself shows whether it is really
          // gone. If a later poll saw it come back, it was.
          const isGone = item && (!lookUp.isListed(item, values) || isBack(change));
          return isGone ? item : undefined;
        },
        budget: maxRequests - requests,
        narrowBy: operation.reading.narrowBy,
      })
    : new Map<Change, Item>();
  await compared.store();
  const { normalize = (item: Item) => item } = record;
  const events = changes.flatMap((change) => {
    const gone = found.get(change);
    const item = isLookedUp(change) ? gone && normalize(gone) : listed.get(change.id);
    return item ? [eventOf(item, change, operation)] : [];
  });
  const isRecent = ({ changeSeenAt }: Item) => timeOf(changeSeenAt) > now - hourMs;
  const share = await shareOf(z, events, record, {
    ...{ withUpdates: true, now: context.now, watched: `events ${watched}` },
    isRecent,
  });
  return finished(started, record, share);
};

const chosen = <T extends string, V>(fact: T | ((values: V) => T), values: V): T =>
  typeof fact === 'function' ? fact(values) : fact;

const asItIs = (state: string) => state;

/** Allows for clock differences, and for a record created during the first poll. */
const hourMs = 60 * 60 * 1000;

const eventOf = <I extends Input>(
  item: Item,
  { id, from, to, at, revision }: Change,
  { wordFor = asItIs, describe }: Pick<Events<I>, 'wordFor' | 'describe'>,
): Revised => ({
  ...item,
  ...describe?.({ from, to }),
  id,
  revision,
  changedFrom: from === undefined ? null : wordFor(from),
  changedTo: to === undefined ? null : wordFor(to),
  changeSeenAt: new Date(at).toISOString(),
});

const finished = async (
  { session }: { session: Session },
  record: RecordType<unknown>,
  events: Revised[],
): Promise<Revised[]> => {
  const enriched = (await record.enrich?.(session, events)) ?? events;
  return enriched.map((item, place) => {
    const { id, revision } = events[place] ?? { id: '', revision: '' };
    return withIsoDates(record, { ...item, id, revision });
  });
};
