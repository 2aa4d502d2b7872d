import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { createAppTester } from 'zapier-platform-core';
import type app from '../index';
import { type Sandbox, seeded, startSandbox } from '../sandbox';
import { type Count, runLikeZapier, type Throttle } from './zap_runs';

export type Burst = {
  runs: number;
  /** HighLevel's limit for a sub-account. */
  max: number;
  intervalMs: number;
  /** What Zapier holds runs back by. */
  throttle?: Throttle | undefined;
  onChange?: (count: Count) => void;
};

export type Outcome = Count & {
  /** Tags that HighLevel took more than once. */
  twice: number;
  /** Tags that no contact has in the end. */
  missing: number;
  errors: unknown[];
  seconds: number;
  /** The least time in which the limit lets so many requests through. */
  floor: number;
};

/**
 * Runs Add Tags to Contact many times at once, against a sandbox with a limit: each run with a tag
 * of its own, so that what HighLevel has in the end tells which of them were done, and how often.
 */
export const burst = async (tested: typeof app, asked: Burst): Promise<Outcome> => {
  const { runs: number, max, intervalMs, throttle, onChange } = asked;
  const sandbox = await startSandbox({ rateLimit: { max, intervalMs, daily: 200_000 } });
  const addressBefore = process.env.HIGHLEVEL_API_URL;
  process.env.HIGHLEVEL_API_URL = sandbox.url;
  const test = createAppTester(tested);
  const { perform } = tested.creates?.add_tags_to_contact?.operation ?? {};
  const contacts = Object.values(seeded.contacts);
  const authData = {
    access_token: seeded.locationToken,
    userType: 'Location',
    companyId: seeded.companyId,
    locationId: seeded.locationId,
  };
  const runs = Array.from({ length: number }, (_, index) => {
    const tags = [`burst-${index + 1}`];
    const inputData = { contactId: contacts[index % contacts.length], tags };
    const bundle = { authData, inputData, meta: {} };
    return { inputData, perform: () => test(perform as never, bundle as never) };
  });
  // The first run compiles the app, which Zapier has done before.
  await runs[0]?.perform();
  sandbox.reset();

  const writes = watchWrites();
  const start = performance.now();
  const { count, errors } = await runLikeZapier(runs, { throttle, onChange });
  const seconds = (performance.now() - start) / 1000;
  const times = writes.stop();
  const there = tagsIn(sandbox);
  if (addressBefore === undefined) delete process.env.HIGHLEVEL_API_URL;
  else process.env.HIGHLEVEL_API_URL = addressBefore;
  await sandbox.close();

  const names = runs.map(({ inputData }) => `${inputData.contactId} ${inputData.tags}`);
  return {
    ...count,
    twice: names.filter((name) => (times.get(name) ?? 0) > 1).length,
    missing: names.filter((name) => times.get(name) !== 1 || !there.has(name)).length,
    errors,
    seconds,
    floor: ((Math.ceil(number / max) - 1) * intervalMs) / 1000,
  };
};

/** Counts the writes of tags that the sandbox accepts, by contact and tag, as they are answered. */
const watchWrites = () => {
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
  return {
    stop: () => {
      unsubscribe('http.server.response.finish', count);
      return times;
    },
  };
};

/** Each tag of each contact, as the sandbox has them. */
const tagsIn = ({ state }: Sandbox): Set<string> =>
  new Set(state.contacts.all().flatMap(({ id, tags }) => tags.map((tag) => `${id} ${tag}`)));
