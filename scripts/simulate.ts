import {
  listStages,
  modesOf,
  type Outcome,
  recordStages,
  type Stage,
  startSimulations,
} from '../proofs/simulation';
import * as triggers from '../triggers';
import { type Arguments, command, wholeNumber } from './command';

const help = `Polls every trigger against the sandbox while records come, change and go, and counts the events
that a Zap missed or was started with twice.

  npm run simulate                               200 polls of each trigger, in each mode
  npm run simulate -- --polls 1000               more of them
  npm run simulate -- --seed 7                   other things happen (1)
  npm run simulate -- --trigger search_contacts  one trigger, in each mode

Between two polls records are created, changed, changed back and deleted, up to 450 at once and many
with the same timestamp. Clocks differ, search indexes know of writes seconds later, lists change
while their pages are read, polls fail in the middle, answers never come to Zapier. Zapier's rule of
which records start a Zap is in harness/zapier.ts. The same seed has the same happen again.

Ends with 1 when anything was missed or repeated.
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
    for (const [index, { trigger, stage, mode }] of runs.entries()) {
      const progress = `${index + 1} of ${runs.length}: ${trigger.key}`;
      if (process.stderr.isTTY) process.stderr.write(progress);
      const outcome = await simulations.simulate(trigger, stage, { polls, seed, mode });
      if (process.stderr.isTTY) process.stderr.write(`\r${' '.repeat(progress.length)}\r`);
      outcomes.push(outcome);
      const { key, failures, expected, fired, missed, repeated, faults } = outcome;
      console.log(line(key, mode, polls, failures, expected, fired, missed, repeated));
      for (const fault of faults) console.log(`    ${fault}`);
    }
  } finally {
    await simulations.close();
  }

  const sum = (name: 'polls' | 'failures' | 'requests' | 'expected' | 'fired' | Fault) =>
    outcomes.reduce((total, outcome) => total + outcome[name], 0);
  console.log(
    line(
      'total',
      '',
      sum('polls'),
      sum('failures'),
      sum('expected'),
      sum('fired'),
      ...faultsOf(sum),
    ),
  );
  const triggersSeen = new Set(outcomes.map(({ key }) => key)).size;
  console.log(
    `\n${triggersSeen} triggers, ${outcomes.length} simulations, seed ${seed}, ${sum('requests')} requests: ${sum('missed')} missed, ${sum('repeated')} repeated.`,
  );
  if (faultsOf(sum).some(Boolean)) process.exitCode = 1;
};

type Fault = 'missed' | 'repeated';

const faultsOf = (sum: (name: Fault) => number) => [sum('missed'), sum('repeated')];

const stages: Record<string, Stage> = { ...listStages, ...recordStages };

/** What is simulated: the named trigger or all of them, each in all its modes. */
const runsOf = (key: string | undefined) => {
  const runs = Object.values(triggers)
    .filter((trigger) => key === undefined || trigger.key === key)
    .flatMap((trigger) => {
      const stage = stages[trigger.key];
      if (!stage) throw new Error(`${trigger.key} has no stage in proofs/simulation/stages.ts.`);
      return modesOf(trigger, stage).map((mode) => ({ trigger, stage, mode }));
    });
  if (runs.length) return runs;
  throw new Error(`There is no trigger ${key}. Their keys are in docs/operations.md.`);
};

const line = (key: string, mode: string, ...figures: (string | number)[]) =>
  [key.padEnd(30), mode.padEnd(14), ...figures.map((each) => String(each).padStart(9))].join('');

void command({ help, options }, main);
