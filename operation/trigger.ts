import { type Bundle, defineTrigger, type Trigger, type ZObject } from 'zapier-platform-core';
import * as zod from 'zod';
import type { Endpoint } from '../highlevel/request';
import type { Session } from '../highlevel/session';
import { withIsoDates } from './dates';
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
  /** How a trigger on events reads, and up to where it is exact; it then takes 20 requests at most. */
  reading?: ReadingFacts;
};

type Watching<I extends Input> = ListFacts<I> &
  Widening<I> & {
    /**
     * What starts a Zap: a record not seen before; a new version of one, too; or the one or the
     * other as the user chooses, which is what lists of records do. An `appearance` is a new version,
     * or a record that is there again after it was gone.
     */
    firesOn: 'new record' | 'changed record' | 'appearance' | 'user choice';
    /**
     * The fields of the form that say what is watched, in this order: what is remembered of the
     * records goes by their values. Of a trigger of version 1.0.0 they are the fields that it had then,
     * so that its memory is found. A field that is added to the form stands here only if it makes a
     * trigger watch other records, at the end, and has no default.
     */
    watches: (keyof zod.output<I> & string)[];
    /** Whether a record of the list starts no Zap, like a deleted one. It still counts for paging. */
    leavesOut?: (item: Item, input: zod.output<I>, context: PollContext) => boolean;
    /**
     * Gives only what has the stamp that counts from the last so many days: for events whose record
     * holds their stamp. An older record that a filter or a move lets in starts nothing.
     */
    givesLastDays?: number;
    /**
     * What a poll gives of the records that it has read, where further requests decide that. When a
     * Zap is turned on, all of them are known; a sample may be any of them.
     *
     * @param requests How many requests the list has taken.
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
 * A trigger: looks at HighLevel every few minutes and starts a Zap for what is new there.
 *
 * Zapier remembers the `id` and the `revision` of each record together. The revision stays the
 * same while only new records count; else it is the record's own stamp of its last change, or a
 * fingerprint of its content where it has none.
 */
export const pollingTrigger = <I extends Input, R extends Item, const E extends Endpoint>(
  operation: PollingTrigger<I, R, E>,
): Trigger => {
  const { key, noun, record, firesOn } = operation;
  if (!record.counted) throw new Error(`${key}: its record does not say which fields count.`);
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
 * A polling trigger for Zapier: its form, its output fields with the two that Zapier deduplicates by,
 * and its poll.
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

/** What the form says below its fields of how the trigger reads. */
const noteOn = (reading: ReadingFacts) => ({
  key: 'reading',
  label: 'How This Trigger Reads',
  type: 'copy' as const,
  helpText: readingHelp(reading),
});

/** The limit of requests of a trigger on events. */
export const withLimit = <I extends Input>(
  operation: Reading<I> & Pick<ListFacts<I>, 'reading'>,
): Reading<I> => {
  const { reading } = operation;
  if (!reading) return operation;
  const { narrowBy } = reading;
  return { maxPages: maxRequests, ...operation, ...(narrowBy && { narrowBy }) };
};

/**
 * What Zapier gets of a poll. When a Zap is turned on, that is all records, but of each only what
 * Zapier knows it by.
 */
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
  // A Zap that is turned on has to know all of them: clocks differ.
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
    // Records without an id may be alike.
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
  // Where its content makes a revision, every record is remembered, not only those that are given.
  const given = areKnown
    ? await revise(await enrich(await share(found)))
    : await share(await revise(await enrich(found)));
  return given.map((item) => withIsoDates(record, item));
};

/** Whether the id and the revision of a record follow from an id and a stamp that it holds. */
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

/** What a record is known and sorted by. */
const keysOf = (item: Item, { created, changed }: RecordType<unknown>): Item =>
  Object.fromEntries(
    ['id', created, changed].flatMap((name) => (name ? [[name, item[name]]] : [])),
  );

/** The field that says whether changes count, too. */
export const triggerOn = (noun: string, isStamped: boolean, isLong: boolean) =>
  zod
    .enum(['new', 'new_or_updated'])
    .default('new')
    .meta({
      label: 'Trigger On',
      choices: { new: `New ${noun}`, new_or_updated: `New or Updated ${noun}` },
      description: `Choose whether changes to existing records start the Zap too.${isLong ? burst : ''}${isStamped ? '' : unstamped}`,
    });

/** The form with Trigger On before its filters; what is required stays first. */
const withChoice = (input: Input, field: ReturnType<typeof triggerOn>): Input => {
  const fields = Object.entries(input.shape);
  const first = fields.findLastIndex(([, schema]) => fieldOf(schema).required) + 1;
  return zod.object(Object.fromEntries(fields.toSpliced(first, 0, [triggerOnKey, field])));
};

/** Whether a record carries the time of its last change, as its version or as a part of it. */
const tellsChanges = ({ changed, keys }: RecordType<unknown>): boolean =>
  changed !== undefined || keys.includes('dateUpdated') || keys.includes('updatedAt');

/** What the API makes impossible (operation/revision.ts). */
const unstamped =
  ' HighLevel sends no time of the last change, so what is changed and changed back between two checks goes unnoticed. At most 2,000 records are remembered: in a longer list, what is changed back later may go unnoticed too.';

/** Zapier's own rule (docs/troubleshooting.md). */
const burst =
  ' When one check finds more than 100, Zapier holds them until you release them in the Zap history.';

export const triggerOnKey = 'triggerOn';

const dayMs = 24 * 60 * 60 * 1000;

/** What the form says in that field. */
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
