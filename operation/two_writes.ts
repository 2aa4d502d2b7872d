import { anyItem, cacheEntry } from '../highlevel/cache';
import type { Input } from './fields';
import type { Item } from './record';
import type { Run } from './run';

/** How long a replay can find the first write, in seconds. */
const memorySeconds = 7 * 24 * 60 * 60;

/**
 * The second write of an action, like the price of a product.
 *
 * @returns The complete record; undefined if HighLevel no longer has what the first write made.
 */
export type SecondWrite<I extends Input> = (run: Run<I>, first: Item) => Promise<Item | undefined>;

type Writes<I extends Input> = {
  key: string;
  noun: string;
  first: () => Promise<Item>;
  second: SecondWrite<I>;
};

/**
 * Makes two writes. If the second fails, the error says that the first is done, and a replay of the
 * same form continues with the second.
 */
export const writtenTwice = async <I extends Input>(
  run: Run<I>,
  { key, noun, first, second }: Writes<I>,
): Promise<Item> => {
  const { session, values } = run;
  const { z, locationId } = session;
  const form = z.hash('sha256', JSON.stringify([key, locationId, values]));
  const memory = cacheEntry(z, `half-done:${form}`, memorySeconds, anyItem);
  const earlier = await memory.get();
  const goOn = async (done: Item) => {
    try {
      const whole = await second(run, done);
      if (earlier) await memory.drop();
      return whole;
    } catch (error) {
      const isKept = await memory.set(done);
      const { RefreshAuthError, ThrottledError } = z.errors;
      // After these errors, Zapier runs the step again by itself.
      if (error instanceof RefreshAuthError || error instanceof ThrottledError) throw error;
      throw halfDone(run, { noun, done, error, isKept: Boolean(isKept) });
    }
  };
  const whole = (earlier && (await goOn(earlier))) ?? (await goOn(await first()));
  if (whole) return whole;
  throw new z.errors.Error(
    `HighLevel accepted the ${noun}, but no longer has it. Check in HighLevel before you try again.`,
    'half_done',
    502,
  );
};

const halfDone = <I extends Input>(
  { session: { z } }: Run<I>,
  { noun, done, error, isKept }: { noun: string; done: Item; error: unknown; isKept: boolean },
): Error => {
  const { _id, id = _id } = done;
  const advice = isKept
    ? 'A replay of this step continues from there.'
    : `A replay of this step would create the ${noun} again, so finish it in HighLevel.`;
  return new z.errors.Error(
    `HighLevel created the ${noun} (ID ${id}), but not the rest: ${messageOf(error)} ${advice}`,
    'half_done',
    502,
  );
};

/** Core writes message, code and status as JSON into the message of its own errors. */
const messageOf = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error);
  try {
    return String(Object(JSON.parse(text)).message ?? text);
  } catch {
    return text;
  }
};
