import { setTimeout } from 'node:timers/promises';
import type { Clock } from '../../harness/clock';

/** The limit that an action declares (`operation.throttle`); its window is in seconds. */
export type Throttle = { window: number; limit: number; key: string };

/** One run of a step: the form's values, and the call of the app. */
export type Run = { inputData: Record<string, unknown>; perform: () => Promise<unknown> };

export type Count = {
  done: number;
  /** Runs that ended in another error than ThrottledError. */
  lost: number;
  /** How often a run waited at Zapier because of the declared limit. */
  held: number;
  /** How often a run was throttled by a ThrottledError. */
  throttled: number;
};

/** The real time. */
const realClock: Clock = {
  now: () => performance.now(),
  wait: (milliseconds) => setTimeout(milliseconds),
  run: (work) => work(),
};

/** The limit, a callback for progress, and the clock. */
export type Setting = {
  throttle?: Throttle | undefined;
  onChange?: ((count: Count) => void) | undefined;
  /** The clock to wait on; by default the real time. */
  clock?: Clock | undefined;
};

/** The number of concurrent runs in the app; Zapier allows more. */
const workers = 10;

/**
 * Runs the steps of a Zap that are all due at once, as Zapier does with one connection:
 *
 * - A run beyond the declared limit is not started; it is tried again when the window is over. A
 *   window begins with its first run ("automatically retried after some delay":
 *   zapier-platform-schema, ThrottleObjectSchema; the delay is not documented).
 * - A run that ends in a ThrottledError is retried after the seconds in the error, as often as
 *   needed ("repeatedly retried at the specified time": README of zapier-platform-cli, Handling
 *   Throttled Requests; Zapier adds no jitter). Each retry counts for the limit.
 * - Any other error ends the run.
 */
export const runLikeZapier = async (
  runs: Run[],
  { throttle, onChange, clock = realClock }: Setting,
): Promise<{ count: Count; errors: unknown[] }> => {
  const count: Count = { done: 0, lost: 0, held: 0, throttled: 0 };
  const errors: unknown[] = [];
  const free = places(workers);
  const budgets = new Map<string, Budget>();
  const note = (what: keyof Count) => {
    count[what] += 1;
    onChange?.(count);
  };

  const admitted = async ({ inputData }: Run) => {
    if (!throttle) return;
    const key = rendered(throttle.key, inputData);
    const budget = budgets.get(key) ?? budgetOf(throttle, clock);
    budgets.set(key, budget);
    for (let wait = budget(); wait > 0; wait = budget()) {
      note('held');
      await clock.wait(wait);
    }
  };

  const finish = async (run: Run): Promise<void> => {
    for (;;) {
      await admitted(run);
      const leave = await free();
      try {
        await run.perform();
        return note('done');
      } catch (error) {
        const delay = delayOf(error);
        if (delay === undefined) {
          errors.push(error);
          return note('lost');
        }
        note('throttled');
        leave();
        await clock.wait(delay * 1000);
      } finally {
        leave();
      }
    }
  };

  await Promise.all(runs.map((run) => clock.run(() => finish(run))));
  return { count, errors };
};

/** Takes a run from the limit and returns 0, or returns the milliseconds until the next window. */
type Budget = () => number;

const budgetOf = ({ window, limit }: Throttle, clock: Clock): Budget => {
  let [opened, used] = [Number.NEGATIVE_INFINITY, 0];
  return () => {
    const now = clock.now();
    const left = opened + window * 1000 - now;
    if (left <= 0) [opened, used] = [now, 0];
    else if (used >= limit) return Math.ceil(left);
    used += 1;
    return 0;
  };
};

/** A limit's key with the form's values filled in; missing values become empty. */
const rendered = (key: string, inputData: Run['inputData']) =>
  key.replace(/\{\{bundle\.inputData\.(\w+)\}\}/g, (_, name) => String(inputData[name] ?? ''));

/** The delay of a ThrottledError in seconds; undefined for other errors. */
const delayOf = (error: unknown): number | undefined => {
  if (!(error instanceof Error) || error.name !== 'ThrottledError') return undefined;
  const { delay }: { delay?: unknown } = JSON.parse(error.message);
  return Number(delay) || 60;
};

/**
 * A semaphore: the returned function waits for a free place and returns the function that frees it.
 */
const places = (number: number) => {
  let left = number;
  const waiting: (() => void)[] = [];
  return async (): Promise<() => void> => {
    if (left > 0) left -= 1;
    else await new Promise<void>((go) => waiting.push(go));
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      const next = waiting.shift();
      if (next) next();
      else left += 1;
    };
  };
};
