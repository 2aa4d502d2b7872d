import type { Trigger } from 'zapier-platform-core';
import { factsOf } from '../operation/declaration';
import {
  eventStages,
  listStages,
  modesOf,
  type Outcome,
  recordStages,
  type Stage,
  startSimulations,
} from '../proofs/simulation';
import * as triggers from '../triggers';
import { type Arguments, command, wholeNumber } from './command';

const help = `Polls every trigger against the sandbox while records are created, changed and deleted, and counts
the events that a Zap missed or that started it twice.

  npm run simulate                               200 polls of each trigger, in each mode
  npm run simulate -- --polls 1000               more polls
  npm run simulate -- --seed 7                   other random events (default: 1)
  npm run simulate -- --trigger search_contacts  one trigger, in each mode

Between polls, records are created, changed, changed back and deleted, up to 450 at once and many
with the same timestamp. Clocks differ, search indexes are seconds behind, lists change while their
pages are read, polls fail halfway, and responses never reach Zapier. harness/zapier.ts has Zapier's
rule for which records start a Zap. The same seed repeats the same events.

Ends with 1 if any event was missed or repeated.
`;

const options = {
  polls: { type: 'string', default: '200' },
  seed: { type: 'string', default: '1' },
  trigger: { type: 'string' },
} as const;

const main = async ({ values }: Arguments<typeof options>): Promise<void> => {
  const [polls, seed] = [
    wholeNumber('--polls', values.polls, { min: 1 }),
    wholeNumber('--seed', values.seed),
  ];
  const runs = runsOf(values.trigger);

  const outcomes: Outcome[] = [];
  console.log(
    line('trigger', 'fires on', 'polls', 'failed', 'events', 'fired', 'missed', 'repeated'),
  );
  const simulations = await startSimulations();
  try {
    for (const [index, { trigger, stage, mode, name }] of runs.entries()) {
      const progress = `${index + 1} of ${runs.length}: ${trigger.key}`;
      if (process.stderr.isTTY) process.stderr.write(progress);
      const outcome = await simulations.simulate(trigger, stage, { polls, seed, mode });
      if (process.stderr.isTTY) process.stderr.write(`\r${' '.repeat(progress.length)}\r`);
      outcomes.push(outcome);
      const { key, failures, expected, fired, missed, repeated, faults } = outcome;
      console.log(line(key, name ?? mode, polls, failures, expected, fired, missed, repeated));
      for (const fault of faults) console.log(`    ${fault}`);
    }
  } finally {
    await simulations.close();
  }

  const [beyond, ofCatalogue] = [true, false].map((isBeyond) =>
    outcomes.filter(({ key }) => isBeyondCatalogue(key) === isBeyond),
  );
  const sum = (name: Figure, of = outcomes) =>
    of.reduce((total, outcome) => total + outcome[name], 0);
  const figures: Figure[] = ['polls', 'failures', 'expected', 'fired', 'missed', 'repeated'];
  for (const [title, of = []] of [
    ['total, catalogue', ofCatalogue],
    ['total, beyond', beyond],
  ] as const) {
    if (of.length) console.log(line(title, '', ...figures.map((name) => sum(name, of))));
  }
  const triggersSeen = new Set(outcomes.map(({ key }) => key)).size;
  console.log(
    `\n${triggersSeen} triggers, ${outcomes.length} simulations, seed ${seed}, ${sum('requests')} requests: ${sum('missed')} missed, ${sum('repeated')} repeated.`,
  );
  if (sum('missed') || sum('repeated')) process.exitCode = 1;
};

type Figure = 'polls' | 'failures' | 'requests' | 'expected' | 'fired' | 'missed' | 'repeated';

const all = Object.values<Trigger>(triggers).filter(({ operation }) => operation.type !== 'hook');

const isBeyondCatalogue = (key: string) =>
  all.some((trigger) => trigger.key === key && factsOf(trigger).isBeyondCatalogue);

const stages: Record<string, Stage> = { ...listStages, ...recordStages };

type Run = { trigger: (typeof all)[number]; stage: Stage; mode: string; name?: string };

/** The simulations to run: the named trigger or all triggers, in each mode. */
const runsOf = (key: string | undefined) => {
  const runs = all
    .filter((trigger) => key === undefined || trigger.key === key)
    .flatMap((trigger): Run[] => {
      const ofEvents = eventStages.filter((each) => each.key === trigger.key);
      const stage = stages[trigger.key];
      if (!stage && !ofEvents.length) {
        throw new Error(`${trigger.key} has no stage in proofs/simulation.`);
      }
      return [...(stage ? [{ stage }] : []), ...ofEvents].flatMap((each) =>
        modesOf(trigger, each.stage).map((mode) => ({ trigger, mode, ...each })),
      );
    });
  if (runs.length) return runs;
  throw new Error(`No trigger ${key}. docs/operations.md lists the keys.`);
};

const line = (key: string, mode: string, ...figures: (string | number)[]) =>
  [key.padEnd(30), mode.padEnd(14), ...figures.map((each) => String(each).padStart(9))].join('');

void command({ help, options }, main);
