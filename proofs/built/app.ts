import { fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { fileHost } from '../../harness/cassette_file';
import { root } from '../../harness/paths';
import { startZapierServices } from '../../harness/zapier_host';
import type app from '../../index';

type Values = Record<string, unknown>;

type Bundle = {
  inputData?: Values;
  authData?: Values;
  meta?: Values;
  /** The payload that a static webhook received, parsed. */
  cleanedRequest?: unknown;
  /** The same payload as it was sent. */
  rawRequest?: Values;
};

type Setting = {
  /** The owner of the cache and the cursors; without it the run has its own cache. */
  connection?: string;
  /** The time at which the app runs; by default the real time. */
  now?: Date | number | string;
};

const reply = z.object({
  number: z.number(),
  results: z.unknown().optional(),
  error: z.object({ name: z.string().optional(), message: z.string() }).optional(),
});

/** The folder of the unpacked zip (setup.ts). */
export const builtFolder = (): string => {
  const { BUILT_APP } = process.env;
  if (!BUILT_APP) throw new Error('The app is not built for this test. Run npm run test:built.');
  return BUILT_APP;
};

/** The zip's app, for tests that run it in their own process. */
export const builtApp = (): typeof app => require(join(builtFolder(), 'index.js'));

/** The entry points of the built app and of its sources. */
const entries = {
  'the zip': () => ({ entry: join(builtFolder(), 'zapierwrapper.js'), options: [] }),
  'the sources': () => ({ entry: join(root, 'index.ts'), options: ['--import', 'tsx'] }),
};

export type AppProcess = Awaited<ReturnType<typeof startApp>>;

/**
 * Runs an app in a separate process and calls it with events as Zapier does, including NODE_ENV.
 * Events run one after another, as in Zapier's processes.
 *
 * @param highLevel The base URL of HighLevel.
 * @param variables Further environment variables.
 */
export const startApp = async (
  which: keyof typeof entries,
  highLevel: string,
  variables: Record<string, string> = {},
) => {
  const services = await startZapierServices();
  const { entry, options } = entries[which]();
  const child = fork(join(__dirname, 'process.mts'), [entry], {
    cwd: which === 'the zip' ? builtFolder() : root,
    execArgv: ['--no-warnings', ...options],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH,
      TMPDIR: tmpdir(),
      TZ: process.env.TZ ?? '',
      NODE_ENV: 'production',
      CLIENT_ID: 'sandbox-client-id',
      CLIENT_SECRET: 'sandbox-client-secret',
      HIGHLEVEL_API_URL: highLevel,
      HIGHLEVEL_MARKETPLACE_URL: highLevel,
      LOGGING_ENDPOINT: services.loggingEndpoint,
      ...variables,
    },
  });
  const waiting = new Map<number, (message: unknown) => void>();
  let isEnding = false;
  child.on('message', (message) => {
    const { number } = reply.parse(message);
    waiting.get(number)?.(message);
    waiting.delete(number);
  });
  child.on('exit', (code) => {
    if (isEnding) return;
    for (const [number, settle] of waiting) {
      settle({ number, error: { name: 'Exit', message: `The process ended with ${code}.` } });
    }
  });

  let count = 0;
  let last: Promise<unknown> = Promise.resolve();
  const send = async (event: object, now?: Setting['now']): Promise<unknown> => {
    count += 1;
    const number = count;
    const answer = last.then(() => {
      return new Promise<unknown>((resolve) => {
        waiting.set(number, resolve);
        child.send({ number, event, now: now === undefined ? undefined : new Date(now).getTime() });
      });
    });
    last = answer;
    const { results, error } = reply.parse(await answer);
    if (error) throw Object.assign(new Error(error.message), { name: error.name });
    return results;
  };

  return {
    /**
     * Calls a function by its path in the definition, like
     * `creates.create_contact.operation.perform`.
     */
    run: (method: string, bundle: Bundle, { connection, now }: Setting = {}) => {
      const { authData = {}, inputData = {}, meta = {}, ...received } = bundle;
      const event = services.eventOf(connection ?? `run-${count + 1}`);
      const asked = { authData, inputData, meta, ...received };
      return send({ command: 'execute', method, bundle: asked, ...event }, now);
    },
    /** The definition as Zapier reads it, with a marker for each function. */
    definition: async (): Promise<Values> =>
      z.record(z.string(), z.unknown()).parse(await send({ command: 'definition' })),
    files: services.files,
    log: services.log,
    close: async () => {
      isEnding = true;
      child.disconnect();
      await once(child, 'exit');
      await services.close();
    },
  };
};

/** The recorded form, with file addresses on a local server and the same paths. */
export const withFilesAt = (url: string, form: Values): Values =>
  JSON.parse(JSON.stringify(form).replaceAll(fileHost, url));

/** The paths of all functions in a definition. */
export const functionsOf = (value: unknown, place: string[] = []): string[] => {
  if (typeof value === 'string') return /^\$func\$\d+\$/.test(value) ? [place.join('.')] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => functionsOf(inner, [...place, key]));
};

/**
 * An error as Zapier shows it: the name, and the fields that core puts into its message as JSON.
 */
export const errorOf = (error: unknown): { name: string; message: string; status?: number } => {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  try {
    const { message: words, status } = JSON.parse(message);
    return { name, message: String(words), status };
  } catch {
    return { name, message };
  }
};
