import { AsyncLocalStorage } from 'node:async_hooks';
import type { ServerResponse } from 'node:http';
import timers from 'node:timers/promises';
import { deadAddress, startServer } from '../../harness/local_server';

/** A response from HighLevel: text is sent unchanged, anything else as JSON. */
export type Answer = {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** The duration of the response. */
  durationMs?: number;
};

/** The reaction to a request: a response, or one of the ways in which it fails. */
export type Reaction =
  | Answer
  | 'is not there'
  | 'breaks off'
  | 'breaks off midway'
  | 'stalls'
  | 'stalls midway';

/** A request as the app sends it. */
export type Sent = { method: string; url: URL; body: unknown };

/** One run against the faulty HighLevel. */
type Trial = {
  reaction: (sent: Sent) => Reaction;
  /** In milliseconds since 1970. */
  startedAt: number;
  /** The time limit of each request, in milliseconds. */
  limits: number[];
  /** The simulated duration of the run, without its own computing time. */
  elapsed: number;
  /** The lines that it wrote to Zapier's log. */
  log: string[];
};

/** A request in core's format, as far as needed here. */
type CoreRequest = {
  url: string;
  method?: string;
  body?: string;
  headers?: Record<string, string>;
  raw?: boolean;
  timeout?: number;
  signal?: AbortSignal;
};

/** The real wait for a response that never arrives. */
const stallTimeoutMs = 50;

/** The header that identifies a request. */
const mark = 'x-request-number';

/**
 * Starts a local HighLevel that reacts to each request as a test defines. Runs can be concurrent.
 *
 * Time is simulated, with a separate clock for each run: pauses end immediately, a response that
 * never arrives times out after a few milliseconds, and both count with their full length. The log
 * of a run is kept out of the console.
 */
export const startFaultyHighLevel = async () => {
  const trials = new AsyncLocalStorage<Trial>();
  const reactions = new Map<string, Reaction>();
  const server = await startServer((request, response) => {
    const number = String(request.headers[mark]);
    request.resume().on('end', () => answer(response, reactions.get(number) ?? { status: 500 }));
  });
  const nowhere = await deadAddress();
  const address = process.env.HIGHLEVEL_API_URL;
  process.env.HIGHLEVEL_API_URL = server.url;
  const { limitOf, restore } = simulateTime(() => trials.getStore());
  const { log } = console;
  console.log = (...words) => {
    const trial = trials.getStore();
    if (trial) trial.log.push(words.join(' '));
    else log(...words);
  };

  return {
    /** The middleware that an app needs in `beforeRequest` to run here. */
    beforeRequest: (request: CoreRequest): CoreRequest => {
      const trial = trials.getStore();
      if (!trial) throw new Error('A request was sent outside of a run.');
      const { method = 'GET', body = '' } = request;
      const url = new URL(request.url);
      const reaction = trial.reaction({
        method,
        url,
        body: body.startsWith('{') ? JSON.parse(body) : body,
      });
      // Core's own limit starts again with the body, so it counts only if no body is read.
      const ofHead = request.raw ? request.timeout : undefined;
      const limit = limitOf(request.signal) ?? ofHead ?? Number.POSITIVE_INFINITY;
      trial.limits.push(limit);
      const number = String(reactions.size);
      reactions.set(number, reaction);
      const marked = { ...request, headers: { ...request.headers, [mark]: number } };
      if (reaction === 'is not there') {
        return { ...marked, url: request.url.replace(url.origin, nowhere) };
      }
      if (reaction === 'stalls' || reaction === 'stalls midway') {
        trial.elapsed += limit;
        return { ...marked, timeout: stallTimeoutMs, signal: AbortSignal.timeout(stallTimeoutMs) };
      }
      if (typeof reaction === 'object') trial.elapsed += reaction.durationMs ?? 0;
      return marked;
    },

    /** Runs `work` and returns its result, with the limits, the duration and the log. */
    run: async <T>(reaction: Trial['reaction'], work: () => Promise<T>) => {
      const trial: Trial = { reaction, startedAt: Date.now(), limits: [], elapsed: 0, log: [] };
      const value = await trials.run(trial, work);
      return { value, limits: trial.limits, elapsed: trial.elapsed, log: trial.log.join('\n') };
    },

    /** Stops the server and restores the real clock. */
    close: async (): Promise<void> => {
      restore();
      console.log = log;
      if (address) process.env.HIGHLEVEL_API_URL = address;
      else delete process.env.HIGHLEVEL_API_URL;
      await server.close();
    },
  };
};

export type FaultyHighLevel = Awaited<ReturnType<typeof startFaultyHighLevel>>;

/** Gives each run a clock that its pauses advance, and records the time limits of signals. */
const simulateTime = (trialOf: () => Trial | undefined) => {
  const { now } = Date;
  const { timeout } = AbortSignal;
  const { setTimeout: pause } = timers;
  const limits = new WeakMap<AbortSignal, number>();
  const noPause = async (milliseconds: number, ...rest: unknown[]): Promise<unknown> => {
    const trial = trialOf();
    if (!trial) return pause(milliseconds, ...rest);
    trial.elapsed += Math.ceil(milliseconds);
    return rest[0];
  };
  // Real time does not count in a run: a busy machine would leave less of it for retries.
  Date.now = () => {
    const trial = trialOf();
    return trial ? trial.startedAt + trial.elapsed : now();
  };
  AbortSignal.timeout = (limit) => {
    const signal = timeout(limit);
    limits.set(signal, limit);
    return signal;
  };
  Object.assign(timers, { setTimeout: noPause });
  return {
    limitOf: (signal: AbortSignal | undefined) => signal && limits.get(signal),
    restore: () => {
      Object.assign(Date, { now });
      Object.assign(AbortSignal, { timeout });
      Object.assign(timers, { setTimeout: pause });
    },
  };
};

const json = 'application/json; charset=utf-8';

const answer = (response: ServerResponse, reaction: Reaction): void => {
  if (reaction === 'stalls') return;
  if (reaction === 'breaks off' || reaction === 'is not there') {
    response.destroy();
  } else if (reaction === 'breaks off midway' || reaction === 'stalls midway') {
    response.writeHead(200, { 'content-type': json });
    response.write('{"contact": {"id": "c1", ', () => {
      if (reaction === 'breaks off midway') response.destroy();
    });
  } else {
    const { status = 200, headers, body = '' } = reaction;
    const content = typeof body === 'string' ? body : JSON.stringify(body);
    const length = Buffer.byteLength(content);
    response.writeHead(status, { 'content-type': json, 'content-length': length, ...headers });
    response.end(content);
  }
};
