import nock from 'nock';
import type { BeforeRequestMiddleware, Create, Search, Trigger } from 'zapier-platform-core';
import { seeded } from '../sandbox/seed';
import { account, disguise, withOwnIds } from './account';
import { type Request, record, replay } from './cassette';
import { fileHost } from './cassette_file';
import { runnerOf } from './tester';

const { RECORD, SANDBOX_URL } = process.env;

/** External files come from the sandbox, except in a test with mocked responses. */
const sandboxIfAny = () => (process.env.HIGHLEVEL_API_URL && SANDBOX_URL) || fileHost;

/** A recording uses the IDs of its account and must be readable, so gzip is off. */
const recordable: BeforeRequestMiddleware = ({ url, body, headers, ...request }) => ({
  ...request,
  url: withOwnIds(url).replace(fileHost, sandboxIfAny()),
  ...(body !== undefined && { body: typeof body === 'string' ? withOwnIds(body) : body }),
  headers: { ...headers, 'Accept-Encoding': 'identity' },
});

/** The connections that a test can use. */
export const connections = {
  location: {
    access_token: account.token,
    userType: 'Location',
    companyId: account.companyId,
    locationId: account.locationId,
  },
  agency: {
    access_token: seeded.agencyToken,
    userType: 'Company',
    companyId: account.companyId,
  },
};

type Options = {
  /** The cassette's name, by default the operation's key. Null: the run must send no request. */
  cassette?: string | null;
  connection?: Record<string, string>;
  meta?: Record<string, unknown>;
  /** The payload that a static webhook received, as core parsed it. */
  received?: unknown;
};

const resetSandbox = async () => {
  if (!RECORD || !SANDBOX_URL) return;
  nock.enableNetConnect();
  await fetch(`${SANDBOX_URL}/sandbox/reset`, { method: 'POST' });
};

type Played = { requests: Request[]; result: unknown };

/**
 * Runs an operation against its cassette. Returns the requests that it sent and its result.
 * The requests must equal the recorded ones, in order, including the headers.
 *
 * With RECORD in the environment, the cassette is recorded again from a freshly reset sandbox.
 */
export const runWithCassette = async (
  operation: Create | Search | Trigger,
  inputData: Record<string, unknown>,
  {
    cassette = operation.key,
    connection = connections.location,
    meta = {},
    received,
  }: Options = {},
): Promise<Played> => {
  if (cassette) await resetSandbox();
  const asked = { form: inputData, connection: connection.userType ?? '', received };
  const stop = RECORD && cassette ? record(cassette, asked) : replay(cassette);
  let tape: ReturnType<typeof stop> | undefined;
  const bundle = { inputData, authData: connection, meta, cleanedRequest: received };
  const run = runnerOf(operation, RECORD ? { beforeRequest: [recordable] } : {});
  const result = await run(bundle, true).finally(() => {
    tape = stop();
    expect(tape.requests).toEqual(tape.expected);
  });
  return disguise({ result, requests: tape?.requests ?? [] });
};

/**
 * Runs an operation that must fail. Returns the name of the error and the message that the user
 * reads. The default cassette is `<key>.refused`.
 */
export const expectFailure = async (
  operation: Create | Search | Trigger,
  inputData: Record<string, unknown>,
  { cassette = `${operation.key}.refused`, ...options }: Options = {},
): Promise<{ message: string; name: string }> => {
  const outcome = await runWithCassette(operation, inputData, { cassette, ...options }).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Error)) throw new Error(`${operation.key} did not fail.`);
  if ('matcherResult' in outcome) throw outcome;
  return { name: outcome.name, message: messageOf(outcome.message) };
};

/** Core puts message, code and status as JSON into the message of its own errors. */
const messageOf = (text: string): string => {
  try {
    return JSON.parse(text).message;
  } catch {
    return text;
  }
};
