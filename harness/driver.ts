import { type Exchange, intercept, type Request } from './cassette';
import type { Operation, Values } from './forms';
import { connections } from './play';
import { runnerOf } from './tester';

type Response = Partial<Exchange['response']>;

type Setting = {
  connection?: Record<string, string>;
  meta?: Record<string, unknown>;
  /** What came to the address of a static hook, as core has parsed it. */
  received?: unknown;
  /** Whether the cache still holds what the run before put there. */
  isCacheWarm?: boolean;
};

/** A run that a test drives by hand: what was asked, and the result or the error that came of it. */
export type AnsweredRun = { requests: Request[]; result?: unknown; error?: Error };

/** Runs an operation while HighLevel answers as a test says, request by request. */
export const runWithAnswers = async (
  operation: Operation,
  inputData: Values,
  answer: (request: Request, index: number) => Response,
  { connection = connections.location, meta = {}, isCacheWarm = false, received }: Setting = {},
): Promise<AnsweredRun> => {
  const requests = intercept((request) => {
    const { status = 200, headers, body = {} } = answer(request, requests.length - 1);
    return { status, headers: { 'content-type': 'application/json', ...headers }, body };
  });
  // What is driven by hand is not recorded: the sandbox stays out of it.
  const address = process.env.HIGHLEVEL_API_URL;
  delete process.env.HIGHLEVEL_API_URL;
  const bundle = { inputData, authData: connection, meta, cleanedRequest: received };
  return runnerOf(operation)(bundle, !isCacheWarm)
    .then(
      (result: unknown) => ({ requests, result }),
      (error: unknown) => ({ requests, error: error instanceof Error ? error : new Error('?') }),
    )
    .finally(() => {
      if (address) process.env.HIGHLEVEL_API_URL = address;
    });
};

/** The name by which Zapier distinguishes errors, with the code or the delay that it reads, and the message. */
export const errorFields = ({ error }: AnsweredRun) => {
  const { name, message } = error ?? new Error('nothing went wrong');
  try {
    return { name, ...JSON.parse(message) };
  } catch {
    return { name, message };
  }
};
