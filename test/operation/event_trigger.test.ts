import * as z from 'zod';
import { setClock } from '../../harness/clock';
import { connections } from '../../harness/play';
import { type Asked, quickZ } from '../../harness/quick_z';
import { pollingZap } from '../../harness/zapier';
import { bySkip } from '../../highlevel/pages';
import { eventTrigger, record, text } from '../../operation';

type Thing = { id: string; status: string; createdAt?: string };

const reading = {
  reads: 'whole list',
  exactUpTo: 200,
  counted: 'things',
  narrowBy: 'Choose a Shelf.',
} as const;

const things = (facts: object = {}) =>
  eventTrigger({
    key: 'thing_status_changed',
    noun: 'Thing',
    label: 'Thing Status Changed',
    description: 'Triggers when the status of a thing changes.',
    endpoint: 'GET /things',
    scope: 'contacts.readonly',
    input: z.object({ shelf: z.string().optional(), status: z.string().optional() }),
    request: ({ shelf }) => ({ query: { shelf, limit: 10 } }),
    result: 'things',
    record: record({ id: text('t1'), status: text('paid') }, { created: 'createdAt' as never }),
    nextPage: bySkip,
    watches: ['shelf'],
    reading,
    state: ({ status }) => String(status),
    whenAbsent: 'nothing',
    newRecords: 'all',
    fires: ({ from, to }, { status }) => from !== to && (!status || to === status),
    example: { from: 'sent', to: 'paid' },
    ...facts,
  });

const day = 24 * 60 * 60 * 1000;

let now: number;
let giveBack: () => void;
beforeAll(() => {
  giveBack = setClock(() => now);
});
beforeEach(() => {
  now = Date.parse('2026-03-01T12:00:00.000Z');
});
afterAll(() => giveBack());

/** A list of things in HighLevel, and Zaps on it that share a cache. */
const shelf = (trigger = things()) => {
  let list: Thing[] = [];
  const cache = new Map<string, { text: string; end: number }>();
  let requests = 0;
  let writes = 0;
  let isCacheDown = false;
  const plain = quickZ(async ({ url }: Asked) => {
    requests += 1;
    const { searchParams, pathname } = new URL(url);
    const skip = Number(searchParams.get('skip') ?? 0);
    const id = pathname.match(/^\/things\/(\w+)$/)?.[1];
    const data = id
      ? { id, status: 'elsewhere' }
      : { things: list.slice(skip, skip + Number(searchParams.get('limit'))) };
    return { status: 200, headers: new Headers(), content: '', data };
  }, cache);
  const zQuick = {
    ...plain,
    cache: {
      ...plain.cache,
      set: async (key: string, value: unknown, ttlSeconds: number) => {
        writes += 1;
        return isCacheDown ? false : plain.cache.set(key, value, ttlSeconds);
      },
    },
  };
  const { perform } = trigger.operation as { perform?: unknown };
  const zapWith = (inputData: object) =>
    pollingZap(trigger, async (meta) => {
      if (typeof perform !== 'function') throw new Error('There is no perform.');
      return perform(zQuick, { authData: connections.location, inputData, meta });
    });
  return {
    zapWith,
    cache,
    put: (next: Thing[]) => {
      list = next;
    },
    set: (id: string, status: string) => {
      const thing = list.find((each) => each.id === id);
      if (thing) thing.status = status;
      else list.push({ id, status });
    },
    remove: (id: string) => {
      list = list.filter((each) => each.id !== id);
    },
    forget: () => cache.clear(),
    refuse: (isDown: boolean) => {
      isCacheDown = isDown;
    },
    counts: () => ({ requests, writes }),
  };
};

const changesIn = (items: Record<string, unknown>[]) =>
  items.map(({ id, changedFrom, changedTo }) => `${id}: ${changedFrom} > ${changedTo}`).sort();

test('turning on starts no run; each change that a poll sees starts the Zap once', async () => {
  const { put, set, zapWith } = shelf();
  put([{ id: 'a', status: 'sent' }]);
  const zap = zapWith({});
  expect(await zap.turnOn()).toBe(0);
  expect(await zap.poll()).toEqual([]);
  set('a', 'paid');
  set('b', 'draft');
  const items = await zap.poll();
  expect(changesIn(items)).toEqual(['a: sent > paid', 'b: null > draft']);
  expect(items.find(({ id }) => id === 'a')).toMatchObject({
    status: 'paid',
    changeSeenAt: '2026-03-01T12:00:00.000Z',
  });
  expect(await zap.poll()).toEqual([]);
  for (const status of ['sent', 'paid', 'sent']) {
    set('a', status);
    expect(changesIn(await zap.poll())).toEqual([
      `a: ${status === 'sent' ? 'paid' : 'sent'} > ${status}`,
    ]);
  }
});

test('a filter selects events; the memory does not depend on it', async () => {
  const { put, set, zapWith } = shelf();
  put([{ id: 'a', status: 'paid' }]);
  const zap = zapWith({ status: 'paid' });
  await zap.turnOn();
  set('a', 'refunded');
  expect(await zap.poll()).toEqual([]);
  set('a', 'paid');
  expect(changesIn(await zap.poll())).toEqual(['a: refunded > paid']);
});

test('a lost result loses no event, and neither does a second Zap with another filter', async () => {
  const { put, set, zapWith } = shelf();
  put([{ id: 'a', status: 'sent' }]);
  const [lossy, other] = [zapWith({ status: 'paid' }), zapWith({})];
  await lossy.turnOn();
  await other.turnOn();
  set('a', 'paid');
  expect(await other.poll()).toHaveLength(1);
  set('a', 'refunded');
  expect(changesIn(await other.poll())).toEqual(['a: paid > refunded']);
  expect(changesIn(await lossy.poll())).toEqual(['a: sent > paid']);
  expect(await lossy.poll()).toEqual([]);
});

test('a lost memory starts no run, and later events start the Zap', async () => {
  const { put, set, zapWith, forget } = shelf();
  put([{ id: 'a', status: 'sent' }]);
  const zap = zapWith({});
  await zap.turnOn();
  set('a', 'paid');
  expect(await zap.poll()).toHaveLength(1);
  now += 60_000;
  forget();
  set('a', 'sent');
  expect(await zap.poll()).toEqual([]);
  set('a', 'paid');
  expect(await zap.poll()).toHaveLength(1);
});

test('an event is returned only after its state is stored, and a known state is not stored again', async () => {
  const { put, set, zapWith, refuse, counts } = shelf();
  put([{ id: 'a', status: 'sent' }]);
  const zap = zapWith({});
  await zap.turnOn();
  const { writes } = counts();
  await zap.poll();
  expect(counts().writes).toBe(writes);
  set('a', 'paid');
  refuse(true);
  await expect(zap.poll()).rejects.toThrow('could not be stored in');
  refuse(false);
  expect(await zap.poll()).toHaveLength(1);
});

test('a record that is missing in one poll stays in the memory; a forgotten one keeps its revision count', async () => {
  const { put, set, remove, zapWith } = shelf();
  put([
    { id: 'a', status: 'sent' },
    { id: 'z', status: 'sent' },
  ]);
  const zap = zapWith({});
  await zap.turnOn();
  set('a', 'paid');
  expect(await zap.poll()).toHaveLength(1);
  remove('a');
  expect(await zap.poll()).toEqual([]);
  set('a', 'paid');
  expect(await zap.poll()).toEqual([]);
  remove('a');
  await zap.poll();
  now += 8 * day;
  await zap.poll();
  set('a', 'paid');
  expect(changesIn(await zap.poll())).toEqual(['a: null > paid']);
});

test('if presence in the list is the state, leaving and returning are events', async () => {
  const read = async (_: unknown, id: string) =>
    id === 'deleted' ? undefined : { id, status: 'read by its ID' };
  const trigger = things({
    whenAbsent: 'gone',
    fires: () => true,
    lookUp: { isNeeded: () => true, read, isListed: () => false },
  });
  const { put, set, remove, zapWith } = shelf(trigger);
  put([
    { id: 'a', status: 'on' },
    { id: 'deleted', status: 'on' },
  ]);
  const zap = zapWith({});
  await zap.turnOn();
  remove('a');
  remove('deleted');
  const [gone, ...others] = await zap.poll();
  expect(others).toEqual([]);
  expect(gone).toMatchObject({
    id: 'a',
    status: 'read by its ID',
    changedFrom: 'on',
    changedTo: null,
  });
  set('a', 'on');
  expect(changesIn(await zap.poll())).toEqual(['a: null > on']);
  remove('a');
  expect(changesIn(await zap.poll())).toEqual(['a: on > null']);
});

test('a record that is back before it can be looked up has left; one that never left has not', async () => {
  const trigger = things({
    whenAbsent: 'gone',
    fires: ({ to }: { to?: string }) => to === undefined,
    lookUp: {
      isNeeded: () => true,
      read: async (_: unknown, id: string) =>
        id.startsWith('deleted') ? undefined : { id, status: 'on' },
      isListed: ({ status }: { status: string }) => status === 'on',
    },
  });
  const { put, set, remove, zapWith } = shelf(trigger);
  const deleted = Array.from({ length: 25 }, (_, n) => `deleted${n}`);
  put(['lagging', 'back', ...deleted].map((id) => ({ id, status: 'on' })));
  const zap = zapWith({});
  const poll = () => {
    now += 60_000;
    return zap.poll();
  };
  await zap.turnOn();
  remove('lagging');
  expect(await poll()).toEqual([]);
  // One poll cannot look up so many.
  for (const id of [...deleted, 'back']) remove(id);
  expect(await poll()).toEqual([]);
  set('back', 'on');
  set('lagging', 'on');
  expect(changesIn(await poll())).toEqual(['back: on > null']);
  expect(await poll()).toEqual([]);
});

test('old records that enter a window start no run', async () => {
  const trigger = things({ newRecords: 'created since' });
  const { put, zapWith } = shelf(trigger);
  put([]);
  const zap = zapWith({});
  await zap.turnOn();
  put([
    { id: 'old', status: 'sent', createdAt: new Date(now - 2 * day).toISOString() },
    { id: 'new', status: 'sent', createdAt: new Date(now).toISOString() },
  ]);
  expect(changesIn(await zap.poll())).toEqual(['new: null > sent']);
});

test('a list that needs more than 20 requests fails with an error that says what to do', async () => {
  const { put, zapWith, counts } = shelf();
  put(Array.from({ length: 201 }, (_, n) => ({ id: `t${n}`, status: 'sent' })));
  await expect(zapWith({}).turnOn()).rejects.toThrow(
    'There are more than 200 of these, too many to read in one check. Choose a Shelf.',
  );
  expect(counts().requests).toBe(20);
});

test('10,000 records take less than 100 kB, and a burst of as many events is returned in parts', async () => {
  const trigger = things({
    request: ({ shelf: of }: { shelf?: string }) => ({ query: { shelf: of, limit: 500 } }),
  });
  const { put, zapWith, cache } = shelf(trigger);
  const all = (status: string) =>
    Array.from({ length: 9_999 }, (_, n) => ({ id: `ocWd2wuBGAQzh2cH${n}`, status }));
  put(all('sent'));
  const zap = zapWith({});
  await zap.turnOn();
  const bytes = () => Math.max(...[...cache.values()].map(({ text }) => text.length));
  expect(bytes()).toBeLessThan(100_000);
  put(all('paid'));
  let given = 0;
  for (let poll = 0; poll < 3; poll += 1) given += (await zap.poll()).length;
  expect(given).toBe(9_999);
  expect(bytes()).toBeLessThan(100_000);
});

test('a sample is a record in the chosen state and changes no memory', async () => {
  const { put, cache } = shelf();
  put([]);
  const trigger = things();
  const { perform } = trigger.operation as { perform?: unknown };
  const list = [
    { id: 'a', status: 'sent' },
    { id: 'b', status: 'paid' },
  ];
  const zQuick = quickZ(
    async () => ({ status: 200, headers: new Headers(), content: '', data: { things: list } }),
    cache,
  );
  if (typeof perform !== 'function') throw new Error('There is no perform.');
  const meta = { isLoadingSample: true };
  const sample = await perform(zQuick, {
    authData: connections.location,
    inputData: { status: 'paid' },
    meta,
  });
  expect(sample).toMatchObject([{ id: 'b', changedTo: 'paid' }]);
  expect(cache.size).toBe(0);
});
