import type { Trigger } from 'zapier-platform-core';
import { factsOf } from '../../operation/declaration';
import * as triggers from '../../triggers';
import { eventStages, listStages, modesOf, recordStages, startSimulations } from '.';

/** The polling triggers; webhook triggers receive their events. */
const all = Object.values<Trigger>(triggers).filter(({ operation }) => operation.type !== 'hook');

/** The worst case, a burst, a failing poll and another burst, is within the first fifteen polls. */
const setting = { polls: 15, seed: 1 };

const runs = (stages: typeof listStages) =>
  all.flatMap((trigger) => {
    const stage = stages[trigger.key];
    if (!stage) return [];
    return modesOf(trigger, stage).map((mode) => ({ key: trigger.key, trigger, stage, mode }));
  });

let simulations: Awaited<ReturnType<typeof startSimulations>>;

beforeAll(async () => {
  simulations = await startSimulations();
});
afterAll(() => simulations.close());

test('every trigger is simulated, and every trigger with Trigger On as a list', () => {
  const ofEvents = new Set(eventStages.map(({ key }) => key));
  const staged = [...Object.keys(listStages), ...Object.keys(recordStages), ...ofEvents];
  expect(staged.sort()).toEqual(all.map(({ key }) => key).sort());
  const choosing = all.filter((trigger) =>
    factsOf(trigger).fields.some(({ key }) => key === 'triggerOn'),
  );
  expect(Object.keys(listStages)).toEqual(expect.arrayContaining(choosing.map(({ key }) => key)));
});

test.each(runs(listStages))('$key misses and repeats no event ($mode)', async (run) => {
  const outcome = await simulations.simulate(run.trigger, run.stage, {
    ...setting,
    mode: run.mode,
  });
  expect(outcome).toMatchObject({ missed: 0, repeated: 0, faults: [] });
  expect(outcome.fired).toBe(outcome.expected);
  // Without events or failing polls, nothing could be missed.
  expect(outcome.expected).toBeGreaterThan(150);
  expect(outcome.failures).toBeGreaterThan(0);
});

test.each(runs(recordStages))('$key fires once on every change', async (run) => {
  const outcome = await simulations.simulate(run.trigger, run.stage, {
    ...setting,
    mode: run.mode,
  });
  expect(outcome).toMatchObject({ missed: 0, repeated: 0, faults: [] });
  expect(outcome.fired).toBe(outcome.expected);
  expect(outcome.expected).toBeGreaterThan(0);
});

const eventRuns = eventStages.map(({ key, name = '', stage }) => {
  const trigger = all.find((each) => each.key === key);
  if (!trigger) throw new Error(`No trigger ${key}.`);
  return { key, name, trigger, stage, mode: modesOf(trigger, stage)[0] ?? 'updated' };
});

test.each(eventRuns)('$key fires once on every event $name', async (run) => {
  const outcome = await simulations.simulate(run.trigger, run.stage, {
    ...setting,
    mode: run.mode,
  });
  expect(outcome).toMatchObject({ missed: 0, repeated: 0, faults: [] });
  expect(outcome.fired).toBe(outcome.expected);
  expect(outcome.expected).toBeGreaterThan(10);
  expect(outcome.failures).toBeGreaterThan(0);
});

test('the same seed gives the same events, another seed gives others', async () => {
  const [run] = runs(listStages);
  if (!run) throw new Error('No trigger to simulate.');
  const { trigger, stage, mode } = run;
  const simulate = (seed: number) =>
    simulations.simulate(trigger, stage, { ...setting, seed, mode });
  const first = await simulate(1);
  expect(await simulate(1)).toEqual(first);
  expect((await simulate(2)).expected).not.toBe(first.expected);
});
