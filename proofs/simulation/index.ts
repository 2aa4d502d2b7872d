import type { Trigger } from 'zapier-platform-core';
import { setClock } from '../../harness/clock';
import { quickZ } from '../../harness/quick_z';
import { pollingZap } from '../../harness/zapier';
import { factsOf } from '../../operation/declaration';
import { type Sandbox, seeded, startSandbox } from '../../sandbox';
import { SimulatedAccount } from './account';
import { changeBetweenPolls, changeDuringPoll, populate } from './account_events';
import { type Chance, chanceOf } from './chance';
import { Judge } from './judge';
import type { Stage } from './stages';

export { type EventStage, eventStages } from './event_stages';
export { listStages, recordStages, type Stage, type Version } from './stages';

export type Outcome = {
  key: string;
  mode: string;
  polls: number;
  failures: number;
  requests: number;
  expected: number;
  fired: number;
  missed: number;
  repeated: number;
  /** The first few faults of each kind, for debugging. */
  faults: string[];
};

type Setting = { polls: number; seed: number; mode: string };

const minute = 60_000;

/** A night in which the sub-account's clocks go back. */
const start = Date.parse('2026-10-31T20:00:00.000Z');

/** The maximum difference between the clocks of the app and HighLevel. */
const maxSkewMs = 3 * minute;

/** The time after which a gateway gives up; its response leaves the app no time for a retry. */
const gatewayTimeoutMs = 24_000;

/** The connections of the simulations. */
export const connections = {
  location: {
    access_token: seeded.locationToken,
    userType: 'Location',
    companyId: seeded.companyId,
    locationId: seeded.locationId,
  },
  agency: {
    access_token: seeded.agencyToken,
    userType: 'Company',
    companyId: seeded.companyId,
  },
};

/** The choices of the trigger's field Trigger On. */
export const modesOf = (trigger: Trigger, stage: Stage): string[] =>
  stage.modes ??
  (factsOf(trigger).fields.some(({ key }) => key === 'triggerOn')
    ? ['new', 'new_or_updated']
    : [stage.shows === 'never' ? 'new' : 'updated']);

/** Starts a sandbox in which triggers are simulated, one after another. */
export const startSimulations = async () => {
  const clock = { at: start, skew: 0 };
  const sandbox = await startSandbox({
    now: () => new Date(clock.at),
    rateLimit: { max: 1e9, intervalMs: 10_000, daily: 1e9 },
  });
  const address = process.env.HIGHLEVEL_API_URL;
  process.env.HIGHLEVEL_API_URL = sandbox.url;
  const restoreClock = setClock(() => clock.at + clock.skew);
  return {
    simulate: (trigger: Trigger, stage: Stage, setting: Setting) =>
      simulate({ sandbox, clock, trigger, stage, setting }),
    close: async () => {
      restoreClock();
      if (address === undefined) delete process.env.HIGHLEVEL_API_URL;
      else process.env.HIGHLEVEL_API_URL = address;
      await sandbox.close();
    },
  };
};

type Simulation = {
  sandbox: Sandbox;
  clock: { at: number; skew: number };
  trigger: Trigger;
  stage: Stage;
  setting: Setting;
};

/** Polls a trigger while events happen, and compares the started Zaps with the events. */
const simulate = async (simulation: Simulation): Promise<Outcome> => {
  const { sandbox, clock, trigger, stage, setting } = simulation;
  const { polls, seed, mode } = setting;
  const chance = chanceOf(`${seed} ${trigger.key} ${mode}`);
  sandbox.reset();
  Object.assign(clock, { at: start, skew: 0 });
  const account = new SimulatedAccount(sandbox.state, stage, chance, (at) => {
    clock.at = at;
  });
  const place = { account, stage, chance };
  const judge = new Judge(stage, mode);
  const shownVersions = () => stage.shown?.(sandbox.state) ?? new Map(account.shown);
  const { zap, setFault, forget, requests } = zapOf(simulation);

  populate({ ...place, from: start });
  account.passTo(start + minute);
  await zap.turnOn();
  judge.recordExisting(shownVersions());

  let [failures, failedBefore] = [0, 0];
  /** True if events happened during a poll and no poll has succeeded since. */
  let isCalm = false;
  /**
   * The number of the poll before which Zapier's cache is lost, or of a later one if that poll is
   * interrupted.
   */
  let forgetsAt = 11;
  for (let poll = 1; poll <= polls; poll += 1) {
    const from = clock.at;
    const to = from + chance.between(minute, 15 * minute);
    changeBetweenPolls({ ...place, mode, poll, from, to, isCalm });
    account.passTo(to);
    clock.skew = chance.between(-maxSkewMs, maxSkewMs);
    const shown = shownVersions();
    const wasCalm: boolean = isCalm;
    isCalm = false;
    if (stage.isRemembered && poll >= forgetsAt && !wasCalm) {
      forgetsAt = poll + 40;
      forget();
      judge.recordMemoryLoss(shown);
      setFault({});
      judge.recordRuns(await zap.poll());
      continue;
    }
    const fault = nextFault(chance, poll, failedBefore < 2);
    if (!wasCalm && chance.in100(60)) {
      fault.meanwhile = () => {
        isCalm = true;
        changeDuringPoll({ ...place, judge, at: clock.at });
      };
    }
    setFault(fault);
    try {
      judge.recordRuns(await zap.poll());
      // Where the app compares whole lists, it goes without no page.
      if (fault.hasHappened && !stage.isRemembered) judge.recordPartialPoll(shown);
      else judge.recordPoll(shown);
      failedBefore = 0;
    } catch (error) {
      if (!fault.hasHappened) throw error;
      if (fault.isLost) judge.recordLostPoll(shown);
      failures += 1;
      failedBefore += 1;
      isCalm ||= wasCalm;
    }
  }
  // More polls, for the writes that the index did not show yet, and for records that left a list in
  // greater numbers than one poll can read.
  setFault({});
  for (let rest = stage.isRemembered ? 10 : 1; rest > 0; rest -= 1) {
    account.passTo(clock.at + minute);
    judge.recordPoll(shownVersions());
    judge.recordRuns(await zap.poll());
  }
  return { key: trigger.key, mode, polls, failures, requests: requests(), ...judge.verdict() };
};

/** A Zap with the trigger, and the fault of its next poll. */
const zapOf = ({ clock, trigger, stage, setting }: Simulation) => {
  let fault: PollFault = {};
  let [total, ofPoll] = [0, 0];
  const cache = new Map();
  const z = quickZ(async () => {
    total += 1;
    ofPoll += 1;
    if (ofPoll === 2) fault.meanwhile?.();
    if (ofPoll !== fault.failsAt) return undefined;
    clock.at += gatewayTimeoutMs;
    fault.hasHappened = true;
    return { status: 504, headers: new Headers(), content: '<html>', data: undefined };
  }, cache);
  const { perform } = trigger.operation as { perform?: unknown };
  if (typeof perform !== 'function') throw new Error(`${trigger.key} has no perform.`);
  const bundle = {
    authData: connections[stage.connection],
    inputData: { ...stage.form, triggerOn: setting.mode },
  };
  const zap = pollingZap(trigger, async (meta) => {
    ofPoll = 0;
    const items: unknown = await perform(z, { ...bundle, meta });
    if (!fault.isLost) return items;
    fault.hasHappened = true;
    throw new Error('The result never reached Zapier.');
  });
  return {
    zap,
    setFault: (next: PollFault) => {
      fault = next;
    },
    /** Deletes everything that the app stores in Zapier's cache. */
    forget: () => cache.clear(),
    requests: () => total,
  };
};

/** The fault of a poll. */
type PollFault = {
  /** The number of the request that gets no response. */
  failsAt?: number;
  /** True if the poll's result never reaches Zapier. */
  isLost?: boolean;
  /** Called after the first request. */
  meanwhile?: () => void;
  hasHappened?: boolean;
};

/** Polls fail at random; the poll after the first of two bursts always fails. */
const nextFault = (chance: Chance, poll: number, mayFail: boolean): PollFault => {
  const hasTo = poll % 40 === 7;
  if (!mayFail || !(hasTo || chance.in100(8))) return {};
  return chance.in100(25) ? { isLost: true } : { failsAt: chance.between(1, hasTo ? 1 : 3) };
};
