import type { Trigger } from 'zapier-platform-core';
import { setClock } from '../harness/clock';
import { sandboxMoment } from '../harness/moment';

import { quickZ } from '../harness/quick_z';
import { factsOf } from '../operation/declaration';
import { maxRequests } from '../operation/reading';
import { connections, type EventStage, eventStages } from '../proofs/simulation';
import { type Sandbox, startSandbox } from '../sandbox';
import * as triggers from '../triggers';

const sizes = [0, 500, 10_000];

const yearMs = 365 * 24 * 60 * 60 * 1000;

/**
 * Prints the number of requests that a poll of each event trigger takes, by the length of its list.
 *
 * @returns True if no poll took more than 20.
 */
export const measurePolls = async (): Promise<boolean> => {
  const moment = Date.parse(sandboxMoment);
  const restoreClock = setClock(() => moment);
  const sandbox = await startSandbox({
    now: () => new Date(moment),
    rateLimit: { max: 1e9, intervalMs: 10_000, daily: 1e9 },
  });
  const address = process.env.HIGHLEVEL_API_URL;
  process.env.HIGHLEVEL_API_URL = sandbox.url;
  console.log(`\nRequests per poll of an event trigger (goal: at most ${maxRequests}), by the`);
  console.log(
    `number of records in its list: ${sizes.map((size) => size.toLocaleString('en')).join(', ')}`,
  );
  let most = 0;
  for (const row of eventStages) {
    const cells: string[] = [];
    for (const size of sizes) {
      const { requests, failure } = await pollOf(sandbox, row, size);
      most = Math.max(most, requests);
      cells.push(failure ? `${requests}, then an error` : String(requests));
    }
    const { reading } = factsOf(triggerOf(row));
    const exact = reading
      ? `exact up to ${reading.exactUpTo.toLocaleString('en')} ${reading.counted}`
      : 'reads its list like other triggers';
    console.log(
      `  ${[row.key, row.name].filter(Boolean).join(' ')}: ${cells.join(' / ')}; ${exact}`,
    );
  }
  restoreClock();
  if (address === undefined) delete process.env.HIGHLEVEL_API_URL;
  else process.env.HIGHLEVEL_API_URL = address;
  await sandbox.close();
  return most <= maxRequests;
};

const triggerOf = ({ key }: EventStage): Trigger => {
  const trigger = Object.values(triggers).find((each) => each.key === key);
  if (!trigger) throw new Error(`No trigger ${key}.`);
  return trigger;
};

/** Polls a Zap that was turned on before, so that names are in the cache. */
const pollOf = async (sandbox: Sandbox, row: EventStage, size: number) => {
  const { stage } = row;
  sandbox.reset();
  const hands = stage.open(sandbox.state);
  for (let count = 0; count < size; count += 1) {
    const stamp = new Date(Date.now() - (yearMs / size) * count).toISOString();
    const word = stage.words?.[0] ?? `Word${count}`;
    hands.put({ id: `record${count}`, word, created: stamp, changed: stamp });
  }
  let requests = 0;
  const z = quickZ(async () => {
    requests += 1;
    return undefined;
  });
  const { perform } = triggerOf(row).operation as { perform?: unknown };
  if (typeof perform !== 'function') throw new Error(`${row.key} has no perform.`);
  const poll = (meta: object): Promise<string | undefined> =>
    perform(z, {
      authData: connections[stage.connection],
      inputData: { ...stage.form },
      meta,
    }).then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
  await poll({ isPopulatingDedupe: true });
  await poll({});
  requests = 0;
  const failure = await poll({});
  return { requests, failure };
};
