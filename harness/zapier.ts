import { join } from 'node:path';
import { createAppTester, type Trigger } from 'zapier-platform-core';
import type app from '../index';

type App = typeof app;
type Values = Record<string, unknown>;
export type Item = Record<string, unknown>;

/** The app as Zapier gets it, built by `npm run build`. */
export const loadApp = (): App => require(join(__dirname, '..', 'dist', 'index.js'));

type Bundle = { authData: Values; inputData: Values; meta: Values } & Partial<Received>;

/** A request that a webhook received: parsed, and as it was sent. */
export type Received = {
  cleanedRequest: unknown;
  rawRequest: { method: string; querystring: string; headers: Values; content: string };
};

/** Calls a function of an app by its path, like `creates.create_contact.operation.perform`. */
export type Call = (method: string, bundle: Bundle) => Promise<unknown>;

/** Calls functions in this process, with core's tester. */
const callInProcess = (app: App): Call => {
  const test = createAppTester(app);
  return async (method, bundle) => {
    const perform = method.split('.').reduce<unknown>((value, name) => Object(value)[name], app);
    return test(perform as never, bundle as never);
  };
};

/** Simulates Zapier for an app: connects an account, runs steps, polls and deduplicates. */
export const zapier = (app: App = loadApp(), call = callInProcess(app)) => {
  let authData: Record<string, string> = {};

  const run = async (
    method: string,
    inputData: Values = {},
    meta: Values = {},
    received: Partial<Received> = {},
  ) => call(method, { authData, inputData, meta, ...received });

  return {
    app,

    /**
     * Connects an account through the app's OAuth flow.
     *
     * @param consent Opens the authorization URL and returns the URL that HighLevel redirects the
     * user to.
     * @returns The label of the connection.
     */
    connect: async (fields: Values, consent: (url: string) => Promise<string>): Promise<string> => {
      const { connectionLabel } = app.authentication ?? {};
      const state = 'a-state-of-zapier';
      const redirect_uri = 'https://zapier.com/dashboard/auth/oauth/return/App1CLIAPI/';
      const url = await run('authentication.oauth2Config.authorizeUrl', {
        ...fields,
        state,
        redirect_uri,
      });
      const back = new URL(await consent(String(url)));
      if (back.searchParams.get('state') !== state)
        throw new Error('The redirect has another `state` than the authorization URL.');
      const code = back.searchParams.get('code');
      authData = Object(
        await run('authentication.oauth2Config.getAccessToken', {
          ...fields,
          code,
          redirect_uri,
          state,
        }),
      );
      const account: Item = Object(await run('authentication.test'));
      return String(connectionLabel).replace(/\{\{(\w+)\}\}/g, (_, key) => String(account[key]));
    },

    /** Runs an action or a search. */
    run: (kind: 'creates' | 'searches', key: string, inputData: Values): Promise<unknown> =>
      run(`${kind}.${key}.operation.perform`, inputData),

    /** A Zap that starts with a webhook; its events are not deduplicated. */
    hook: (key: string, inputData: Values) => ({
      /** The samples that the editor shows before a webhook has arrived. */
      examples: (): Promise<unknown> => run(`triggers.${key}.operation.performList`, inputData),
      /** Posts a payload to the Zap's webhook URL. Returns the items that start the Zap. */
      receive: async (body: Values): Promise<Item[]> => {
        const items = await run(`triggers.${key}.operation.perform`, inputData, {}, posted(body));
        if (!Array.isArray(items)) throw new Error('A trigger must return a list.');
        return items;
      },
    }),

    /** A Zap that starts with a polling trigger. */
    zap: (key: string, inputData: Values) => {
      const triggers: Record<string, Trigger> = { ...app.triggers };
      const trigger = triggers[key];
      if (!trigger) throw new Error(`No trigger ${key}.`);
      return pollingZap(trigger, (meta) =>
        run(`triggers.${key}.operation.perform`, inputData, meta),
      );
    },
  };
};

/** A request with JSON, as Zapier passes it to a webhook trigger. */
const posted = (body: Values): Received => {
  const content = JSON.stringify(body);
  const headers = { 'Http-Content-Type': 'application/json' };
  return {
    cleanedRequest: JSON.parse(content),
    rawRequest: { method: 'POST', querystring: '', headers, content },
  };
};

/**
 * A Zap with a polling trigger, which deduplicates records as Zapier does:
 * - A record is identified by its primary output fields together, or by its `id` if none is
 *   primary. No other field counts.
 * - When the Zap is turned on, a first poll marks its records as seen; they start nothing.
 * - In every later poll, each unseen record starts the Zap once and is then seen for as long as the
 *   Zap is on.
 * - A poll that fails or gets no response changes nothing.
 *
 * Source: docs.zapier.com/integrations/build/deduplication, "How deduplication works in Zapier";
 * for
 * several primary fields, "How does deduplication work?" in the CLI's README, which that page links
 * to.
 */
export const pollingZap = ({ operation }: Trigger, poll: (meta: Values) => Promise<unknown>) => {
  const fields = (operation.outputFields ?? []).filter((field) => typeof field !== 'function');
  const primary = fields.filter((field) => field.primary).map((field) => field.key);
  const keys = primary.length ? primary : ['id'];
  const seen = new Set<string>();

  const unseen = async (meta: Values): Promise<Item[]> => {
    const items = await poll(meta);
    if (!Array.isArray(items)) throw new Error('A trigger must return a list.');
    return items.filter((item: Item) => {
      const key = JSON.stringify(keys.map((name) => item[name]));
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  };

  return {
    /** Turns the Zap on and marks all existing records as seen. Returns their number. */
    turnOn: async () => (await unseen({ isPopulatingDedupe: true })).length,
    /** Polls once. Returns the records that start the Zap. */
    poll: () => unseen({}),
  };
};
