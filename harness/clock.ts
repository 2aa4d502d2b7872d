/**
 * Replaces the clock of this process: `new Date()` and `Date.now()` return the time that `now`
 * gives. Timers are not affected.
 *
 * @param now Returns the time in milliseconds since 1970; called each time.
 * @returns A function that restores the real clock.
 */
export const setClock = (now: () => number): (() => void) => {
  const real = globalThis.Date;
  globalThis.Date = new Proxy(real, {
    construct: (target, given, wanted) =>
      Reflect.construct(target, given.length ? given : [now()], wanted),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
  return () => {
    globalThis.Date = real;
  };
};

/** A clock, and a way to wait on it. */
export type Clock = {
  /** In milliseconds, from an arbitrary start. */
  now: () => number;
  wait: (milliseconds: number) => Promise<void>;
  /** Runs work that waits on this clock. */
  run: <T>(work: () => Promise<T>) => Promise<T>;
};

/**
 * A clock without real waiting: as soon as all the work that it runs is waiting, it jumps to the
 * end of the shortest wait.
 */
export const virtualClock = (): Clock => {
  let [now, active] = [0, 0];
  const waiting = new Set<{ until: number; go: () => void }>();

  const moveOn = () => {
    if (active > 0 || waiting.size === 0) return;
    const [next] = [...waiting].sort((one, other) => one.until - other.until);
    if (!next) return;
    waiting.delete(next);
    now = next.until;
    active += 1;
    next.go();
  };

  // `setImmediate` lets work that starts in the same turn be counted before the clock moves.
  const rest = () => {
    active -= 1;
    setImmediate(moveOn);
  };

  return {
    now: () => now,
    wait: (milliseconds) => {
      return new Promise<void>((go) => {
        waiting.add({ until: now + milliseconds, go });
        rest();
      });
    },
    run: async (work) => {
      active += 1;
      try {
        return await work();
      } finally {
        rest();
      }
    },
  };
};
