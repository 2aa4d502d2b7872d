/**
 * Sets the calendar of this process: `new Date()` and `Date.now()` give the time that `now` does.
 * Timers run on as they are.
 *
 * @param now The time in milliseconds since 1970, asked each time.
 * @returns Gives the process its own calendar back.
 */
export const setCalendar = (now: () => number): (() => void) => {
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

/** Time that work waits in. */
export type Clock = {
  /** In milliseconds, from any start. */
  now: () => number;
  wait: (milliseconds: number) => Promise<void>;
  /** Does work that waits on this clock. */
  run: <T>(work: () => Promise<T>) => Promise<T>;
};

/**
 * A clock that nobody waits for: it moves on to the end of the shortest wait as soon as all the work
 * that it runs is waiting.
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

  // Work that begins in the same turn is counted before the clock looks.
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
