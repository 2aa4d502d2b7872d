import { type Exchange, intercept, type Request } from './cassette';
import type { Operation, Values } from './forms';
import { connections } from './play';
import { runnerOf } from './tester';

type Response = Partial<Exchange['response']>;

type Setting = {
  connection?: Record<string, string>;
  meta?: Record<string, unknown>;
  /** The payload that a static webhook received, as core parsed it. */
  received?: unknown;
  /** True if the cache keeps the values of the previous run. */
  isCacheWarm?: boolean;
};

/** The requests of a run with mocked responses, and its result or error. */
export type AnsweredRun = { requests: Request[]; result?: unknown; error?: Error };

/** Runs an operation with mocked responses: the test answers each request. */
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
  // These runs are not recorded, so no request may go to the sandbox.
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

/** What Zapier reads of an error: the name, the message, and the code or delay. */
export const errorFields = ({ error }: AnsweredRun) => {
  const { name, message } = error ?? new Error('nothing went wrong');
  try {
    return { name, ...JSON.parse(message) };
  } catch {
    return { name, message };
  }
};
