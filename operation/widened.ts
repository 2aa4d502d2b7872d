import type { Bundle, ZObject } from 'zapier-platform-core';
import * as zod from 'zod';
import type { Input } from './fields';
import { memoryOf } from './memory';
import { type PollContext, stampOf, timeOf } from './poll';
import type { Item, RecordType } from './record';

/** A form in which an empty field no longer means what it did in version 1.0.0. */
export type Widening<I extends Input> = {
  /** What empty fields meant in version 1.0.0, if they mean something else now. */
  formerDefaults?: Partial<zod.output<I>>;
  /**
   * Whether the trigger returns a record with the given values, if its present defaults cover more
   * than those of version 1.0.0. Records that only the present defaults cover fire only if they are
   * new.
   */
  sees?: (item: Item, values: zod.output<I>, context: PollContext) => boolean;
};

/** The values of a form with the defaults of version 1.0.0. */
export const formerForm = <I extends Input>(
  { formerDefaults = {} }: Widening<I>,
  values: zod.output<I>,
  { inputData }: Pick<Bundle, 'inputData'>,
): zod.output<I> => {
  const empty = Object.entries(formerDefaults).filter(([key]) => isEmpty(inputData[key]));
  return { ...values, ...Object.fromEntries(empty) };
};

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';

/**
 * Leaves out old records that version 1.0.0 did not return for this form: they would start the Zap
 * as if they were new. They are returned once they are in the range of version 1.0.0.
 *
 * Beyond that range, a record is returned if it was created (or changed, if updates count) later
 * than one hour before the first poll with the wider range. The time of that poll is remembered for
 * each Zap; if the memory is lost, the present poll counts as the first.
 */
export const withoutOldBeyond = async <I extends Input>(
  z: ZObject,
  items: Item[],
  { operation: { sees, record }, values, former, context, watched, meta }: Poll<I>,
): Promise<Item[]> => {
  const isWidened = JSON.stringify(values) !== JSON.stringify(former);
  if (!sees || !isWidened || meta.isLoadingSample) return items;
  const now = context.now.getTime();
  const place = memoryOf(
    z,
    `since:${z.hash('sha256', `${watched} ${meta.zap?.id ?? ''}`)}`,
    zod.number,
  );
  const stored = await place.read();
  const since = stored?.value ?? now;
  if (!stored || stored.isAging) await place.store([since]);
  // When a Zap is turned on, all records become known.
  if (meta.isPopulatingDedupe) return items;
  const stamp = stampOf(record, context.withUpdates);
  const isNew = (item: Item) => stamp !== undefined && timeOf(item[stamp]) > since - anHour;
  return items.filter((item) => sees(item, former, context) || isNew(item));
};

type Poll<I extends Input> = {
  operation: Pick<Widening<I>, 'sees'> & { record: RecordType<unknown> };
  values: zod.output<I>;
  /** The values of the form with the defaults of version 1.0.0. */
  former: zod.output<I>;
  context: PollContext;
  watched: string;
  meta: Partial<Bundle['meta']>;
};

const anHour = 60 * 60 * 1000;
