import { once } from 'node:events';
import { createServer } from 'node:http';
import { seededState } from './seeds';
import { createApp } from './server';
import type { SandboxOptions, State } from './state';

export { seeded } from './seed';
export { type WorkflowWebhook, workflowWebhook } from './workflow_webhook';
export type { SandboxOptions, State };

/** A running sandbox. */
export type Sandbox = {
  readonly url: string;
  /** API requests served since the start or the last reset. */
  readonly requests: number;
  readonly state: State;
  /** Resets everything to the seed: records, tokens, limits and the next IDs. */
  reset: () => void;
  close: () => Promise<void>;
};

/** Starts a sandbox that only this machine can reach; port 0 means any free port. */
export const startSandbox = async ({
  port = 0,
  ...options
}: SandboxOptions & { port?: number } = {}): Promise<Sandbox> => {
  let state = seededState(options);
  const world = {
    get state() {
      return state;
    },
    reset: () => {
      state = seededState(options);
    },
  };
  // The server closes no idle connection itself, because on a busy machine a client could be about
  // to use it.
  const limits = { keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 0 };
  const server = createServer(limits, createApp(world)).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the sandbox has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    get requests() {
      return state.requests;
    },
    get state() {
      return state;
    },
    reset: world.reset,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
};
