import { cacheEntry } from '../highlevel/cache';
import { isOutcomeUnclear } from '../highlevel/retry';
import type { Input } from './fields';
import type { Item } from './record';
import type { Run } from './run';

/** A try whose outcome is unknown. */
export type Attempt = {
  /** When it began, in milliseconds since 1970. */
  startedAt: number;
  /** What `readFirst` had read as `before`: how things were before the try. */
  before?: unknown;
};

/** How far the clocks of Zapier and HighLevel may differ, and how long a request may take to be done. */
const clockDifferenceMs = 5_000;
const longestWorkMs = 5 * 60_000;

/** Whether a time that HighLevel gives is of an attempt. */
export const isOfAttempt = (stamp: unknown, { startedAt }: Attempt): boolean => {
  const time = Date.parse(String(stamp));
  return time >= startedAt - clockDifferenceMs && time <= startedAt + longestWorkMs;
};

/** Finds what an attempt has written, in the shape of HighLevel's response to it; undefined if it wrote nothing. */
export type FindWritten<I extends Input> = (
  run: Run<I>,
  attempt: Attempt,
) => Promise<Item | undefined>;

/** How long a replay finds the try before it, in seconds. */
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
 * After a try with an unclear outcome it looks for what was written, and gives that. A try that is
 * still unclear then is remembered, so that a replay of the same form looks again before it writes.
 * The replay that has looked forgets the try: the next run of the same form is a new order.
 */
export const writtenOnce = async <I extends Input>(
  run: Run<I>,
  { key, read, write, findWritten }: Steps<I>,
): Promise<Item> => {
  const { session, values } = run;
  const { z, locationId } = session;
  const form = z.hash('sha256', JSON.stringify([key, locationId, values]));
  const memory = cacheEntry<Attempt>(z, `unclear:${form}`, memorySeconds);
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
        `What was written could not be looked for: ${failure instanceof Error ? failure.message : failure}`,
      );
      return undefined;
    });
    if (!found) throw error;
    await memory.drop();
    return found;
  }
};
