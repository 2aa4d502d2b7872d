import nock from 'nock';
import type { BeforeRequestMiddleware, Create, Search, Trigger } from 'zapier-platform-core';
import { seeded } from '../sandbox/seed';
import { account, disguise, ownWords } from './account';
import { type Request, record, replay } from './cassette';
import { fileHost } from './cassette_file';
import { runnerOf } from './tester';

const { RECORD, SANDBOX_URL } = process.env;

/** The sandbox has the files of others; a test that answers by hand does without it. */
const sandboxIfAny = () => (process.env.HIGHLEVEL_API_URL && SANDBOX_URL) || fileHost;

/** A recording is made with the ids of its account, and read by people: no gzip. */
const recordable: BeforeRequestMiddleware = ({ url, body, headers, ...request }) => ({
  ...request,
  url: ownWords(url).replace(fileHost, sandboxIfAny()),
  ...(body !== undefined && { body: typeof body === 'string' ? ownWords(body) : body }),
  headers: { ...headers, 'Accept-Encoding': 'identity' },
});

/** The connections that a test can run with. */
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
  /** The recording's name; the operation's key, if nothing else is said. Null: ask nothing. */
  cassette?: string | null;
  connection?: Record<string, string>;
  meta?: Record<string, unknown>;
  /** What came to the address of a static hook, as core has parsed it. */
  received?: unknown;
};

const resetSandbox = async () => {
  if (!RECORD || !SANDBOX_URL) return;
  nock.enableNetConnect();
  await fetch(`${SANDBOX_URL}/sandbox/reset`, { method: 'POST' });
};

type Played = { requests: Request[]; result: unknown };

/**
 * Runs an operation against its cassette: what it asked of HighLevel, and what it gave the Zap.
 * The requests have to be the recorded ones, in order, to the last header.
 *
 * With RECORD in the environment the cassette is made anew, from a sandbox that was just reset.
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
 * Runs an operation that has to fail: the message that its user reads, and the requests that it
 * came to, from the cassette `<key>.refused` unless another is named.
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
  if (!(outcome instanceof Error)) throw new Error(`${operation.key} did not refuse this.`);
  if ('matcherResult' in outcome) throw outcome;
  return { name: outcome.name, message: messageOf(outcome.message) };
};

/** Core carries message, code and status as JSON in the message of its own errors. */
const messageOf = (text: string): string => {
  try {
    return JSON.parse(text).message;
  } catch {
    return text;
  }
};
