import type { Trigger } from 'zapier-platform-core';
import { freezeDate } from '../../harness/cassette';
import { sandboxMoment } from '../../harness/moment';
import { connections } from '../../harness/play';
import { quickZ } from '../../harness/quick_z';
import { keysOf } from '../../harness/results';
import { factsOf } from '../../operation/declaration';
import { type Sandbox, startSandbox } from '../../sandbox';
import * as triggers from '../../triggers';
import { listStages, modesOf, recordStages, type Stage } from '.';

let sandbox: Sandbox;

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

/** A trigger of a Zap, and the paths of its requests. */
const zapOf = (trigger: Trigger, stage: Stage, mode: string) => {
  let paths: string[] = [];
  const z = quickZ(async ({ url }) => {
    paths.push(new URL(url).pathname);
    return undefined;
  });
  const { perform } = trigger.operation as { perform?: unknown };
  if (typeof perform !== 'function') throw new Error(`${trigger.key} has no perform.`);
  const inputData = { ...stage.form, triggerOn: mode };
  return async (meta: object): Promise<{ items: object[]; paths: string[] }> => {
    paths = [];
    const items = await perform(z, { authData: connections[stage.connection], inputData, meta });
    return { items, paths };
  };
};

const stages = { ...listStages, ...recordStages };

/** Event triggers return recent events, other triggers the records that they watch. */
const watching = Object.values<Trigger>(triggers).filter(
  (trigger) =>
    trigger.operation.type !== 'hook' && (stages[trigger.key] || !factsOf(trigger).reading),
);

const runs = watching.flatMap((trigger) => {
  const stage = stages[trigger.key];
  return stage
    ? modesOf(trigger, stage).map((mode) => ({ key: trigger.key, trigger, stage, mode }))
    : [];
});

test('the test covers every trigger', () => {
  expect(new Set(runs.map(({ key }) => key))).toEqual(new Set(watching.map(({ key }) => key)));
});

test.each(runs)(
  '$key ($mode) returns the same IDs and revisions when it is turned on and in the next poll',
  async (run) => {
    const zap = zapOf(run.trigger, run.stage, run.mode);
    const turnedOn = await zap({ isPopulatingDedupe: true });
    for (const item of turnedOn.items) expect(Object.keys(item)).toEqual(['id', 'revision']);
    // The names of custom fields are part of a revision only if a record has no timestamp of its last
    // change.
    const isStamped = turnedOn.items.every((item) => !/^[\da-f]{16}$/.test(Object(item).revision));
    const names = turnedOn.paths.filter((path) => /customFields$/.test(path));
    if (isStamped && run.key !== 'list_custom_fields') expect(names).toEqual([]);
    const polled = await zap({});
    // A poll may leave out records beyond the window of version 1.0.0 (operation/widened.ts).
    expect(keysOf(turnedOn.items)).toEqual(expect.arrayContaining(keysOf(polled.items)));
    expect(polled.items.length > 0).toBe(turnedOn.items.length > 0);
  },
);
