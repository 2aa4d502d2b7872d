import type { HttpRequestOptionsWithUrl, Trigger } from 'zapier-platform-core';
import * as dropdowns from '../../dropdowns';
import { freezeDate } from '../../harness/cassette';
import { sandboxMoment } from '../../harness/moment';
import { describeContract, operationOf } from '../../proofs/contract';
import { formsOf, isPaged, pageOf } from '../../proofs/load/dropdown_forms';
import { type Sandbox, startSandbox } from '../../sandbox';
import * as triggers from '../../triggers';

let sandbox: Sandbox;
let asked: HttpRequestOptionsWithUrl[] = [];

const watching = [
  (request: HttpRequestOptionsWithUrl) => {
    asked.push(request);
    return request;
  },
];

beforeAll(async () => {
  freezeDate(sandboxMoment);
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

const page = (trigger: Trigger, form: Record<string, string>, number: number) =>
  pageOf(trigger, form, number, watching);

/** An ID that means nothing to a person, unlike a tag's or a time zone's name. */
const isOpaque = (word: string) => /^(?=.*\d)[\w-]{16,}$/.test(word);

const all: [key: string, trigger: Trigger][] = Object.entries(dropdowns);
const whole = all.filter(([, trigger]) => !isPaged(trigger));

beforeEach(() => {
  asked = [];
});

test.each(all)('%s is hidden and has its key', (key, trigger) => {
  expect(trigger.key).toBe(key);
  expect(trigger.display.hidden).toBe(true);
  expect(Object.keys(triggers)).not.toContain(key);
});

test.each(all)("%s lists the account's records with ID and name", async (_, trigger) => {
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

test.each(whole)('%s has only one page', async (_, trigger) => {
  for (const form of formsOf(trigger)) {
    expect(await page(trigger, form, 1)).toEqual([]);
    expect(asked).toEqual([]);
  }
});

describeContract('the documents', () => {
  const places = ['skip', 'offset', 'page', 'startAfter', 'startAfterId', 'lastMessageId'];
  test.each(whole)('describe no pages for %s', async (_, trigger) => {
    for (const form of formsOf(trigger)) await page(trigger, form, 0);
    const parameters = asked.flatMap(
      ({ method = '', url }) => operationOf(method, new URL(url).pathname)?.queryParams ?? [],
    );
    expect(parameters.map(({ name }) => name).filter((name) => places.includes(name))).toEqual([]);
  });
});
