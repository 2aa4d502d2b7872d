import { loadApp } from '../harness/zapier';
import { throttle } from '../operation/throttle';
import { burst } from '../proofs/load/burst';
import type { Count } from '../proofs/load/zap_runs';
import { type Arguments, command, wholeNumber } from './command';

const help = `Runs Add Tags to Contact 1,000 times at once against a sandbox that takes 100 requests in
10 seconds, with what Zapier does about limits: it holds back what the declared throttle
says, and tries again after a ThrottledError. Takes some 100 seconds.

  npm run load                     1,000 runs
  npm run load -- --runs 300       another number of them
  npm run load -- --no-throttle    without the declared throttle: by ThrottledError alone

Ends with 0 when every run was done once, in 1.15 of the time that the limit itself takes at most
(90 s for 1,000: ten times 100 requests, with nine intervals in between); else with 1.
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
  console.log(`${shown(runs)} runs of Add Tags to Contact, all due at once`);
  console.log(`  HighLevel takes ${limit.max} in ${limit.intervalMs / 1000} s`);
  console.log(
    declared
      ? `  Zapier starts ${declared.limit} in ${declared.window} s (operation.throttle)`
      : '  Zapier holds nothing back',
  );
  const tell = progress();
  const outcome = await burst(loadApp(), { runs, ...limit, throttle: declared, onChange: tell });
  const { done, lost, twice, missing, held, throttled, seconds, floor, errors } = outcome;
  const ratio = seconds / floor;
  console.log(`
  done          ${shown(done)}
  lost          ${shown(lost)}
  done twice    ${shown(twice)}
  not in HighLevel as they should be: ${shown(missing)}
  held back by Zapier ${shown(held)} times, throttled by HighLevel ${shown(throttled)} times
  ${seconds.toFixed(1)} s, where the limit takes ${floor.toFixed(0)} s: ${ratio.toFixed(2)} times (goal: ${goal} at most)`);
  for (const error of errors.slice(0, 5)) console.log(`  ${error}`);
  if (done < runs || lost || twice || missing || ratio > goal) process.exitCode = 1;
};

const shown = (number: number) => number.toLocaleString('en');

/** Says how far it is, every ten seconds. */
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
