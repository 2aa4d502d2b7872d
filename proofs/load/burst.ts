import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { createAppTester } from 'zapier-platform-core';
import type app from '../../index';
import { type Sandbox, seeded, startSandbox } from '../../sandbox';
import { type Count, runLikeZapier, type Setting } from './zap_runs';

export type Burst = {
  runs: number;
  /** HighLevel's limit for a sub-account. */
  max: number;
  intervalMs: number;
} & Setting;

export type Outcome = Count & {
  /** Tags that HighLevel accepted more than once. */
  twice: number;
  /** Tags that HighLevel never accepted, or whose contact lacks them at the end. */
  missing: number;
  errors: unknown[];
  seconds: number;
  /** The minimum time in which the limit allows that many requests. */
  floor: number;
};

/**
 * Runs Add Tags to Contact many times at once against a sandbox with a limit. Each run has its own
 * tag, so the records at the end show which runs were done, and how often.
 */
export const burst = async (tested: typeof app, asked: Burst): Promise<Outcome> => {
  const { runs: number, max, intervalMs, ...setting } = asked;
  const { now = () => performance.now() } = setting.clock ?? {};
  const sandbox = await startSandbox({
    now: () => new Date(performance.timeOrigin + now()),
    rateLimit: { max, intervalMs, daily: 200_000 },
  });
  const addressBefore = process.env.HIGHLEVEL_API_URL;
  process.env.HIGHLEVEL_API_URL = sandbox.url;
  try {
    const runs = tagRuns(tested, number);
    // The first run compiles the app; at Zapier it is already compiled.
    await runs[0]?.perform();
    sandbox.reset();

    const stopWatching = watchWrites();
    const start = now();
    const { count, errors } = await runLikeZapier(runs, setting);
    const seconds = (now() - start) / 1000;
    const times = stopWatching();
    const there = tagsIn(sandbox);
    const names = runs.map(({ inputData }) => `${inputData.contactId} ${inputData.tags}`);
    return {
      ...count,
      twice: names.filter((name) => (times.get(name) ?? 0) > 1).length,
      missing: names.filter((name) => !times.has(name) || !there.has(name)).length,
      errors,
      seconds,
      floor: ((Math.ceil(number / max) - 1) * intervalMs) / 1000,
    };
  } finally {
    if (addressBefore === undefined) delete process.env.HIGHLEVEL_API_URL;
    else process.env.HIGHLEVEL_API_URL = addressBefore;
    await sandbox.close();
  }
};

const tagRuns = (tested: typeof app, number: number) => {
  const { add_tags_to_contact: step } = { ...tested.creates };
  if (!step) throw new Error('This app does not have Add Tags to Contact.');
  // Core compiles all operations of an app for each run; this app needs only one.
  const creates = { add_tags_to_contact: step };
  const test = createAppTester({
    ...tested,
    triggers: {},
    searches: {},
    searchOrCreates: {},
    creates,
  });
  const contacts = Object.values(seeded.contacts);
  const authData = {
    access_token: seeded.locationToken,
    userType: 'Location',
    companyId: seeded.companyId,
    locationId: seeded.locationId,
  };
  return Array.from({ length: number }, (_, index) => {
    const inputData = {
      contactId: contacts[index % contacts.length],
      tags: [`burst-${index + 1}`],
    };
    const bundle = { authData, inputData, meta: {} };
    return { inputData, perform: () => test(step.operation.perform as never, bundle as never) };
  });
};

/**
 * Counts the writes of tags that the sandbox accepts, by contact and tag. The returned function
 * stops counting and returns the counts.
 */
const watchWrites = (): (() => Map<string, number>) => {
  const times = new Map<string, number>();
  const count = (message: unknown) => {
    const { request, response } = Object(message);
    const [, contactId] = String(request.url).match(/^\/contacts\/(\w+)\/tags$/) ?? [];
    if (!contactId || response.statusCode !== 201) return;
    for (const tag of request.body.tags) {
      const name = `${contactId} ${tag}`;
      times.set(name, (times.get(name) ?? 0) + 1);
    }
  };
  subscribe('http.server.response.finish', count);
  return () => {
    unsubscribe('http.server.response.finish', count);
    return times;
  };
};

/** Each tag of each contact in the sandbox. */
const tagsIn = ({ state }: Sandbox): Set<string> =>
  new Set(state.contacts.all().flatMap(({ id, tags }) => tags.map((tag) => `${id} ${tag}`)));
