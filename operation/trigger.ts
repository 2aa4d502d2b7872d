import { type Bundle, defineTrigger, type Trigger, type ZObject } from 'zapier-platform-core';
import * as zod from 'zod';
import type { Endpoint } from '../highlevel/request';
import type { Session } from '../highlevel/session';
import { withIsoDates } from './dates';
import { dayMs } from './days';
import { type Declaration, displayOf, register } from './declaration';
import { fieldOf, type Input } from './fields';
import { formOf, outputFieldsOf } from './form';
import { newestFirst, type PollContext, type Reading, readRecords, stampOf, timeOf } from './poll';
import { maxRequests, type ReadingFacts, readingHelp } from './reading';
import type { Item, RecordType } from './record';
import type { AnyCall } from './request';
import { keyOf, type Revised, withChangeRevision, withConstantRevision } from './revision';
import { type Run, run, startRun } from './run';
import { shareOf } from './share';
import { formerForm, type Widening, withoutOldBeyond } from './widened';

export type PollingTrigger<I extends Input, R, E extends Endpoint> = Declaration<
  I,
  R,
  E,
  PollContext
> &
  Watching<I>;

/** How a trigger reads its list, besides the request. */
export type ListFacts<I extends Input> = Pick<
  Reading<I>,
  'nextPage' | 'reads' | 'sortedBy' | 'endsAfter' | 'maxPages' | 'total' | 'readsFor'
> & {
  /**
   * How a trigger on events reads its list, and up to how many records it misses none; it then
   * takes 20 requests at most.
   */
  reading?: ReadingFacts;
};

type Watching<I extends Input> = ListFacts<I> &
  Widening<I> & {
    /**
     * What starts a Zap: a record not seen before, also a new version of one, or either by the
     * user's choice, which is usual for lists of records. An `appearance` is a new version, or a
     * record that was gone and is back.
     */
    firesOn: 'new record' | 'changed record' | 'appearance' | 'user choice';
    /**
     * The form fields that say what is watched, in this order. The memory's key is made of their
     * values. For a trigger of version 1.0.0 they are the fields that it had then, so that its
     * memory is found. A later field belongs here only if it makes the trigger watch other records;
     * it then stands at the end and has no default.
     */
    watches: (keyof zod.output<I> & string)[];
    /** Whether a record of the list starts no Zap, like a deleted one. It still counts for paging. */
    leavesOut?: (item: Item, input: zod.output<I>, context: PollContext) => boolean;
    /**
     * Returns only records whose timestamp is within this many days, for records that hold the time
     * of the event. So an older record that a filter or a move brings into the list does not fire.
     */
    givesLastDays?: number;
    /**
     * Selects the records to return, if that takes further requests. It is not called when a Zap is
     * turned on (all records are then known) nor for samples.
     *
     * @param requests How many requests reading the list has taken.
     */
    chooses?: (
      session: Session,
      items: Item[],
      input: zod.output<I>,
      context: PollContext,
      requests: number,
    ) => Promise<Item[]>;
  };

/**
 * A trigger: checks HighLevel every few minutes and starts a Zap for what is new there.
 *
 * Zapier remembers `id` and `revision` of each record together. If only new records count, the
 * revision stays the same; otherwise it is the time of the last change, or a fingerprint of the
 * content for records without one.
 */
export const pollingTrigger = <I extends Input, R extends Item, const E extends Endpoint>(
  operation: PollingTrigger<I, R, E>,
): Trigger => {
  const { key, noun, record, firesOn } = operation;
  if (!record.counted) throw new Error(`${key}: its record has no counted fields.`);
  const input =
    firesOn === 'user choice'
      ? withChoice(
          operation.input,
          triggerOn(noun, tellsChanges(record), operation.nextPage !== undefined),
        )
      : operation.input;
  const first = record.changed ? String(record.sample[record.changed]) : '1';
  return triggerOf({ ...operation, input }, first, async (z, bundle) => {
    const started = await startRun(z, bundle, operation);
    const withUpdates =
      firesOn === 'user choice'
        ? chosenTriggerOn(z, bundle) === 'new_or_updated'
        : firesOn !== 'new record';
    const context = { ...started.context, withUpdates };
    return poll({ ...started, context }, operation, bundle);
  });
};

type TriggerFacts = Omit<Declaration<Input, unknown>, 'endpoint' | 'request' | 'result'> &
  AnyCall &
  Pick<ListFacts<Input>, 'nextPage' | 'reading'>;

/**
 * Builds a polling trigger for Zapier: its form, its output fields with the two that Zapier
 * deduplicates by, and its poll.
 *
 * @param revision A revision for the sample.
 */
export const triggerOf = (
  operation: TriggerFacts,
  revision: string,
  poll: (z: ZObject, bundle: Bundle) => Promise<Pick<Revised, 'id' | 'revision'>[]>,
): Trigger => {
  const { key, noun, record, reading } = operation;
  const primary = ['id', 'revision'];
  const revisionField = { key: 'revision', label: 'Revision', type: 'string' as const };
  const outputFields = [...record.outputFields, revisionField].map((field) =>
    primary.includes(field.key) ? { ...field, primary: true } : field,
  );
  const trigger = defineTrigger({
    key,
    noun,
    display: displayOf(operation),
    operation: {
      type: 'polling',
      inputFields: [...formOf(operation), ...(reading ? [() => [noteOn(reading)]] : [])],
      outputFields: outputFieldsOf({ ...record, outputFields }, operation),
      sample: { ...record.sample, revision },
      perform: (z, bundle) => run(z, () => poll(z, bundle)),
    },
  });
  return register('triggers', trigger, operation, [operation], outputFields);
};

/** The note below the form's fields about how the trigger reads. */
const noteOn = (reading: ReadingFacts) => ({
  key: 'reading',
  label: 'How This Trigger Reads',
  type: 'copy' as const,
  helpText: readingHelp(reading),
});

/** Limits the requests of a trigger on events. */
export const withLimit = <I extends Input>(
  operation: Reading<I> & Pick<ListFacts<I>, 'reading'>,
): Reading<I> => {
  const { reading } = operation;
  if (!reading) return operation;
  const { narrowBy } = reading;
  return { maxPages: maxRequests, ...operation, ...(narrowBy && { narrowBy }) };
};

/** The result of a poll. When a Zap is turned on, it has all records, each with `id` and `revision` only. */
export const poll = async <I extends Input>(
  started: Run<I> & { context: PollContext },
  operation: Reading<I> & Watching<I> & { key: string },
  bundle: Bundle,
): Promise<Pick<Revised, 'id' | 'revision'>[]> => {
  const { key, record, firesOn } = operation;
  const { values, session, context } = started;
  const { withUpdates, now } = context;
  const meta: Partial<Bundle['meta']> = bundle.meta ?? {};
  const { z, locationId } = session;
  const isKnown = (item: Item) => isKnownByKeys(item, record, withUpdates);
  const leftOut = new Set<unknown>();
  const { givesLastDays } = operation;
  const stamp = stampOf(record, withUpdates);
  // All records must be known when a Zap is turned on, because clocks differ.
  const isGiven = (item: Item) =>
    !givesLastDays ||
    !stamp ||
    meta.isPopulatingDedupe ||
    meta.isLoadingSample ||
    timeOf(item[stamp]) > now.getTime() - givesLastDays * dayMs;
  const keep = (item: Item) => {
    if (operation.leavesOut?.(item, values, context)) leftOut.add(item.id);
    else leftOut.delete(item.id);
    return meta.isPopulatingDedupe && isKnown(item) ? keysOf(item, record) : item;
  };
  const { records, requests } = await readRecords(started, withLimit(operation), meta, keep);
  const seen = records.filter(({ id }) => !leftOut.has(id)).filter(isGiven);
  const isChoosing = !meta.isPopulatingDedupe && !meta.isLoadingSample;
  const chosenItems =
    isChoosing && (await operation.chooses?.(session, seen, values, context, requests));
  const read = newestFirst(chosenItems || seen, record, withUpdates);
  const former = formerForm(operation, values, bundle);
  const watched = JSON.stringify([
    key,
    locationId,
    Object.fromEntries(operation.watches.map((name) => [name, former[name]])),
  ]);
  const found = await withoutOldBeyond(z, read, {
    operation,
    values,
    former,
    context,
    watched,
    meta,
  });
  const remembering = meta.isLoadingSample ? {} : { watched };
  const enrich = async (items: Item[]) => (await record.enrich?.(session, items)) ?? items;
  const revise = async (items: Item[]) =>
    // Records without an ID may be equal.
    onlyOnce(
      withUpdates
        ? await withChangeRevision(z, record, items, {
            ...remembering,
            refireOnReturn: firesOn === 'appearance',
          })
        : withConstantRevision(z, record, items),
    );
  const share = <T extends Item>(items: T[]) =>
    shareOf(z, items, record, { ...remembering, withUpdates, now });
  const areKnown = found.every(isKnown);
  if (meta.isPopulatingDedupe) {
    const items = await revise(areKnown ? found : await enrich(found));
    return items.map(({ id, revision }) => ({ id, revision }));
  }
  // If the revision depends on the content, all records are remembered, not only the returned ones.
  const given = areKnown
    ? await revise(await enrich(await share(found)))
    : await share(await revise(await enrich(found)));
  return given.map((item) => withIsoDates(record, item));
};

/** Whether the id and the revision of a record follow from an ID and a timestamp that it holds. */
const isKnownByKeys = (
  item: Item,
  { changed, alsoCounted = [] }: RecordType<unknown>,
  withUpdates: boolean,
) => {
  if (keyOf(item.id) === '') return false;
  return (
    !withUpdates || (changed !== undefined && keyOf(item[changed]) !== '' && !alsoCounted.length)
  );
};

/** The part of a record that it is identified and sorted by. */
const keysOf = (item: Item, { created, changed }: RecordType<unknown>): Item =>
  Object.fromEntries(
    ['id', created, changed].flatMap((name) => (name ? [[name, item[name]]] : [])),
  );

/** The field that asks whether changes start the Zap, too. */
export const triggerOn = (noun: string, isStamped: boolean, isLong: boolean) =>
  zod
    .enum(['new', 'new_or_updated'])
    .default('new')
    .meta({
      label: 'Trigger On',
      choices: { new: `New ${noun}`, new_or_updated: `New or Updated ${noun}` },
      description: `Choose whether changes to existing records also start the Zap.${isLong ? burst : ''}${isStamped ? '' : unstamped}`,
    });

/** Adds Trigger On to the form, after the required fields and before the filters. */
const withChoice = (input: Input, field: ReturnType<typeof triggerOn>): Input => {
  const fields = Object.entries(input.shape);
  const first = fields.findLastIndex(([, schema]) => fieldOf(schema).required) + 1;
  return zod.object(Object.fromEntries(fields.toSpliced(first, 0, [triggerOnKey, field])));
};

/** Whether a record has the time of its last change. */
const tellsChanges = ({ changed, keys }: RecordType<unknown>): boolean =>
  changed !== undefined || keys.includes('dateUpdated') || keys.includes('updatedAt');

/** Which changes cannot be seen (operation/revision.ts). */
const unstamped =
  ' HighLevel sends no time of the last change, so a change that is undone between two checks goes unnoticed. At most 2,000 records are remembered: in a longer list, a change that is undone later may go unnoticed too.';

/** Zapier's own rule (docs/troubleshooting.md). */
const burst =
  ' When one check finds more than 100, Zapier holds them until you release them in the Zap history.';

export const triggerOnKey = 'triggerOn';

/** The value of Trigger On in the form. */
export const chosenTriggerOn = (z: ZObject, { inputData }: Bundle): 'new' | 'new_or_updated' => {
  const given: unknown = inputData[triggerOnKey];
  const result = triggerOn('', true, false).safeParse(
    given === '' || given === null ? undefined : given,
  );
  if (result.success) return result.data;
  throw new z.errors.Error('Trigger On: is not one of: new, new_or_updated.', 'invalid_input', 400);
};

const onlyOnce = <T extends Item>(items: T[]): T[] => [
  ...new Map(items.map((item) => [item.id ?? item._id ?? item, item])).values(),
];
