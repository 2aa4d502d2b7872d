import type { Stage, Version } from './stages';

const second = '2026-10-31T20:00:00';
const stamp = `${second}.000Z`;

/** Holds what a Zap was started with against what happened. */
export class Judge {
  private readonly seen = new Map<string, Version>();
  /** What is new since the last poll that came to its end. */
  private readonly owed = new Set<string>();
  private readonly expected: string[] = [];
  private readonly fired: string[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly mode: string,
  ) {}

  /** What was there before the Zap. */
  begin(told: Map<string, Version>): void {
    for (const [id, version] of told) this.seen.set(id, version);
  }

  /** What HighLevel tells at a poll: every new version is one event, however often it changed. */
  look(told: Map<string, Version>): void {
    this.miss(told);
    for (const id of this.owed) {
      const version = told.get(id);
      if (version) this.expected.push(this.nameOf(id, version.word));
    }
    this.owed.clear();
  }

  /** What HighLevel tells at a poll that Zapier never gets the answer of. */
  miss(told: Map<string, Version>): void {
    for (const [id, version] of told) {
      const isNew = !this.seen.has(id);
      if (isNew || (this.mode !== 'new' && !this.knows(version))) this.owed.add(id);
      this.seen.set(id, version);
    }
    if (this.stage.told) {
      for (const id of this.seen.keys()) if (!told.has(id)) this.seen.delete(id);
    }
  }

  hear(items: Record<string, unknown>[]): void {
    for (const item of items) {
      this.fired.push(this.nameOf(String(item.id), this.stage.wordOf(item)));
    }
  }

  /** Whether a Zap has all that it should of a record. */
  isDone(version: Version | undefined): boolean {
    return this.knows(version) && !this.owed.has(version?.id ?? '');
  }

  /** Whether a version is what was seen last. */
  private knows(version: Version | undefined): boolean {
    const seen = version && this.seen.get(version.id);
    if (!seen) return false;
    const { shows } = this.stage;
    const digits = shows === 'stamp' ? stamp.length : shows === 'second' ? second.length : 0;
    const [before, now] = [seen, version].map(({ changed }) => changed.slice(0, digits));
    return seen.word === version.word && before === now;
  }

  verdict() {
    const missed = without(this.expected, this.fired);
    const repeated = without(this.fired, this.expected);
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

/** The names without those of the others, each as often as it is there. */
const without = (names: string[], others: string[]): string[] => {
  const counts = new Map<string, number>();
  for (const name of others) counts.set(name, (counts.get(name) ?? 0) + 1);
  return names.filter((name) => {
    const count = counts.get(name) ?? 0;
    counts.set(name, count - 1);
    return count <= 0;
  });
};
