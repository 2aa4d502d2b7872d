import { join } from 'node:path';
import type { Create, Search, Trigger } from 'zapier-platform-core';
import * as z from 'zod';
import { root } from '../harness/paths';
import { type Call, type Item, loadApp, pollingZap } from '../harness/zapier';
import { startZapierHost } from '../harness/zapier_host';
import { type Sandbox, seeded } from '../sandbox';
import { type Exchange, startProxy } from './line';

/** The type of connection that a step uses. */
export type Level = 'location' | 'agency';

export type Kind = 'triggers' | 'creates' | 'searches';

type Values = Record<string, unknown>;

/** A step in the editor: an operation and the values of its form. */
export type Step = { kind: Kind; key: string; level: Level; values: Values };

/** The result or the error of a run, and the requests that it sent to HighLevel. */
export type Outcome = { exchanges: Exchange[]; durationMs: number } & (
  | { result: unknown }
  | { error: RunError }
);

/** An error as Zapier shows it. */
export type RunError = { name: string; message: string; status?: number | undefined };

/** A record from a poll; `isNew` means that Zapier starts the Zap for it. */
export type Polled = { item: Item; isNew: boolean };

const wrapped = z.object({ message: z.string(), status: z.number().optional() });

/** The sandbox's two connections, as Zapier stores them after the sign-in. */
const connections: Record<Level, Values> = {
  location: {
    access_token: seeded.locationToken,
    refresh_token: seeded.locationRefreshToken,
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

export type Editor = Awaited<ReturnType<typeof startEditor>>;

/**
 * The Zap editor without its pages: it runs the built app (`dist/`) against a sandbox as Zapier
 * does, one run at a time.
 */
export const startEditor = async (sandbox: Pick<Sandbox, 'url'>) => {
  const line = await startProxy(sandbox.url);
  Object.assign(process.env, {
    CLIENT_ID: 'sandbox-client-id',
    CLIENT_SECRET: 'sandbox-client-secret',
    // The sandbox grants every scope.
    HIGHLEVEL_ADD_SCOPES: 'all',
  });
  let app = loadApp();
  let host = await startZapierHost(app);
  const zaps = new Map<
    string,
    { step: Step; zap: ReturnType<typeof pollingZap>; polled: Item[] }
  >();
  let last: Promise<unknown> = Promise.resolve();

  /** Runs `work` when no other run is active, so that the recorded requests belong to one run. */
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const run = last.then(work, work);
    last = run.catch(() => undefined);
    return run;
  };

  const call = (
    method: string,
    { level, values }: Pick<Step, 'level' | 'values'>,
    meta: Values,
  ) => {
    process.env.HIGHLEVEL_API_URL = line.url;
    process.env.HIGHLEVEL_MARKETPLACE_URL = sandbox.url;
    return host.run(method, `playground-${level}`, connections[level], values, meta);
  };

  const outcomeOf = (work: () => Promise<unknown>): Promise<Outcome> =>
    alone(async () => {
      line.take();
      const began = performance.now();
      const done = await work().then(
        (result) => ({ result }),
        (error: unknown) => ({ error: errorOf(error) }),
      );
      const durationMs = Math.round(performance.now() - began);
      return { ...done, exchanges: line.take(), durationMs };
    });

  const operationOf = ({ kind, key }: Pick<Step, 'kind' | 'key'>) => {
    const operations: Record<string, Trigger | Create | Search> = { ...app[kind] };
    const operation = operations[key];
    if (!operation) throw new Error(`No operation ${kind}.${key}.`);
    return operation;
  };

  const place = ({ kind, key }: Pick<Step, 'kind' | 'key'>) => `${kind}.${key}.operation`;

  return {
    /** The currently loaded app. */
    app: () => app,

    /** Calls a function of the app with the given connection; recipes use their own. */
    call: (method: string, { authData, inputData, meta, ...received }: Parameters<Call>[1]) => {
      process.env.HIGHLEVEL_API_URL = line.url;
      process.env.HIGHLEVEL_MARKETPLACE_URL = sandbox.url;
      return host.run(method, 'playground-recipe', authData, inputData, meta, received);
    },

    errorOf,

    /** The requests and responses since the last call. */
    exchanges: line.take,

    /** The fields of the step's form, which may depend on its values. */
    fields: (step: Step): Promise<Outcome> =>
      outcomeOf(async () => {
        operationOf(step);
        return call(`${place(step)}.inputFields`, step, {});
      }),

    /** The labels of the step's output fields, by key. */
    outputFields: (step: Step): Promise<Outcome> =>
      outcomeOf(() => call(`${place(step)}.outputFields`, step, {})),

    /** A page of a dropdown's choices; the first page is 0. */
    choices: (source: string, step: Step, page: number): Promise<Outcome> => {
      const [key = ''] = source.split('.');
      const meta = { isFillingDynamicDropdown: true, page };
      return outcomeOf(() => call(`triggers.${key}.operation.perform`, step, meta));
    },

    /** Runs a step once, as the test button of the editor does. */
    test: (step: Step): Promise<Outcome> => {
      const operation = operationOf(step).operation;
      // A webhook trigger waits for an event; the editor shows a sample.
      if (Object(operation).type === 'hook') {
        const list = Object(operation).performList;
        return outcomeOf(async () =>
          list ? call(`${place(step)}.performList`, step, {}) : [Object(operation).sample],
        );
      }
      return outcomeOf(() =>
        call(
          `${place(step)}.perform`,
          step,
          step.kind === 'triggers' ? { isLoadingSample: true } : {},
        ),
      );
    },

    /** Turns a Zap on and marks all existing records as seen. Returns their number. */
    turnOn: async (id: string, step: Step): Promise<Outcome> => {
      const triggers: Record<string, Trigger> = { ...app.triggers };
      const trigger = triggers[step.key];
      if (!trigger) throw new Error(`No trigger ${step.key}.`);
      const own = { step, polled: [] as Item[] };
      const zap = pollingZap(trigger, async (meta) => {
        const items = await call(`${place(step)}.perform`, step, meta);
        own.polled = Array.isArray(items) ? items : [];
        return items;
      });
      zaps.set(id, Object.assign(own, { zap }));
      return outcomeOf(zap.turnOn);
    },

    /** Polls for a Zap that is on. */
    poll: (id: string): Promise<Outcome> => {
      const own = zaps.get(id);
      if (!own) throw new Error('This Zap is not on.');
      return outcomeOf(async (): Promise<Polled[]> => {
        const unseen = new Set(await own.zap.poll());
        return own.polled.map((item) => ({ item, isNew: unseen.has(item) }));
      });
    },

    /** Loads the app again after a build. */
    reload: async (): Promise<void> => {
      await alone(async () => {
        for (const file of Object.keys(require.cache)) {
          if (file.startsWith(join(root, 'dist'))) delete require.cache[file];
        }
        await host.close();
        app = loadApp();
        host = await startZapierHost(app);
        zaps.clear();
      });
    },

    close: async (): Promise<void> => {
      await host.close();
      await line.close();
    },
  };
};

const errorOf = (error: unknown): RunError => {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  try {
    return { name, ...wrapped.parse(JSON.parse(message)) };
  } catch {
    return { name, message };
  }
};
