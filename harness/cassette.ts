import { writeFileSync } from 'node:fs';
import nock from 'nock';
import { disguise, isLive } from './account';
import {
  answered,
  type Exchange,
  fileHost,
  fileOf,
  headersOf,
  host,
  type Request,
  readCassette,
  requestOf,
} from './cassette_file';
import { sandboxMoment } from './moment';

export {
  cassetteFolder,
  type Exchange,
  type Request,
  readCassette,
  requestOf,
} from './cassette_file';

export type Recording = { requests: Request[]; expected: Request[] };

const blank = { clock: sandboxMoment, exchanges: [] };

/** Stops the current replay or recording. */
let stopRecording = () => {};

// A failed test must not leave its tape or its mocked responses to the next test.
afterEach(() => {
  stopRecording();
  nock.cleanAll();
});

// Each test file loads its own nock, but all of them patch the same http module.
afterAll(() => nock.restore());

/**
 * Answers every request to HighLevel until nock is cleaned. Returns the list that the requests are
 * added to.
 */
export const intercept = (answer: (request: Request) => Exchange['response']): Request[] => {
  const requests: Request[] = [];
  nock.cleanAll();
  nock.disableNetConnect();
  for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
    for (const each of [host, fileHost])
      nock(each)
        .persist()
        .intercept(/.*/, method)
        .reply(function (path, body) {
          const request = requestOf({ method, path, body, reqheaders: this.req.headers });
          requests.push(request);
          const { status, headers, body: sent } = answer(request);
          return [status, typeof sent === 'string' ? sent : JSON.stringify(sent ?? {}), headers];
        });
  }
  return requests;
};

const over = { status: 500, headers: {}, body: { message: 'The cassette has no more responses.' } };

/**
 * Replays a cassette's responses in order. The returned function stops the replay and returns the
 * requests that were sent.
 */
export const replay = (name: string | null): (() => Recording) => {
  const { clock, exchanges } = name ? readCassette(name) : blank;
  const requests = intercept(() => exchanges[requests.length - 1]?.response ?? over);
  freezeDate(clock);
  stopRecording = () => {
    nock.cleanAll();
    jest.useRealTimers();
    stopRecording = () => {};
  };
  return () => {
    stopRecording();
    return { requests: disguise(requests), expected: exchanges.map(({ request }) => request) };
  };
};

/**
 * Records the requests and the real responses of HighLevel or the sandbox. The returned function
 * stops the recording and writes the cassette.
 *
 * @param write Receives the cassette's text; by default it is written to the cassette's file.
 */
export const record = (
  name: string,
  asked: { form: Record<string, unknown>; connection: string; received?: unknown },
  write = (text: string) => writeFileSync(fileOf(name), text),
): (() => Recording) => {
  const clock = isLive ? new Date().toISOString() : sandboxMoment;
  nock.restore();
  nock.activate();
  nock.enableNetConnect();
  nock.recorder.rec({ output_objects: true, dont_print: true, enable_reqheaders_recording: true });
  freezeDate(clock);
  stopRecording = () => {
    nock.recorder.clear();
    nock.restore();
    nock.activate();
    jest.useRealTimers();
    stopRecording = () => {};
  };
  return () => {
    const definitions = nock.recorder.play().filter((each) => typeof each === 'object');
    stopRecording();
    const recorded = definitions.map((definition) => ({
      request: requestOf(definition),
      response: {
        status: Number(definition.status),
        headers: headersOf(Object(definition).rawHeaders, answered),
        body: definition.response,
      },
    }));
    const { form, connection, received, exchanges } = disguise(
      withoutOauth({ ...asked, exchanges: recorded }),
    );
    const recordedAgainst = isLive
      ? 'a live HighLevel account; tokens, email addresses and phone numbers replaced'
      : "this project's sandbox (sandbox/), not HighLevel itself";
    const cassette = JSON.stringify(
      { recordedAgainst, clock, connection, form, received, exchanges },
      null,
      2,
    );
    write(`${cassette}\n`);
    const requests = exchanges.map(({ request }) => request);
    return { requests, expected: requests };
  };
};

/** Replaces each OAuth secret with its field name, wherever it appears in the recording. */
const withoutOauth = <R extends { exchanges: Exchange[] }>(recording: R): R => {
  const secrets = recording.exchanges.flatMap(({ request, response }) => {
    if (!request.path.startsWith('/oauth/')) return [];
    const isLocation = request.path === '/oauth/locationToken';
    return [request.body, response.body]
      .flatMap((body) => Object.entries({ ...Object(body) }))
      .filter(([name]) => secretNames.includes(name))
      .map(([name, secret]) => [String(secret), isLocation ? 'location_token' : name] as const);
  });
  const text = secrets.reduce(
    (rest, [secret, name]) => (secret ? rest.replaceAll(secret, name.replace('_', '-')) : rest),
    JSON.stringify(recording),
  );
  return JSON.parse(text);
};

const secretNames = ['access_token', 'refresh_token', 'client_secret', 'code'];

/** Freezes the date. The timers that the network needs keep running. */
export const freezeDate = (at: string) =>
  jest.useFakeTimers({
    now: new Date(at),
    doNotFake: [
      'nextTick',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });
