import type { Trigger } from 'zapier-platform-core';
import * as dropdowns from '../../dropdowns';
import { freezeDate } from '../../harness/cassette';
import { sandboxMoment } from '../../harness/moment';
import { type Sandbox, startSandbox } from '../../sandbox';
import { Table } from '../../sandbox/table';
import { type Choice, formsOf, isPaged, pageOf } from './dropdown_forms';

let sandbox: Sandbox;

beforeAll(async () => {
  freezeDate(sandboxMoment);
  sandbox = await startSandbox({
    now: () => new Date(sandboxMoment),
    rateLimit: { max: 100_000, intervalMs: 10_000, daily: 1_000_000 },
  });
  process.env.HIGHLEVEL_API_URL = sandbox.url;
  for (const table of Object.values(sandbox.state)) {
    if (table instanceof Table) multiply(table);
  }
});

afterAll(async () => {
  jest.useRealTimers();
  delete process.env.HIGHLEVEL_API_URL;
  await sandbox.close();
});

/** Copies the rows of a table until they need several pages. */
const multiply = <Row extends { id: string }>(table: Table<Row>) => {
  const rows = table.all();
  for (let n = 0; rows.length > 0 && n < 400; n += rows.length) {
    for (const [index, row] of rows.entries()) table.put(copyOf(row, n + index + 1));
  }
};

/** A row that differs from the first in all values that lists are sorted or filtered by. */
const copyOf = <Row extends { id: string }>(row: Row, n: number): Row => {
  const copy = { ...row, id: `${row.id}${n}` };
  if ('key' in row) Object.assign(copy, { key: `${row.key}_${n}` });
  if ('name' in row) Object.assign(copy, { name: `${row.name} ${n}` });
  // Each thread needs its own emails.
  const { email } = Object('meta' in row ? row.meta : {});
  if (email) Object.assign(copy, { meta: { email: { ...email, messageIds: [`email${n}`] } } });
  if ('dateAdded' in row) {
    const dateAdded = new Date(Date.parse(String(row.dateAdded)) - n * 1000).toISOString();
    Object.assign(copy, { dateAdded });
  }
  return copy;
};

/** All pages until the first empty one. */
const pages = async (trigger: Trigger, form: Record<string, string>) => {
  const read: Choice[][] = [];
  for (let number = 0; number < 100; number += 1) {
    const items = await pageOf(trigger, form, number);
    if (items.length === 0) return read;
    read.push(items);
  }
  throw new Error(`${trigger.key} has endless pages.`);
};

const paged = Object.entries<Trigger>(dropdowns).filter(([, trigger]) => isPaged(trigger));

test.each(paged)('%s reads all pages to the end', async (key, trigger) => {
  for (const form of formsOf(trigger)) {
    const read = await pages(trigger, form);
    const ids = read.flat().map(({ id }) => id);
    // Few of these messages are emails; dropdown_pages.test.ts has 250 emails.
    if (!/email/.test(key)) expect(read.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
  }
});
