import type { State } from '../../sandbox';
import type { Chance } from './chance';
import type { Stage, Version } from './stages';

/** The maximum delay before an index shows a write. */
const longestLag = 8_000;

type Known = Version & { earlier: string[] };

type Write = { at: number; id: string; version?: Version };

/**
 * The records of a simulated account, and those that HighLevel already returns. An index shows
 * writes some seconds late.
 */
export class SimulatedAccount {
  /** The existing records, by ID. */
  readonly records = new Map<string, Known>();
  /** The versions that HighLevel returns, by ID. */
  readonly shown = new Map<string, Version>();
  private waiting: Write[] = [];
  private lag: number;
  private readonly hands;
  private count = 0;

  constructor(
    state: State,
    private readonly stage: Stage,
    private readonly chance: Chance,
    private readonly setClock: (at: number) => void,
  ) {
    this.hands = stage.open(state);
    this.lag = stage.isIndexed ? longestLag : 0;
  }

  create(at: number): void {
    const { only, most } = this.stage;
    const [oldest] = this.records.keys();
    if (oldest && this.records.size >= most) this.remove(oldest, at);
    this.count += 1;
    const id = only ?? `record${String(this.count).padStart(6, '0')}`;
    const stamp = new Date(at).toISOString();
    this.write({ id, word: this.newWord(''), created: stamp, changed: stamp, earlier: [] }, at);
  }

  /** Changes a record to new content, or back to its previous content. */
  change(id: string, moment: number, isBack = false): void {
    const known = this.records.get(id);
    if (!known || this.stage.shows === 'never') return;
    // Versions of one record have different timestamps; different records may have the same.
    const at = Math.max(moment, Date.parse(known.changed) + 1);
    const before = isBack && !this.stage.isOneWay && known.earlier.at(-1);
    const word = before || this.newWord(known.word);
    const earlier = [...known.earlier, known.word];
    this.write({ ...known, word, earlier, changed: new Date(at).toISOString() }, at);
  }

  remove(id: string, at: number): void {
    this.records.delete(id);
    this.enqueue({ at, id });
  }

  /** Moves the time on, so that HighLevel returns the writes until then. */
  passTo(at: number): void {
    const due = this.waiting.filter((write) => write.at <= at);
    this.waiting = this.waiting.filter((write) => write.at > at);
    for (const write of due.sort((one, other) => one.at - other.at)) {
      this.setClock(write.at);
      if (write.version) {
        this.hands.put(write.version);
        this.shown.set(write.id, write.version);
      } else {
        this.hands.remove(write.id);
        this.shown.delete(write.id);
      }
    }
    this.setClock(at);
  }

  /** True if HighLevel does not return all writes yet. */
  get isWaiting(): boolean {
    return this.waiting.length > 0;
  }

  /** Makes writes that HighLevel returns immediately. */
  withoutLag(write: () => void): void {
    const { lag } = this;
    this.lag = 0;
    write();
    this.lag = lag;
  }

  /** The records that HighLevel returns in their newest version. */
  settled(): string[] {
    const waiting = new Set(this.waiting.map(({ id }) => id));
    return [...this.records.keys()].filter((id) => !waiting.has(id));
  }

  private write(known: Known, at: number): void {
    this.records.set(known.id, known);
    const { earlier: _, ...version } = known;
    this.enqueue({ at, id: known.id, version });
  }

  /** Writes of one record become visible in their order. */
  private enqueue(write: Write): void {
    const lag = this.chance.between(0, this.lag);
    const before = this.waiting.filter(({ id }) => id === write.id).map(({ at }) => at);
    this.waiting.push({ ...write, at: Math.max(write.at + lag, ...before) });
  }

  private newWord(before: string): string {
    const { words } = this.stage;
    if (words) return this.chance.oneOf(words.filter((word) => word !== before)) ?? before;
    this.count += 1;
    return `Word${this.count}`;
  }
}
