import { wait } from './wait';

/** A failure that may be temporary, with the error to report if it is not. */
export class TransientError extends Error {
  /**
   * @param lasting The error for Zapier if every attempt fails.
   * @param isUndone Whether it is certain that HighLevel did nothing.
   * @param waitMs The minimum delay before the next attempt.
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

/** Marks an error after which it is unclear whether HighLevel did what the request asked for. */
export const withUnclearOutcome = <E extends Error>(error: E): E => {
  unclear.add(error);
  return error;
};

/** Whether it is unclear if HighLevel did what the request asked for. */
export const isOutcomeUnclear = (error: unknown): boolean =>
  error instanceof Error && unclear.has(error);

/** Core stops a run after 30 seconds. This leaves time to report the error. */
export const maxRunMs = 25_000;

/** The first attempt and two retries. */
const maxAttempts = 3;

/** No attempt starts with less time than this. */
const minAttemptMs = 2_000;

/**
 * Retries `work` after transient failures while the run has time, with growing, jittered delays.
 *
 * @param work Gets the milliseconds that are left.
 * @param end When the run must end, in milliseconds since 1970.
 * @param idempotent Whether doing it twice has the effect of doing it once. Otherwise it is retried
 * only if the failure shows that nothing was done.
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
