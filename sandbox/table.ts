type Row = { readonly id: string };

/** Records by ID, in the order in which they were added. */
export class Table<Record extends Row> {
  private readonly records = new Map<string, Record>();

  find(id: string): Record | undefined {
    return this.records.get(id);
  }

  put(record: Record): Record {
    this.records.set(record.id, record);
    return record;
  }

  remove(id: string): void {
    this.records.delete(id);
  }

  all(): Record[] {
    return [...this.records.values()];
  }

  /** The records whose values equal the given ones. */
  where(wanted: Partial<Record>): Record[] {
    const matches = (record: Record) => {
      for (const key in wanted) if (record[key] !== wanted[key]) return false;
      return true;
    };
    return this.all().filter(matches);
  }
}

/** A table that also remembers its state a while ago, like HighLevel's search index. */
export class LaggingTable<Record extends Row> extends Table<Record> {
  private readonly journal: { at: number; id: string; record?: Record }[] = [];
  private readonly index = new Table<Record>();
  private readonly clock: () => Date;

  constructor(clock: () => Date) {
    super();
    this.clock = clock;
  }

  override put(record: Record): Record {
    this.journal.push({ at: this.clock().getTime(), id: record.id, record });
    return super.put(record);
  }

  override remove(id: string): void {
    this.journal.push({ at: this.clock().getTime(), id });
    super.remove(id);
  }

  /** Adds a record that the index already knows. */
  plant(record: Record): void {
    this.index.put(record);
    super.put(record);
  }

  /** The records as they were `lagMs` ago. */
  indexed(lagMs: number): Record[] {
    const until = this.clock().getTime() - lagMs;
    for (let next = this.journal[0]; next && next.at <= until; next = this.journal[0]) {
      if (next.record) this.index.put(next.record);
      else this.index.remove(next.id);
      this.journal.shift();
    }
    return this.index.all();
  }
}
