import type { Trigger } from 'zapier-platform-core';
import { setClock } from '../../harness/clock';
import { type Asked, quickZ } from '../../harness/quick_z';
import { type Item, pollingZap } from '../../harness/zapier';
import { factsOf } from '../../operation/declaration';
import { type Sandbox, seeded, startSandbox } from '../../sandbox';
import * as triggers from '../../triggers';
import {
  connections,
  type EventStage,
  eventStages,
  listStages,
  modesOf,
  recordStages,
  type Stage,
  type Version,
} from '../simulation';
import { releasedApp } from './releases';

/** A live Zap: a trigger of the previous version in one mode, with a connection. */
export type LiveZap = {
  key: string;
  /** Distinguishes several Zaps of one trigger. */
  name: string;
  isBeyondCatalogue: boolean;
  stage: Stage;
  mode: string;
  connection: keyof typeof connections;
};

/** Every mode and connection of every trigger of a version. */
export const liveZapsOf = (version: string): LiveZap[] => {
  const released = releasedApp(version).triggers;
  const known = Object.values(triggers).filter(
    ({ key, operation }) => Object.hasOwn(released, key) && operation.type !== 'hook',
  );
  return known.flatMap((trigger) => {
    const { key } = trigger;
    const { access, isBeyondCatalogue } = factsOf(trigger);
    const both = access === 'location' ? (['location', 'agency'] as const) : [];
    return stagesOf(key).flatMap(({ name = '', stage }) =>
      (both.length ? both : [stage.connection]).flatMap((connection) =>
        modesOf(trigger, stage).map((mode) => ({
          ...{ key, name, isBeyondCatalogue, stage, mode, connection },
        })),
      ),
    );
  });
};

/** The simulations of a trigger. */
const stagesOf = (key: string): Pick<EventStage, 'name' | 'stage'>[] => {
  const stage = listStages[key] ?? recordStages[key];
  const all = stage ? [{ stage }] : eventStages.filter((each) => each.key === key);
  if (!all.length) throw new Error(`${key} has no stage.`);
  return all;
};

/** Changes HighLevel's response before the app gets it. */
export type Change = (body: unknown) => unknown;

/** At this time, the stages' records are within the window of the calendar triggers. */
const moment = Date.parse('2026-11-11T12:00:00.000Z');

const minute = 60_000;

/** An account in which a Zap runs with the previous version and then with the current one. */
export const startUpgrades = async (version: string, present: Record<string, Trigger>) => {
  const clock = { at: moment };
  const sandbox = await startSandbox({
    now: () => new Date(clock.at),
    rateLimit: { max: 1e9, intervalMs: 10_000, daily: 1e9 },
  });
  const address = process.env.HIGHLEVEL_API_URL;
  process.env.HIGHLEVEL_API_URL = sandbox.url;
  const restoreClock = setClock(() => clock.at);
  const before = releasedApp(version).triggers;
  return {
    sandbox,
    start: (live: LiveZap, form: Item = {}) => {
      clock.at = moment;
      sandbox.reset();
      const [former, next] = [before[live.key], present[live.key]];
      if (!former || !next) throw new Error(`${live.key} is not in both versions.`);
      return zapOf(live, { former, next }, { sandbox, clock, form });
    },
    close: async () => {
      restoreClock();
      if (address === undefined) delete process.env.HIGHLEVEL_API_URL;
      else process.env.HIGHLEVEL_API_URL = address;
      await sandbox.close();
    },
  };
};

type Setting = { sandbox: Sandbox; clock: { at: number }; form: Item };

type Versions = { former: Trigger; next: Trigger };

const zapOf = (live: LiveZap, { former, next }: Versions, { sandbox, clock, form }: Setting) => {
  const { stage, mode, connection } = live;
  const hands = stage.open(sandbox.state);
  const written = new Map<string, Version>();
  const cache = new Map<string, { text: string; end: number }>();
  let change: Change = (body) => body;
  let trigger = former;
  const z = quickZ((asked) => answered(asked, (body) => change(body)), cache);
  const bundle = {
    authData: connections[connection],
    inputData: {
      ...stage.form,
      ...form,
      ...(mode !== 'updated' && { triggerOn: mode }),
      ...(connection === 'agency' && { locationId: seeded.locationId }),
    },
  };
  const zap = pollingZap(former, async (meta) => {
    const { perform } = trigger.operation as { perform?: unknown };
    if (typeof perform !== 'function') throw new Error(`${live.key} has no perform.`);
    return perform(z, { ...structuredClone(bundle), meta });
  });
  return {
    /** Writes a record as a simulation does, by number. Returns the number of expected starts. */
    write: (n: number, word = stage.words?.[0] ?? `Word${n}`, at = clock.at): number => {
      const changed = new Date(at).toISOString();
      const id = stage.only ?? `record${String(n).padStart(6, '0')}`;
      const before = written.get(id);
      const version = { id, word, created: before?.created ?? changed, changed };
      hands.put(version);
      written.set(id, version);
      return Number(stage.fires?.(version, before) ?? true);
    },
    turnOn: zap.turnOn,
    poll: async () => {
      clock.at += 5 * minute;
      return zap.poll();
    },
    /** Switches the Zap to the current version. */
    upgrade: () => {
      trigger = next;
    },
    loseCache: () => cache.clear(),
    /** Moves the clock on. */
    pass: (ms: number) => {
      clock.at += ms;
    },
    /** Changes HighLevel's responses from now on. */
    answerWith: (next: Change) => {
      change = next;
    },
  };
};

/** Sends the request to the sandbox and changes its response, except for files. */
const answered = async ({ method, url, headers, body, raw }: Asked, change: Change) => {
  if (raw) return undefined;
  const response = await fetch(url, { method, headers, ...(body !== undefined && { body }) });
  const text = await response.text();
  const data = text ? change(JSON.parse(text)) : undefined;
  return {
    status: response.status,
    headers: response.headers,
    content: JSON.stringify(data) ?? '',
    data,
  };
};

/** Applies the change to every group of values in a response, at every depth, with its key. */
export const withGroups = (change: (group: Item, key: string) => Item): Change => {
  const deep = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => deep(each, name));
    if (typeof value !== 'object' || value === null) return value;
    const inner = Object.entries(value).map(([key, each]) => [key, deep(each, key)]);
    return change(Object.fromEntries(inner), name);
  };
  return (body) => deep(body, '');
};
