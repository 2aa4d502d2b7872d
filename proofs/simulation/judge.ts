import type { Stage, Version } from './stages';

const second = '2026-10-31T20:00:00';
const stamp = `${second}.000Z`;

/** Compares the started Zaps with the events. */
export class Judge {
  private readonly seen = new Map<string, Version>();
  /** The IDs of new versions since the last successful poll. */
  private readonly pending = new Set<string>();
  /** Events that the app has seen and remembers but not yet returned, as names by ID. */
  private remembered: [id: string, name: string][] = [];
  private readonly expected: string[] = [];
  /**
   * Events that may fire or not: of records that were deleted before a poll returned them, and what
   * a poll saw that did not read all it could.
   */
  private readonly optional: string[] = [];
  private readonly fired: string[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly mode: string,
  ) {}

  /** Marks the records that exist before the Zap as seen. */
  recordExisting(shown: Map<string, Version>): void {
    for (const [id, version] of shown) this.seen.set(id, version);
  }

  /**
   * Handles a successful poll: every new version is one event, however often the record changed.
   */
  recordPoll(shown: Map<string, Version>): void {
    this.recordLostPoll(shown);
    for (const id of this.pending) {
      const version = shown.get(id);
      if (version && this.fires(version)) this.expected.push(this.nameOf(id, version.word));
    }
    this.pending.clear();
    // A record that has left the list has its event returned when it is back.
    const isAway = (id: string) => {
      const version = shown.get(id);
      return version !== undefined && this.stage.isListed?.(version) === false;
    };
    for (const [id, name] of this.remembered) {
      if (!isAway(id)) (shown.has(id) ? this.expected : this.optional).push(name);
    }
    this.remembered = this.remembered.filter(([id]) => isAway(id));
  }

  /** Handles a successful poll that went without a page: the next one sees what was on it. */
  recordPartialPoll(shown: Map<string, Version>): void {
    this.recordLostPoll(shown);
    for (const id of this.pending) {
      const version = shown.get(id);
      if (version && this.fires(version)) this.optional.push(this.nameOf(id, version.word));
    }
  }

  /** Handles a poll after the app's memory was lost. */
  recordMemoryLoss(shown: Map<string, Version>): void {
    this.remembered = [];
    this.recordExisting(shown);
  }

  /** Handles a poll whose result never reaches Zapier. */
  recordLostPoll(shown: Map<string, Version>): void {
    for (const [id, version] of shown) {
      const isNew = !this.seen.has(id);
      if (isNew || (this.mode !== 'new' && !this.isLastSeen(version))) {
        if (!this.stage.isRemembered) this.pending.add(id);
        else if (this.fires(version, this.seen.get(id))) {
          this.remembered.push([id, this.nameOf(id, version.word)]);
        }
      }
      this.seen.set(id, version);
    }
    if (this.stage.shown) {
      for (const id of this.seen.keys()) if (!shown.has(id)) this.seen.delete(id);
    }
  }

  /** Records the Zap runs that a poll starts. */
  recordRuns(items: Record<string, unknown>[]): void {
    for (const item of items) {
      this.fired.push(this.nameOf(String(item.id), this.stage.wordOf(item)));
    }
  }

  /** True if no event of the record is outstanding. */
  hasNoPendingEvent(version: Version | undefined): boolean {
    const id = version?.id ?? '';
    const isPending = this.pending.has(id) || this.remembered.some(([each]) => each === id);
    return this.isLastSeen(version) && !isPending;
  }

  private fires(version: Version, before?: Version): boolean {
    return this.stage.fires?.(version, before) ?? true;
  }

  /** True if a version was the last one seen. */
  private isLastSeen(version: Version | undefined): boolean {
    const seen = version && this.seen.get(version.id);
    if (!seen) return false;
    const { shows } = this.stage;
    const digits = shows === 'stamp' ? stamp.length : shows === 'second' ? second.length : 0;
    const [before, now] = [seen, version].map(({ changed }) => changed.slice(0, digits));
    return seen.word === version.word && before === now;
  }

  verdict() {
    const missed = without(this.expected, this.fired);
    const repeated = without(without(this.fired, this.expected), this.optional);
    return {
      expected: this.expected.length,
      fired: this.fired.length,
      missed: missed.length,
      repeated: repeated.length,
      faults: [
        ...missed.slice(0, 3).map((name) => `missed ${name}`),
        ...repeated.slice(0, 3).map((name) => `repeated ${name}`),
      ],
    };
  }

  private nameOf(id: string, word: string): string {
    return this.mode === 'new' ? id : `${id} ${word}`;
  }
}

/** Removes each of the other names as often as it occurs there. */
const without = (names: string[], others: string[]): string[] => {
  const counts = new Map<string, number>();
  for (const name of others) counts.set(name, (counts.get(name) ?? 0) + 1);
  return names.filter((name) => {
    const count = counts.get(name) ?? 0;
    counts.set(name, count - 1);
    return count <= 0;
  });
};
