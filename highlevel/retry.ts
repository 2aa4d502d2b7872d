import { wait } from './wait';

/** A failure that may pass by itself, with the error to tell when it doesn't. */
export class TransientError extends Error {
  /**
   * @param lasting The error for Zapier if every try fails.
   * @param isUndone Whether it is certain that HighLevel did nothing.
   * @param waitMs How long to wait at least before trying again.
   */
  constructor(
    readonly lasting: Error,
    readonly isUndone: boolean,
    readonly waitMs = 0,
  ) {
    super(lasting.message);
  }
}

const unclear = new WeakSet<Error>();

/** Marks an error after which nobody knows whether HighLevel did what the request asked for. */
export const withUnclearOutcome = <E extends Error>(error: E): E => {
  unclear.add(error);
  return error;
};

/** Whether an error leaves open if HighLevel did what the request asked for. */
export const isOutcomeUnclear = (error: unknown): boolean =>
  error instanceof Error && unclear.has(error);

/** Core stops a run after 30 seconds. This leaves it time to tell what happened. */
export const maxRunMs = 25_000;

/** The first try and two more. */
const maxAttempts = 3;

/** No try begins that has not at least this long to come to something. */
const minAttemptMs = 2_000;

/**
 * Does some work again when it failed for a reason that passes, after a growing wait that differs
 * from run to run, as long as the run has time.
 *
 * @param work Gets the milliseconds that it has.
 * @param end When the run has to be over, in milliseconds since 1970.
 * @param idempotent Whether doing it twice does no more than doing it once; else it is done again
 * only where the failure shows that nothing was done.
 */
export const withRetry = async <T>(
  work: (timeLeftMs: number) => Promise<T>,
  { end, idempotent }: { end: number; idempotent: boolean },
): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(Math.max(end - Date.now(), minAttemptMs));
    } catch (error) {
      if (!(error instanceof TransientError)) throw error;
      const backoffMs = 500 * 2 ** (attempt - 1) * (0.5 + Math.random() / 2);
      const pauseMs = Math.max(backoffMs, error.waitMs);
      const hasTime = Date.now() + pauseMs + minAttemptMs < end;
      if (attempt === maxAttempts || !hasTime || !(idempotent || error.isUndone)) {
        throw error.isUndone ? error.lasting : withUnclearOutcome(error.lasting);
      }
      await wait(pauseMs);
    }
  }
};
