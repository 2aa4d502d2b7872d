import type { Bundle, ZObject } from 'zapier-platform-core';
import type * as zod from 'zod';
import type { Input } from './fields';
import { memoryOf } from './memory';
import { type PollContext, stampOf, timeOf } from './poll';
import type { Item, RecordType } from './record';

/** A form in which an empty field means something else than in version 1.0.0. */
export type Widening<I extends Input> = {
  /** What fields that were left empty meant in version 1.0.0, where they mean something else now. */
  formerDefaults?: Partial<zod.output<I>>;
  /**
   * Whether a trigger with such values sees a record, where it sees more by its present defaults than
   * by those of version 1.0.0. Of what it sees by the present ones alone, only what is new starts a Zap.
   */
  sees?: (item: Item, values: zod.output<I>, context: PollContext) => boolean;
};

/** The values of a form, as version 1.0.0 understood it. */
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
 * Leaves out what a Zap of version 1.0.0 could not see yet and what was there before the Zap saw as
 * far as it does now: it would start the Zap as if it were new. It is given when it comes into the
 * sight of version 1.0.0, as it always was.
 *
 * What is beyond that is given if it was added, or changed where updates count, since an hour before
 * the first poll that saw so far. That moment is remembered, for each Zap, and is where the memory is
 * lost that of the present poll.
 */
export const withoutOldBeyond = async <I extends Input>(
  z: ZObject,
  items: Item[],
  { operation: { sees, record }, values, former, context, watched, meta }: Poll<I>,
): Promise<Item[]> => {
  const isWidened = JSON.stringify(values) !== JSON.stringify(former);
  if (!sees || !isWidened || meta.isLoadingSample) return items;
  const now = context.now.getTime();
  const place = memoryOf<number>(
    z,
    `since:${z.hash('sha256', `${watched} ${meta.zap?.id ?? ''}`)}`,
  );
  const stored = await place.read();
  const since = stored?.value ?? now;
  if (!stored || stored.isAging) await place.store([since]);
  // A Zap that is turned on knows all of it from the start.
  if (meta.isPopulatingDedupe) return items;
  const stamp = stampOf(record, context.withUpdates);
  const isNew = (item: Item) => stamp !== undefined && timeOf(item[stamp]) > since - anHour;
  return items.filter((item) => sees(item, former, context) || isNew(item));
};

type Poll<I extends Input> = {
  operation: Pick<Widening<I>, 'sees'> & { record: RecordType<unknown> };
  values: zod.output<I>;
  /** The values of the form as version 1.0.0 understood it. */
  former: zod.output<I>;
  context: PollContext;
  watched: string;
  meta: Partial<Bundle['meta']>;
};

const anHour = 60 * 60 * 1000;
