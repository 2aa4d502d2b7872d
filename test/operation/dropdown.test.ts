import type { HttpRequestOptionsWithUrl, Trigger } from 'zapier-platform-core';
import * as dropdowns from '../../dropdowns';
import { holdTime } from '../../harness/cassette';
import { sandboxMoment } from '../../harness/moment';
import { connections } from '../../harness/play';
import { runnerOf } from '../../harness/tester';
import { factsOf } from '../../operation/declaration';
import { describeContract, operationOf } from '../../proofs/contract';
import { type Sandbox, seeded, startSandbox } from '../../sandbox';
import { Table } from '../../sandbox/table';
import * as triggers from '../../triggers';

/** What the lists of the seed belong to, by the key of the field that chooses it. */
const parents: Record<string, string> = {
  appointmentId: seeded.appointments.checkup,
  blogId: seeded.blogs.journal,
  calendarId: seeded.calendars.checkups,
  chooseFromCalendarId: seeded.calendars.checkups,
  chooseFromConversationId: seeded.conversations.maya,
  contactId: seeded.contactId,
  forward_sourceConversationId: seeded.conversations.maya,
  pipelineId: seeded.pipelines.treatments,
  recordId: seeded.contactId,
  schemaKey: 'custom_objects.treatment_plan',
};

/** The fields that a dropdown cannot do without, though its form leaves them open. */
const needed: Record<string, string[]> = { blocked_slot_dropdown: ['calendarId'] };

type Values = Record<string, string>;
type Choice = { id: string; name: string };

let sandbox: Sandbox;
let asked: HttpRequestOptionsWithUrl[] = [];

const watching = {
  beforeRequest: [
    (request: HttpRequestOptionsWithUrl) => {
      asked.push(request);
      return request;
    },
  ],
};

beforeAll(async () => {
  holdTime(sandboxMoment);
  sandbox = await startSandbox({
    now: () => new Date(sandboxMoment),
    rateLimit: { max: 100_000, intervalMs: 10_000, daily: 1_000_000 },
  });
  process.env.HIGHLEVEL_API_URL = sandbox.url;
});

afterAll(async () => {
  jest.useRealTimers();
  delete process.env.HIGHLEVEL_API_URL;
  await sandbox.close();
});

/** Copies the rows of a table until no page holds them all. */
const crowd = <Row extends { id: string }>(table: Table<Row>) => {
  const rows = table.all();
  for (let n = 0; rows.length > 0 && n < 400; n += rows.length) {
    for (const [index, row] of rows.entries()) table.put(copyOf(row, n + index + 1));
  }
};

/** A row that differs from the first in all that lists are sorted by or filtered by. */
const copyOf = <Row extends { id: string }>(row: Row, n: number): Row => {
  const copy = { ...row, id: `${row.id}${n}` };
  if ('key' in row) Object.assign(copy, { key: `${row.key}_${n}` });
  if ('name' in row) Object.assign(copy, { name: `${row.name} ${n}` });
  // A thread holds emails of its own.
  const { email } = Object('meta' in row ? row.meta : {});
  if (email) Object.assign(copy, { meta: { email: { ...email, messageIds: [`email${n}`] } } });
  if ('dateAdded' in row) {
    const dateAdded = new Date(Date.parse(String(row.dateAdded)) - n * 1000).toISOString();
    Object.assign(copy, { dateAdded });
  }
  return copy;
};

const page = async (trigger: Trigger, inputData: Values, number: number) => {
  const { access } = factsOf(trigger);
  const authData = access === 'location' ? connections.location : connections.agency;
  const bundle = { inputData, authData, meta: { page: number } };
  const result: unknown = await runnerOf(trigger, watching)(bundle, true);
  return result as Choice[];
};

/** All pages up to the first one without items. */
const pages = async (trigger: Trigger, inputData: Values) => {
  const read: Choice[][] = [];
  for (let number = 0; number < 100; number += 1) {
    const items = await page(trigger, inputData, number);
    if (items.length === 0) return read;
    read.push(items);
  }
  throw new Error(`${trigger.key} does not come to an end.`);
};

/** A form for each choice that the dropdown depends on, with its parents filled in. */
const formsOf = (trigger: Trigger): Values[] => {
  const { fields } = factsOf(trigger);
  const choices = fields
    .filter((field) => field.choices)
    .map(({ key, choices = {} }) => ({ key, values: Object.keys(choices) }));
  const wanted = fields.filter(
    ({ key, required, choices }) => !choices && (required || needed[trigger.key]?.includes(key)),
  );
  const filled = wanted.map(({ key }) => {
    const value = parents[key];
    if (value) return [key, value];
    throw new Error(
      `${trigger.key} depends on ${key}: add what the seed has of it to "parents" in test/operation/dropdown.test.ts.`,
    );
  });
  const count = Math.max(1, ...choices.map(({ values }) => values.length));
  return Array.from({ length: count }, (_, n) =>
    Object.fromEntries([
      ...filled,
      ...choices.map(({ key, values }) => [key, values[n] ?? values[0]]),
    ]),
  );
};

/** An ID that says nothing to a person, unlike the name of a tag or of a time zone. */
const isOpaque = (word: string) => /^(?=.*\d)[\w-]{16,}$/.test(word);

const isPaged = ([, { operation }]: [string, Trigger]) =>
  'canPaginate' in operation && operation.canPaginate === true;

const all: [key: string, trigger: Trigger][] = Object.entries(dropdowns);
const paged = all.filter(isPaged);
const whole = all.filter((each) => !isPaged(each));

beforeEach(() => {
  asked = [];
});

test.each(all)('%s is hidden, and called by its key', (key, trigger) => {
  expect(trigger.key).toBe(key);
  expect(trigger.display.hidden).toBe(true);
  expect(Object.keys(triggers)).not.toContain(key);
});

test.each(all)('%s offers what the account has, each with an ID and a name', async (_, trigger) => {
  for (const form of formsOf(trigger)) {
    const choices = await page(trigger, form, 0);
    expect({ form, isEmpty: choices.length === 0 }).toEqual({ form, isEmpty: false });
    for (const { id, name } of choices) {
      expect(id).toMatch(/\S/);
      expect(name).toMatch(/\S/);
      expect(name.split(/[^\w-]+/).filter(isOpaque)).toEqual([]);
    }
  }
});

describe('with more than a page of everything', () => {
  beforeAll(() => {
    for (const table of Object.values(sandbox.state)) {
      if (table instanceof Table) crowd(table);
    }
  });
  afterAll(() => sandbox.reset());

  test.each(paged)('%s goes on from page to page, to the end', async (key, trigger) => {
    for (const form of formsOf(trigger)) {
      const read = await pages(trigger, form);
      const ids = read.flat().map(({ id }) => id);
      // Few of these messages are emails; proofs/load/dropdown_pages.test.ts has 250 of them.
      if (!/email/.test(key)) expect(read.length).toBeGreaterThan(1);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

test.each(whole)('%s has one page, and asks for no other', async (_, trigger) => {
  for (const form of formsOf(trigger)) {
    expect(await page(trigger, form, 1)).toEqual([]);
    expect(asked).toEqual([]);
  }
});

describeContract('the documents', () => {
  const places = ['skip', 'offset', 'page', 'startAfter', 'startAfterId', 'lastMessageId'];
  test.each(whole)('know no pages of what %s lists', async (_, trigger) => {
    for (const form of formsOf(trigger)) await page(trigger, form, 0);
    const parameters = asked.flatMap(
      ({ method = '', url }) => operationOf(method, new URL(url).pathname)?.queryParams ?? [],
    );
    expect(parameters.map(({ name }) => name).filter((name) => places.includes(name))).toEqual([]);
  });
});
