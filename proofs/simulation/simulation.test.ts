import type { Trigger } from 'zapier-platform-core';
import { factsOf } from '../../operation/declaration';
import * as triggers from '../../triggers';
import { eventStages, listStages, modesOf, recordStages, startSimulations } from '.';

/** Those that poll; a hook gets what is sent to it. */
const all = Object.values<Trigger>(triggers).filter(({ operation }) => operation.type !== 'hook');

/** A burst, a poll that fails after it, another burst: what is worst comes in the first fifteen. */
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

test('every trigger is simulated, all lists that give a choice as lists', () => {
  const ofEvents = new Set(eventStages.map(({ key }) => key));
  const staged = [...Object.keys(listStages), ...Object.keys(recordStages), ...ofEvents];
  expect(staged.sort()).toEqual(all.map(({ key }) => key).sort());
  const choosing = all.filter((trigger) =>
    factsOf(trigger).fields.some(({ key }) => key === 'triggerOn'),
  );
  expect(Object.keys(listStages)).toEqual(expect.arrayContaining(choosing.map(({ key }) => key)));
});

test.each(runs(listStages))('$key misses nothing and repeats nothing ($mode)', async (run) => {
  const outcome = await simulations.simulate(run.trigger, run.stage, {
    ...setting,
    mode: run.mode,
  });
  expect(outcome).toMatchObject({ missed: 0, repeated: 0, faults: [] });
  expect(outcome.fired).toBe(outcome.expected);
  // Nothing would be missed where nothing happened, nor where no poll failed.
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
  if (!trigger) throw new Error(`There is no trigger ${key}.`);
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

test('what happens is the same for the same seed, and other for another', async () => {
  const [run] = runs(listStages);
  if (!run) throw new Error('There is nothing to simulate.');
  const { trigger, stage, mode } = run;
  const simulate = (seed: number) =>
    simulations.simulate(trigger, stage, { ...setting, seed, mode });
  const first = await simulate(1);
  expect(await simulate(1)).toEqual(first);
  expect((await simulate(2)).expected).not.toBe(first.expected);
});
