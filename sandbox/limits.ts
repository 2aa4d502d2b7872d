export type RateLimit = { max: number; intervalMs: number; daily: number };

type Window = { startedAt: number; used: number };

const dayMs = 24 * 60 * 60 * 1000;

/** Counts the requests of each sub-account or agency, as HighLevel does for an app. */
export class Limits {
  private readonly limit: RateLimit;
  private readonly clock: () => Date;
  private readonly bursts = new Map<string, Window>();
  private readonly days = new Map<string, Window>();

  constructor(limit: RateLimit, clock: () => Date) {
    this.limit = limit;
    this.clock = clock;
  }

  /** Takes one request from the budget of `key`; returns whether there was one, and the headers. */
  take(key: string): { allowed: boolean; headers: Record<string, string> } {
    const at = this.clock().getTime();
    const burst = windowOf(this.bursts, key, this.limit.intervalMs, at);
    const day = windowOf(this.days, key, dayMs, at);
    const allowed = burst.used < this.limit.max && day.used < this.limit.daily;
    if (allowed) {
      burst.used += 1;
      day.used += 1;
    }
    const headers = {
      'X-RateLimit-Limit-Daily': this.limit.daily,
      'X-RateLimit-Daily-Remaining': this.limit.daily - day.used,
      'X-RateLimit-Interval-Milliseconds': this.limit.intervalMs,
      'X-RateLimit-Max': this.limit.max,
      'X-RateLimit-Remaining': this.limit.max - burst.used,
      // A duration, not a point in time (docs/highlevel_quirks.md#rate-limits).
      'X-RateLimit-Daily-Reset': day.startedAt + dayMs - at,
    };
    return {
      allowed,
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, String(value)]),
      ),
    };
  }
}

const windowOf = (windows: Map<string, Window>, key: string, length: number, at: number) => {
  const known = windows.get(key);
  if (known && at < known.startedAt + length) return known;
  const fresh = { startedAt: at, used: 0 };
  windows.set(key, fresh);
  return fresh;
};
