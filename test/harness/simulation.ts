import type { Trigger } from 'zapier-platform-core';
import { factsOf } from '../../operation/declaration';
import { type Sandbox, seeded, startSandbox } from '../../sandbox';
import { pollingZap } from '../../scripts/zapier';
import { type Chance, chanceOf } from './chance';
import { quickZ } from './quick_z';
import { SimulatedAccount } from './simulated_account';
import type { Stage, Version } from './stages';

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
  /** Of each kind of fault the first few, for whoever has to find out why. */
  faults: string[];
};

type Setting = { polls: number; seed: number; mode: string };

const minute = 60_000;

/** A night in which the clocks of the sub-account go back. */
const start = Date.parse('2026-10-31T20:00:00.000Z');

/** How far the clock of the app may be from HighLevel's. */
const mostSkew = 3 * minute;

/** A gateway that gives up: what it answers leaves the app no time for another try. */
const patience = 24_000;

const connections = {
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

/** What a trigger can look for, by the words of its field Trigger On. */
export const modesOf = (trigger: Trigger, stage: Stage): string[] =>
  factsOf(trigger).fields.some(({ key }) => key === 'triggerOn')
    ? ['new', 'new_or_updated']
    : [stage.shows === 'never' ? 'new' : 'updated'];

/** A sandbox in which triggers are simulated, one after another. */
export const startSimulations = async () => {
  const clock = { at: start, skew: 0 };
  const sandbox = await startSandbox({
    now: () => new Date(clock.at),
    rateLimit: { max: 1e9, intervalMs: 10_000, daily: 1e9 },
  });
  const address = process.env.HIGHLEVEL_API_URL;
  process.env.HIGHLEVEL_API_URL = sandbox.url;
  const giveBackTime = holdTime(() => clock.at + clock.skew);
  return {
    simulate: (trigger: Trigger, stage: Stage, setting: Setting) =>
      simulate({ sandbox, clock, trigger, stage, setting }),
    close: async () => {
      giveBackTime();
      if (address === undefined) delete process.env.HIGHLEVEL_API_URL;
      else process.env.HIGHLEVEL_API_URL = address;
      await sandbox.close();
    },
  };
};

/** Lets everything in this process believe that it is another time. */
const holdTime = (now: () => number) => {
  const real = globalThis.Date;
  globalThis.Date = new Proxy(real, {
    construct: (target, given, wanted) =>
      Reflect.construct(target, given.length ? given : [now()], wanted),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
  return () => {
    globalThis.Date = real;
  };
};

type Simulation = {
  sandbox: Sandbox;
  clock: { at: number; skew: number };
  trigger: Trigger;
  stage: Stage;
  setting: Setting;
};

const simulate = async ({ sandbox, clock, trigger, stage, setting }: Simulation) => {
  const { key } = trigger;
  const { polls, seed, mode } = setting;
  const chance = chanceOf(`${seed} ${key} ${mode}`);
  sandbox.reset();
  Object.assign(clock, { at: start, skew: 0 });
  const account = new SimulatedAccount(sandbox.state, stage, chance, (at) => {
    clock.at = at;
  });
  const judge = new Judge(stage, mode);

  /** What goes wrong with the poll of the moment: the request that fails, what happens meanwhile. */
  let trouble: { failsAt?: number; meanwhile?: () => void; isLost?: boolean } = {};
  let requests = 0;
  const z = quickZ(async () => {
    requests += 1;
    if (requests === 2) trouble.meanwhile?.();
    if (requests !== trouble.failsAt) return undefined;
    clock.at += patience;
    return { status: 504, headers: new Headers(), content: '<html>', data: undefined };
  });
  const { perform } = trigger.operation as { perform?: unknown };
  if (typeof perform !== 'function') throw new Error(`${key} has no perform.`);
  const bundle = {
    authData: connections[stage.connection],
    inputData: { ...stage.form, triggerOn: mode },
  };
  const zap = pollingZap(trigger, async (meta) => {
    requests = 0;
    const items: unknown = await perform(z, { ...bundle, meta });
    if (trouble.isLost) throw new Lost();
    return items;
  });

  populate(account, stage, chance);
  account.passTo(clock.at + minute);
  await zap.turnOn();
  judge.start(account.told);

  let [failures, total, failedBefore, wasDisturbed] = [0, 0, 0, false];
  for (let poll = 1; poll <= polls + 1; poll += 1) {
    const isLast = poll > polls;
    const from = clock.at;
    const to = from + chance.between(1, 15) * minute;
    if (!isLast) happen({ account, stage, chance, poll, from, to, isCalm: wasDisturbed });
    account.passTo(to);
    clock.skew = chance.between(-mostSkew, mostSkew);
    wasDisturbed = false;
    trouble = {};
    const fails = poll % 40 === 7 || chance.in100(8);
    if (!isLast && fails && failedBefore < 2) {
      trouble = chance.in100(25) ? { isLost: true } : { failsAt: chance.between(1, 3) };
    } else if (!isLast && chance.in100(40)) {
      trouble = {
        meanwhile: () => {
          wasDisturbed = true;
          disturb(account, stage, chance, clock.at);
        },
      };
    }
    const told = new Map(account.told);
    try {
      const fired = await zap.poll();
      judge.look(told);
      judge.hear(fired);
      failedBefore = 0;
    } catch (error) {
      if (!(error instanceof Lost) && trouble.failsAt === undefined) throw error;
      failures += 1;
      failedBefore += 1;
    }
    total += requests;
  }
  return { key, mode, polls, failures, requests: total, ...judge.verdict() };
};

/** The answer to a poll that never came to Zapier. */
class Lost extends Error {}

const populate = (account: SimulatedAccount, { most }: Stage, chance: Chance): void => {
  for (let count = Math.min(most, chance.between(5, 40)); count > 0; count -= 1) {
    account.create(start + chance.between(0, 10) * 1000);
  }
};
