import { type Bundle, defineTrigger, type Trigger, type ZObject } from 'zapier-platform-core';
import * as zod from 'zod';
import type { NextPage } from '../highlevel/pages';
import type { ApiRequest } from '../highlevel/request';
import {
  type Context,
  type Declaration,
  enriched,
  findItems,
  formOf,
  outputFieldsOf,
  type Run,
  register,
  run,
  startRun,
  unknownShape,
} from './declaration';
import type { Input } from './input';
import type { Item, RecordType } from './record';
import { withChangeRevision, withConstantRevision } from './revision';

export type PollingTrigger<I extends Input, R> = Declaration<I, R> & {
  /**
   * What starts a Zap: a record not seen before; a new version of one, too; or the one or the
   * other as the user chooses, which is what lists of records do. An `appearance` is a new version,
   * or a record that is there again after it was gone.
   */
  firesOn: 'new record' | 'changed record' | 'appearance' | 'user choice';
  /** How to ask for more; without it there is one page. */
  nextPage?: NextPage;
  /**
   * How many records a poll looks at, at least: for a list that has the newest first. Without it
   * the list is read to its end.
   */
  reads?: (input: zod.output<I>, context: Context) => number;
  /**
   * The stamp that such a list is sorted by. A poll goes on to whatever has it from the last hour,
   * so that no burst is too large, nor is one that came while polls failed.
   */
  sortedBy?: (context: Context) => string;
};

/**
 * A trigger: looks at HighLevel every few minutes and starts a Zap for what is new there.
 *
 * Zapier remembers the `id` and the `revision` of each record together. The revision stays the
 * same while only new records count; else it is the record's own stamp of its last change, or a
 * fingerprint of its content where it has none.
 */
export const pollingTrigger = <I extends Input, R extends Item>(
  operation: PollingTrigger<I, R>,
): Trigger => {
  const { key, noun, label, description, record, firesOn } = operation;
  const input =
    firesOn === 'user choice'
      ? operation.input.extend({ [choiceKey]: choice(noun, record.changed !== undefined) })
      : operation.input;
  const primary = ['id', 'revision'];
  const revision = { key: 'revision', label: 'Revision', type: 'string' as const };
  const outputFields = [...record.outputFields, revision].map((field) =>
    primary.includes(field.key) ? { ...field, primary: true } : field,
  );
  const trigger = defineTrigger({
    key,
    noun,
    display: { label, description },
    operation: {
      type: 'polling',
      inputFields: formOf({ ...operation, input }),
      outputFields: outputFieldsOf({ ...record, outputFields }, operation),
      sample: { ...record.sample, revision: record.changed ? record.sample[record.changed] : '1' },
      perform: (z, bundle) =>
        run(z, async () => {
          const started = startRun(z, bundle, operation);
          const withUpdates =
            firesOn === 'user choice'
              ? chosen(z, bundle) === 'new_or_updated'
              : firesOn !== 'new record';
          const found = await readPages(z, bundle, operation, {
            ...started,
            context: { ...started.context, withUpdates },
          });
          const items = newestFirst(await enriched(started, record, found), record, withUpdates);
          const watched = JSON.stringify([key, started.session.locationId, started.values]);
          // Records without an id may be alike.
          return onlyOnce(
            withUpdates
              ? await withChangeRevision(z, record, items, {
                  ...(!bundle.meta?.isLoadingSample && { watched }),
                  refireOnReturn: firesOn === 'appearance',
                })
              : withConstantRevision(z, record, items),
          );
        }),
    },
  });
  return register('triggers', trigger, { ...operation, input });
};

const choice = (noun: string, isStamped: boolean) =>
  zod
    .enum(['new', 'new_or_updated'])
    .default('new')
    .meta({
      label: 'Trigger On',
      choices: { new: `New ${noun}`, new_or_updated: `New or Updated ${noun}` },
      description: `Whether a Zap starts again when something that it has seen before changes.${isStamped ? '' : unstamped}`,
    });

/** What the API makes impossible (operation/revision.ts). */
const unstamped =
  ' HighLevel does not tell when this was changed: what is changed and changed back between two checks goes unnoticed; in a list of more than 2,000, so may what is changed back later.';

const choiceKey = 'triggerOn';

const chosen = (z: ZObject, { inputData }: Bundle): 'new' | 'new_or_updated' => {
  const given: unknown = inputData[choiceKey];
  const result = choice('', true).safeParse(given === '' || given === null ? undefined : given);
  if (result.success) return result.data;
  throw new z.errors.Error('Trigger On: is not one of: new, new_or_updated.', 'invalid_input', 400);
};

/**
 * As many records as are read of a list that has the newest first: when a Zap is turned on, so that
 * none of them starts it, and at most when a burst of new ones comes.
 */
const farthest = 5_000;

/** How far back a burst may reach: several times what Zapier leaves between two polls. */
const anHour = 60 * 60 * 1000;

/** Core stops a run after 30 seconds; a poll stops earlier, and says that it did not see all. */
const longestPoll = 20_000;

const readPages = async <I extends Input>(
  z: ZObject,
  { meta }: Bundle,
  operation: PollingTrigger<I, unknown>,
  started: Run<I>,
): Promise<Item[]> => {
  const { reads, sortedBy, nextPage } = operation;
  const wanted = reads?.(started.values, started.context) ?? Number.POSITIVE_INFINITY;
  const enough = meta?.isPopulatingDedupe ? Math.max(wanted, farthest) : wanted;
  const end = Date.now() + longestPoll;
  const stamp = sortedBy?.(started.context);
  const isRecent = (item: Item | undefined) =>
    stamp !== undefined && timeOf(item?.[stamp]) > started.context.now.getTime() - anHour;
  let found: Item[] = [];
  let next: ApiRequest | undefined = operation.request(started.values, started.context);
  for (let page = 1; next; page += 1) {
    if (Date.now() > end) {
      if (found.length >= wanted) break;
      throw new z.errors.Error(
        `There are more than ${found.length} of these, too many to look at in one go. Narrow down what this trigger watches.`,
        'too_many',
        413,
      );
    }
    const request: ApiRequest = { idempotent: true, ...next };
    const items: Item[] | undefined = await findItems(started, request, operation);
    // A list of which a part is missing is not to pass for the whole one.
    if (!items && page > 1) throw unknownShape(started.session, request);
    // A list that changes while it is read may show a record twice: the later is the newer.
    found = onlyOnce([...found, ...(items ?? [])]);
    const isEnough = found.length >= (isRecent(found.at(-1)) ? Math.max(enough, farthest) : enough);
    next = meta?.isLoadingSample || isEnough ? undefined : nextPage?.(next, items ?? []);
  }
  const isWhole = meta?.isPopulatingDedupe || isRecent(found.at(wanted));
  return isWhole ? found : found.slice(0, wanted);
};

const newestFirst = (
  items: Item[],
  { created, changed }: RecordType<unknown>,
  byChange: boolean,
) => {
  const stamp = byChange ? (changed ?? created) : created;
  if (!stamp) return items;
  return items.toSorted((one, other) => timeOf(other[stamp]) - timeOf(one[stamp]));
};

/** Stamps are texts, or numbers of milliseconds. */
const timeOf = (stamp: unknown): number =>
  new Date(typeof stamp === 'number' ? stamp : String(stamp)).getTime() || 0;

const onlyOnce = <T extends Item>(items: T[]): T[] => [
  ...new Map(items.map((item) => [item.id ?? item._id ?? item, item])).values(),
];
