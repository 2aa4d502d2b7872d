import * as zod from 'zod';
import { cacheEntry } from '../highlevel/cache';
import { isOutcomeUnclear } from '../highlevel/retry';
import { timeIn } from '../highlevel/times';
import type { Input } from './fields';
import type { Item } from './record';
import type { Run } from './run';

/** An attempt with an unknown outcome. */
const attemptShape = () =>
  zod.object({
    /** When it began, in milliseconds since 1970. */
    startedAt: zod.number(),
    /** What `readFirst` returned as `before`: the state before the attempt. */
    before: zod.unknown().optional(),
  });

export type Attempt = zod.output<ReturnType<typeof attemptShape>>;

/** The largest clock difference between Zapier and HighLevel, and the longest time that a request may take. */
const clockDifferenceMs = 5_000;
const longestWorkMs = 5 * 60_000;

/** Whether a timestamp from HighLevel belongs to an attempt. */
export const isOfAttempt = (stamp: unknown, { startedAt }: Attempt): boolean => {
  const time = timeIn(stamp) ?? Number.NaN;
  return time >= startedAt - clockDifferenceMs && time <= startedAt + longestWorkMs;
};

/** Finds what an attempt wrote, in the shape of HighLevel's response to it; undefined if it wrote nothing. */
export type FindWritten<I extends Input> = (
  run: Run<I>,
  attempt: Attempt,
) => Promise<Item | undefined>;

/** How long a replay can find the earlier attempt, in seconds. */
const memorySeconds = 7 * 24 * 60 * 60;

type Steps<I extends Input> = {
  key: string;
  read: () => Promise<unknown>;
  write: (known: unknown) => Promise<Item>;
  findWritten: FindWritten<I>;
};

/**
 * Writes something that must not be written twice.
 *
 * After an attempt with an unclear outcome it looks for the written record and returns it. If that
 * fails too, the attempt is remembered, so that a replay of the same form looks again before it
 * writes. After that replay has looked, the attempt is removed: the next run of the same form is a
 * new order.
 */
export const writtenOnce = async <I extends Input>(
  run: Run<I>,
  { key, read, write, findWritten }: Steps<I>,
): Promise<Item> => {
  const { session, values } = run;
  const { z, locationId } = session;
  const form = z.hash('sha256', JSON.stringify([key, locationId, values]));
  const memory = cacheEntry(z, `unclear:${form}`, memorySeconds, attemptShape);
  const earlier = await memory.get();
  if (earlier) {
    const found = await findWritten(run, earlier);
    await memory.drop();
    if (found) return found;
  }
  const known = await read();
  const attempt = { startedAt: Date.now(), before: Object(known).before };
  try {
    return await write(known);
  } catch (error) {
    if (!isOutcomeUnclear(error)) throw error;
    await memory.set(attempt);
    const found = await findWritten(run, attempt).catch((failure: unknown) => {
      z.console.log(
        `The search for the written record failed: ${failure instanceof Error ? failure.message : failure}`,
      );
      return undefined;
    });
    if (!found) throw error;
    await memory.drop();
    return found;
  }
};
