import { connections } from '../../harness/play';
import { type Asked, quickZ } from '../../harness/quick_z';
import getContactTasks from '../../triggers/contacts/get_contact_tasks';

type Revised = { id: string; revision: string; title: string };
type Task = { id: string; title: string; more?: unknown };
type Set = (key: string, value: unknown, ttlSeconds: number) => Promise<unknown>;

const tasksOf = (count: number, title = 'Call'): Task[] =>
  Array.from({ length: count }, (_, n) => ({ id: `task${n}`, title }));

/** A Zap on a contact's tasks, and its requests to Zapier's cache. */
const zapOn = () => {
  let tasks: Task[] = [];
  let take = (_size: number, _attempt: number): unknown => true;
  const writes: { size: number; answer: unknown }[] = [];
  const entries = new Map<string, { text: string; end: number }>();
  const answer = async (_: Asked) => ({
    status: 200,
    headers: new Headers(),
    content: '',
    data: { tasks },
  });
  const z = quickZ(answer, entries);
  const { set } = z.cache;
  const cache = {
    ...z.cache,
    set: (async (key, value, ttlSeconds) => {
      const size = JSON.stringify(value).length;
      const taken = await take(size, writes.length);
      writes.push({ size, answer: taken });
      if (taken instanceof Error) throw taken;
      return taken === true ? set(key, value, ttlSeconds) : taken;
    }) satisfies Set,
  };
  const { perform } = getContactTasks.operation as { perform?: unknown };
  return {
    entries,
    writes,
    takes: (next: typeof take) => {
      take = next;
    },
    poll: async (next = tasks): Promise<Revised[]> => {
      tasks = next;
      if (typeof perform !== 'function') throw new Error('There is no perform.');
      const inputData = { contactId: 'c1', triggerOn: 'new_or_updated' };
      return perform({ ...z, cache }, { authData: connections.location, inputData, meta: {} });
    },
  };
};

const revisions = (items: Revised[]) => new Map(items.map(({ id, revision }) => [id, revision]));

const failureOf = (poll: Promise<unknown>): Promise<string> =>
  poll.then(
    () => 'nothing failed',
    (error: Error) => error.message,
  );

test('a poll without changes writes nothing', async () => {
  const zap = zapOn();
  await zap.poll(tasksOf(2_000));
  expect(zap.writes).toHaveLength(1);
  await zap.poll();
  await zap.poll(tasksOf(2_000).reverse());
  expect(zap.writes).toHaveLength(1);
  await zap.poll([{ id: 'task0', title: 'Done' }, ...tasksOf(2_000).slice(1)]);
  expect(zap.writes).toHaveLength(2);
});

test('a list that was always empty writes nothing', async () => {
  const zap = zapOn();
  expect(await zap.poll([])).toEqual([]);
  expect(zap.writes).toEqual([]);
});

test('the memory is stored again before it expires', async () => {
  jest.useFakeTimers({ now: 0, doNotFake: ['nextTick', 'setImmediate', 'setTimeout'] });
  try {
    const day = 24 * 60 * 60 * 1000;
    const zap = zapOn();
    await zap.poll(tasksOf(1));
    const [changed] = await zap.poll(tasksOf(1, 'Done'));
    for (let days = 10; days <= 100; days += 10) {
      jest.setSystemTime(days * day);
      expect(await zap.poll()).toEqual([changed]);
    }
    expect(zap.writes.length).toBeGreaterThan(2);
    expect(zap.writes.length).toBeLessThan(9);
  } finally {
    jest.useRealTimers();
  }
});

test.each([
  ['false', false],
  ['null', null],
  ['an error', new Error('rpc failed')],
])(
  'a cache that returns %s is tried twice; then the poll fails with an error, and no event is lost',
  async (_, refusal) => {
    const zap = zapOn();
    const [open] = await zap.poll(tasksOf(1));
    zap.takes(() => refusal);
    const message = await failureOf(zap.poll(tasksOf(1, 'Done')));
    expect(message).toContain("could not be stored in Zapier's cache");
    expect(message).not.toContain('rpc failed');
    expect(zap.writes).toHaveLength(3);
    zap.takes(() => true);
    const [done] = await zap.poll();
    const [reopened] = await zap.poll(tasksOf(1));
    const [again] = await zap.poll(tasksOf(1, 'Done'));
    const all = [open, done, reopened, again].map((task) => task?.revision);
    expect(new Set(all).size).toBe(4);
  },
);

test('a single cache error is not a failure', async () => {
  const zap = zapOn();
  zap.takes((_, attempt) => attempt !== 0);
  expect(await zap.poll(tasksOf(3))).toHaveLength(3);
  expect(zap.writes.map(({ answer }) => answer)).toEqual([false, true]);
});

test('a cache that cannot be read fails the poll, because old events would start a Zap again', async () => {
  const zap = zapOn();
  await zap.poll(tasksOf(1));
  await zap.poll(tasksOf(1, 'Done'));
  zap.entries.get = () => {
    throw new Error('rpc failed');
  };
  expect(await failureOf(zap.poll())).toContain("could not be read from Zapier's cache");
});

describe('a cache with a size limit', () => {
  const most = 40_000;

  test('stores fewer records, is exact for those, and repeats no event', async () => {
    const zap = zapOn();
    zap.takes((size) => size <= most);
    const given: string[] = [];
    /** Returns the events that are new to Zapier, which forgets nothing. */
    const news = async (tasks: Task[]) => {
      const items = await zap.poll(tasks);
      const fresh = items.filter(({ id, revision }) => !given.includes(`${id} ${revision}`));
      given.push(...fresh.map(({ id, revision }) => `${id} ${revision}`));
      return fresh.map(({ id }) => id);
    };
    const open = tasksOf(1_500);
    const with_ = (n: number, title: string) =>
      open.map((task, at) => (at === n ? { ...task, title } : task));
    expect(await news(open)).toHaveLength(1_500);
    expect(await news(open)).toEqual([]);
    const quiet = zap.writes.length;
    expect(await news(open)).toEqual([]);
    expect(zap.writes).toHaveLength(quiet);
    // A remembered record fires on each change, also back and forth.
    expect(await news(with_(0, 'Done'))).toEqual(['task0']);
    expect(await news(open)).toEqual(['task0']);
    expect(await news(with_(0, 'Done'))).toEqual(['task0']);
    expect(await news(with_(0, 'Done'))).toEqual([]);
    // A record that is not remembered fires only on new content.
    const both = with_(0, 'Done').map((task, at) =>
      at === 1_499 ? { ...task, title: 'Done' } : task,
    );
    expect(await news(both)).toEqual(['task1499']);
    expect(await news(both)).toEqual([]);
  });

  test('fails if even the changed records do not fit', async () => {
    const zap = zapOn();
    await zap.poll(tasksOf(800));
    await zap.poll(tasksOf(800, 'Done'));
    zap.takes((size) => size <= most);
    expect(
      await failureOf(zap.poll([...tasksOf(800, 'Done'), { id: 'new', title: 'Call' }])),
    ).toContain('could not be stored');
  });

  test('gets more as soon as it accepts more', async () => {
    const zap = zapOn();
    zap.takes((size) => size <= most);
    await zap.poll(tasksOf(1_500));
    zap.takes(() => true);
    for (const title of ['A', 'B', 'C', 'D'])
      await zap.poll([{ id: 'task0', title }, ...tasksOf(1_500).slice(1)]);
    const changed = tasksOf(1_500, 'Done');
    const before = revisions(await zap.poll(changed));
    await zap.poll(tasksOf(1_500));
    const after = revisions(await zap.poll(changed));
    const repeated = [...after].filter(([id, revision]) => before.get(id) === revision);
    expect(repeated).toEqual([]);
  });
});

test('a key that HighLevel adds to an undeclared field changes nothing', async () => {
  const zap = zapOn();
  const [before] = await zap.poll(tasksOf(1));
  const [after] = await zap.poll([{ id: 'task0', title: 'Call', more: { of: 'it' } }]);
  expect(after?.revision).toBe(before?.revision);
});
