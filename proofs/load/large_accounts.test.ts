import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Trigger } from 'zapier-platform-core';
import { freezeDate, type Request } from '../../harness/cassette';
import { type AnsweredRun, errorFields, runWithAnswers } from '../../harness/driver';
import { sandboxMoment } from '../../harness/moment';
import { connections } from '../../harness/play';
import { quickZ } from '../../harness/quick_z';
import { keysOf } from '../../harness/results';
import getContactsByBusiness from '../../triggers/contacts/get_contacts_by_business';
import searchContacts from '../../triggers/contacts/search_contacts';
import searchOpportunities from '../../triggers/opportunities/search_opportunities';
import { bigContact, searchPage } from './big_contact';

/** The largest result that Zapier accepts (zapier-platform-core, RESPONSE_SIZE_LIMIT). */
const maxBytes = 6_291_456;

type Result = Pick<AnsweredRun, 'result'>;

const bytesOf = ({ result }: Result) => Buffer.byteLength(JSON.stringify(result));
const idsOf = ({ result }: Result) => keysOf(result).map(([id]) => id);

/** The clock stands still, so that a busy machine does not shorten a poll's time. */
beforeEach(() => freezeDate(sandboxMoment));
afterEach(() => jest.useRealTimers());

const now = Date.parse(sandboxMoment);

const ago = (minutes: number) => new Date(now - minutes * 60_000);

const searched =
  (total: number, one?: (n: number) => object) =>
  ({ path, body }: Request) => ({
    body: path.endsWith('/search') ? searchPage(Object(body), total, one) : { customFields: [] },
  });

type Answer = (request: Request) => { body: object };

/** Polls a trigger repeatedly with one cache, without core's overhead. */
const pollerOf = (trigger: Trigger, inputData: object, answer: Answer) => {
  let requests = 0;
  const z = quickZ(async ({ method, url, body, headers }) => {
    requests += 1;
    const { pathname: path, searchParams } = new URL(url);
    const query = Object.fromEntries(searchParams);
    const request = { method, path, query, headers, body: JSON.parse(body ?? 'null') };
    const data = structuredClone(answer(request).body);
    return { status: 200, headers: new Headers(), content: '', data };
  });
  const { perform } = trigger.operation as { perform?: unknown };
  if (typeof perform !== 'function') throw new Error(`${trigger.key} has no perform.`);
  const bundle = { authData: connections.location, inputData, meta: {} };
  return async () => {
    requests = 0;
    const result: unknown = await perform(z, bundle);
    return { result, requests };
  };
};

describe('turning on Search Contacts with 5,000 contacts', () => {
  test.each(['new', 'new_or_updated'])('returns only IDs and revisions (%s)', async (triggerOn) => {
    const run = await runWithAnswers(searchContacts, { triggerOn }, searched(5_000), {
      meta: { isPopulatingDedupe: true },
    });
    expect(idsOf(run)).toHaveLength(5_000);
    expect(Object.keys((run.result as object[])[0] ?? {})).toEqual(['id', 'revision']);
    expect(bytesOf(run)).toBeLessThan(400_000);
    expect(run.requests.map(({ path }) => path)).toEqual(Array(10).fill('/contacts/search'));
  });
});

describe('Contacts to Look At with 20,000 in it', () => {
  test.each([{}, { isPopulatingDedupe: true }])(
    'reads 5,000 with less than 200 MB and returns less than 6 MB (%j)',
    async (meta) => {
      const worker = new Worker(join(__dirname, 'big_poll.ts'), {
        workerData: { total: 30_000, inputData: { limit: 20_000 }, meta },
        execArgv: ['--import', 'tsx'],
        resourceLimits: { maxOldGenerationSizeMb: 150, maxYoungGenerationSizeMb: 32 },
      });
      const [measured] = await once(worker, 'message');
      expect(measured).toEqual({
        requests: meta.isPopulatingDedupe ? 10 : 11,
        count: meta.isPopulatingDedupe ? 5_000 : expect.any(Number),
        bytes: expect.any(Number),
      });
      expect(measured.bytes).toBeLessThan(maxBytes);
    },
  );

  test('returns each of a burst of 5,000 in the following polls', async () => {
    const one = (n: number) => bigContact(n, new Date(now - n * (n < 5_000 ? 100 : 1e9)));
    const poll = pollerOf(searchContacts, {}, searched(6_000, one));
    const polls = [];
    for (let count = 0; count < 6; count += 1) polls.push(await poll());
    expect(new Set(polls.flatMap(idsOf)).size).toBe(5_000);
    expect(Math.max(...polls.map(bytesOf))).toBeLessThan(maxBytes);
  });
});

describe('Search Opportunities with 5,200 opportunities', () => {
  const opportunity = (n: number) => ({
    id: `opportunity${n}`,
    name: 'Tiles for the kitchen',
    createdAt: new Date(Date.UTC(2025, 0, 1) - n * 1000).toISOString(),
    // The oldest three were changed today.
    updatedAt: (n < 5_197 ? new Date(Date.UTC(2025, 5, 1) - n * 1000) : ago(n)).toISOString(),
    contact: { id: `contact${n}`, name: 'Rosa Delgado', tags: Array(80).fill('campaign') },
    padding: 'x'.repeat(200),
  });
  const all = Array.from({ length: 5_200 }, (_, n) => opportunity(n));
  const listed = ({ query }: Request) => {
    const from = (Number(query?.page) - 1) * 100;
    return { body: { opportunities: all.slice(from, from + 100) } };
  };
  const updated = { triggerOn: 'new_or_updated' };

  test('remembers all of them when it is turned on', async () => {
    const meta = { isPopulatingDedupe: true };
    const run = await runWithAnswers(searchOpportunities, updated, listed, { meta });
    expect(idsOf(run)).toHaveLength(5_200);
    expect(bytesOf(run)).toBeLessThan(400_000);
    expect(run.requests).toHaveLength(53);
  });

  test("returns the newest 500, this week's changes, and later each of the rest", async () => {
    expect(Buffer.byteLength(JSON.stringify(all))).toBeGreaterThan(6_000_000);
    const poll = pollerOf(searchOpportunities, updated, listed);
    const polls: string[][] = [];
    for (let count = 0; count < 10; count += 1) {
      const run = await poll();
      expect(run.requests).toBe(53);
      expect(bytesOf(run)).toBeLessThan(1_500_000);
      polls.push(idsOf(run));
    }
    const newest = [5_197, 5_198, 5_199, ...Array(497).keys()].map((n) => `opportunity${n}`);
    for (const ids of polls) expect(ids.slice(0, 500)).toEqual(newest);
    expect(new Set(polls.flat()).size).toBe(5_200);
  });
});

describe('a server that ignores the page number', () => {
  const page = Array.from({ length: 500 }, (_, n) => bigContact(n, ago(n / 10)));

  test('gets two requests, and the error reports the repeated page', async () => {
    const run = await runWithAnswers(getContactsByBusiness, { businessId: 'b1' }, () => ({
      body: { contacts: page.slice(0, 100) },
    }));
    expect(run.requests).toHaveLength(2);
    expect(errorFields(run)).toMatchObject({
      code: 'repeated_page',
      message: expect.stringContaining('the same records again for page 2'),
    });
  });

  test('does no harm if the first page is enough', async () => {
    const run = await runWithAnswers(searchContacts, {}, ({ path }) => ({
      body: path.endsWith('/search') ? { contacts: page } : { customFields: [] },
    }));
    expect(run.requests).toHaveLength(3);
    expect(idsOf(run)).toHaveLength(500);
  });
});

describe('a HighLevel that takes 6.5 seconds for each response', () => {
  const slowly =
    (answer: (request: Request, index: number) => { status?: number; body?: object }) =>
    (request: Request, index: number) => {
      jest.setSystemTime(Date.now() + 6_500);
      return answer(request, index);
    };

  /** All contacts are from the last hours, so that a poll tries to read them all. */
  const fresh = searched(5_000, (n) => bigContact(n, new Date(now - n)));

  test('a poll reads two pages and the names of custom fields', async () => {
    const run = await runWithAnswers(searchContacts, {}, slowly(fresh));
    expect(run.requests.map(({ path }) => path.split('/').at(-1))).toEqual([
      'search',
      'search',
      'customFields',
    ]);
    // Zapier accepts at most a thousand at once.
    expect(idsOf(run).length).toBeGreaterThan(800);
  });

  test('a poll does not fail on a page that it does not need', async () => {
    const run = await runWithAnswers(
      searchContacts,
      {},
      slowly((request) =>
        Object(request.body).searchAfter ? { status: 504, body: {} } : fresh(request),
      ),
    );
    expect(run.error).toBeUndefined();
    expect(idsOf(run)).toHaveLength(500);
  });

  test('a poll fails on a page that it needs', async () => {
    const run = await runWithAnswers(
      searchContacts,
      { limit: 1_000 },
      slowly((request) =>
        Object(request.body).searchAfter ? { status: 504, body: {} } : fresh(request),
      ),
    );
    expect(errorFields(run)).toMatchObject({ status: 504 });
  });
});
