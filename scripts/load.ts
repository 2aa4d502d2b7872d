import { loadApp } from '../harness/zapier';
import { throttle } from '../operation/throttle';
import { burst } from '../proofs/load/burst';
import type { Count } from '../proofs/load/zap_runs';
import { type Arguments, command, wholeNumber } from './command';

const help = `Runs Add Tags to Contact 1,000 times at once against a sandbox that accepts 100 requests in
10 seconds, and handles limits as Zapier does: it delays runs by the declared throttle and
retries after a ThrottledError. Takes about 100 seconds.

  npm run load                     1,000 runs
  npm run load -- --runs 300       another number of runs
  npm run load -- --no-throttle    with ThrottledError only, without the declared throttle

Ends with 0 if every run is done once, within 1.15 times the minimum time that the limit allows
(90 s for 1,000: ten times 100 requests, with nine intervals in between); otherwise with 1.
`;

const limit = { max: 100, intervalMs: 10_000 };
const goal = 1.15;

const options = {
  runs: { type: 'string', default: '1000' },
  'no-throttle': { type: 'boolean' },
} as const;

const main = async ({ values }: Arguments<typeof options>): Promise<void> => {
  const runs = wholeNumber('--runs', values.runs, { min: limit.max + 1 });
  const declared = values['no-throttle'] ? undefined : throttle;
  console.log(`${shown(runs)} runs of Add Tags to Contact at once`);
  console.log(`  HighLevel accepts ${limit.max} in ${limit.intervalMs / 1000} s`);
  console.log(
    declared
      ? `  Zapier starts ${declared.limit} in ${declared.window} s (operation.throttle)`
      : '  Zapier delays no runs',
  );
  const tell = progress();
  const outcome = await burst(loadApp(), { runs, ...limit, throttle: declared, onChange: tell });
  const { done, lost, twice, missing, held, throttled, seconds, floor, errors } = outcome;
  const ratio = seconds / floor;
  console.log(`
  done          ${shown(done)}
  lost          ${shown(lost)}
  done twice    ${shown(twice)}
  missing in HighLevel: ${shown(missing)}
  delayed by Zapier ${shown(held)} times, throttled by HighLevel ${shown(throttled)} times
  ${seconds.toFixed(1)} s; the limit's minimum is ${floor.toFixed(0)} s: ${ratio.toFixed(2)} times (goal: at most ${goal})`);
  for (const error of errors.slice(0, 5)) console.log(`  ${error}`);
  if (done < runs || lost || twice || missing || ratio > goal) process.exitCode = 1;
};

const shown = (number: number) => number.toLocaleString('en');

/** Prints the progress every ten seconds. */
const progress = () => {
  const start = performance.now();
  let shownTens = 0;
  return ({ done, lost, throttled }: Count) => {
    const tens = Math.floor((performance.now() - start) / 10_000);
    if (tens === shownTens) return;
    shownTens = tens;
    console.log(
      `  after ${tens * 10} s: ${shown(done)} done, ${lost} lost, ${throttled} times throttled`,
    );
  };
};

void command({ help, options }, main);
