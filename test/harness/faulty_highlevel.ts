import { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import timers from 'node:timers/promises';

/** An answer as HighLevel sends it: text and bytes as they are, everything else as JSON. */
export type Answer = { status?: number; headers?: Record<string, string>; body?: unknown };

/** What becomes of a request: an answer, or one of the ways in which there is none. */
export type Deed =
  | Answer
  | 'is not there'
  | 'breaks off'
  | 'breaks off midway'
  | 'stalls'
  | 'stalls midway';

/** A request as it leaves the app. */
export type Sent = { method: string; url: URL; body: unknown };

/** One run against the faulty HighLevel, and what came of it. */
export type Trial = {
  /** What becomes of a request, by how many of the run came before it. */
  deed: (sent: Sent, index: number) => Deed;
  /** The requests, those that never arrived too. */
  requests: Sent[];
  /** How long each of them may take, in milliseconds. */
  limits: number[];
  /** How long the run would have taken in pauses and for answers that never came. */
  elapsed: number;
};

/** A request in the words of core, as far as it matters here. */
type CoreRequest = {
  url: string;
  method?: string;
  body?: string;
  headers?: Record<string, string>;
  timeout?: number;
  signal?: AbortSignal;
};

/** In place of the time that an answer which never comes is waited for, in milliseconds. */
const patience = 50;

/**
 * Starts a HighLevel on this machine that does what each run asks for, be it nothing at all. Runs
 * can go on side by side.
 *
 * Time passes without waiting for it, for each run on a clock of its own: pauses end at once, and
 * an answer that never comes is waited for very shortly; both count in full.
 */
export const startFaultyHighLevel = async () => {
  const trials = new AsyncLocalStorage<Trial>();
  const deeds = new Map<string, Deed>();
  const server = await listening(
    createServer((request, response) => {
      request.resume().on('end', () => {
        const number = String(request.headers[mark]);
        answer(response, deeds.get(number) ?? { status: 500 });
        deeds.delete(number);
      });
    }),
  );
  const closed = await listening(createServer());
  const nowhere = urlOf(closed);
  closed.close();
  const { now } = Date;
  const { timeout } = AbortSignal;
  const { setTimeout: pause } = timers;
  const allowed = new WeakMap<AbortSignal, number>();
  const address = process.env.HIGHLEVEL_API_URL;
  let count = 0;

  Date.now = () => now() + (trials.getStore()?.elapsed ?? 0);
  AbortSignal.timeout = (limit) => {
    const signal = timeout(limit);
    allowed.set(signal, limit);
    return signal;
  };
  const pass = (milliseconds: number, ...rest: unknown[]): Promise<unknown> => {
    const trial = trials.getStore();
    if (!trial) return pause(milliseconds, ...rest);
    trial.elapsed += milliseconds;
    return Promise.resolve(rest[0]);
  };
  Object.assign(timers, { setTimeout: pass });
  process.env.HIGHLEVEL_API_URL = urlOf(server);

  return {
    /** What an app has to have in `beforeRequest` to run here. */
    beforeRequest: (request: CoreRequest): CoreRequest => {
      const trial = trials.getStore();
      if (!trial) throw new Error('A request was sent outside of a run.');
      const { method = 'GET', body = '' } = request;
      const url = new URL(request.url);
      const sent = { method, url, body: body.startsWith('{') ? JSON.parse(body) : body };
      const deed = trial.deed(sent, trial.requests.length);
      const limit = (request.signal && allowed.get(request.signal)) ?? request.timeout ?? Infinity;
      trial.requests.push(sent);
      trial.limits.push(limit);
      count += 1;
      deeds.set(String(count), deed);
      const marked = { ...request, headers: { ...request.headers, [mark]: String(count) } };
      if (deed === 'is not there')
        return { ...marked, url: request.url.replace(url.origin, nowhere) };
      if (deed !== 'stalls' && deed !== 'stalls midway') return marked;
      trial.elapsed += limit;
      return { ...marked, timeout: patience, signal: timeout(patience) };
    },
    /** Lets a run go, with what becomes of its requests. */
    run: async <T>(deed: Trial['deed'], work: () => Promise<T>): Promise<Trial & { value: T }> => {
      const trial: Trial = { deed, requests: [], limits: [], elapsed: 0 };
      const value = await trials.run(trial, work);
      return { ...trial, value };
    },
    /** Ends it, and puts time right again. */
    close: async (): Promise<void> => {
      Object.assign(Date, { now });
      Object.assign(AbortSignal, { timeout });
      Object.assign(timers, { setTimeout: pause });
      if (address) process.env.HIGHLEVEL_API_URL = address;
      else delete process.env.HIGHLEVEL_API_URL;
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

export type FaultyHighLevel = Awaited<ReturnType<typeof startFaultyHighLevel>>;

/** The header that tells requests apart. */
const mark = 'x-request-number';

const listening = async (server: Server): Promise<Server> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
};

const urlOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const json = 'application/json; charset=utf-8';

const answer = (response: ServerResponse, deed: Deed): void => {
  if (deed === 'stalls') return;
  if (deed === 'breaks off' || deed === 'is not there') {
    response.destroy();
    return;
  }
  if (deed === 'breaks off midway' || deed === 'stalls midway') {
    response.writeHead(200, { 'content-type': json, 'content-length': 1000 });
    response.write('{"contact": {"id": "c1", ', () => {
      if (deed === 'breaks off midway') response.destroy();
    });
    return;
  }
  const { status = 200, headers, body } = deed;
  const isRaw = typeof body === 'string' || Buffer.isBuffer(body);
  const content = isRaw ? body : body === undefined ? '' : JSON.stringify(body);
  const length = Buffer.byteLength(content);
  response.writeHead(status, { 'content-type': json, 'content-length': length, ...headers });
  response.end(content);
};
