import dns from 'node:dns';
import nock from 'nock';
import addTags from '../../creates/contacts/add_tags_to_contact';
import createContact from '../../creates/contacts/create_contact';
import deleteContact from '../../creates/contacts/delete_contact';
import updateContact from '../../creates/contacts/update_contact';
import { errorFields, runWithAnswers } from '../../harness/driver';
import type { Operation, Values } from '../../harness/forms';
import { deadAddress, type LocalServer, startServer } from '../../harness/local_server';
import { connections } from '../../harness/play';
import { runnerOf } from '../../harness/tester';
import { wait } from '../../highlevel/wait';
import getContact from '../../triggers/contacts/get_contact';
import searchContacts from '../../triggers/contacts/search_contacts';

jest.mock('../../highlevel/wait', () => ({ wait: jest.fn(async () => {}) }));

const waits = jest.mocked(wait);

type Failing = (error: Error) => void;

beforeEach(() => waits.mockClear());
afterEach(() => jest.restoreAllMocks());

const contact = { body: { contact: { id: 'c1' } } };
const failingOnce = (status: number) => (_: unknown, index: number) =>
  index === 0
    ? { status, body: { message: 'Oh' } }
    : { ...contact, body: { ...contact.body, contacts: [] } };

test.each([500, 502, 503, 504])('a read is retried after a %i', async (status) => {
  const run = await runWithAnswers(getContact, { contactId: 'c1' }, failingOnce(status));
  expect(run.requests).toHaveLength(2);
  expect(run.result).toMatchObject([{ id: 'c1' }]);
});

test('a search is also retried, because its POST only reads', async () => {
  const run = await runWithAnswers(searchContacts, {}, failingOnce(502));
  expect(run.requests).toHaveLength(2);
  expect(run.error).toBeUndefined();
});

test('a read is sent at most three times, with growing random waits', async () => {
  const run = await runWithAnswers(getContact, { contactId: 'c1' }, () => ({ status: 503 }));
  expect(run.requests).toHaveLength(3);
  expect(errorFields(run)).toMatchObject({ name: 'AppError', status: 503 });
  const [first = 0, second = 0] = waits.mock.calls.map(([milliseconds]) => milliseconds);
  expect(waits).toHaveBeenCalledTimes(2);
  expect(first).toBeGreaterThanOrEqual(250);
  expect(first).toBeLessThanOrEqual(500);
  expect(second).toBeGreaterThanOrEqual(500);
  expect(second).toBeLessThanOrEqual(1000);
});

test.each([400, 403, 404, 409, 422, 429])('a read is not retried after a %i', async (status) => {
  const run = await runWithAnswers(getContact, { contactId: 'c1' }, () => ({ status }));
  expect(run.requests).toHaveLength(1);
});

test('an idempotent write is retried', async () => {
  const updated = await runWithAnswers(
    updateContact,
    { contactId: 'c1', city: 'X' },
    failingOnce(502),
  );
  const tagged = await runWithAnswers(addTags, { contactId: 'c1', tags: ['a'] }, failingOnce(502));
  expect([updated.requests.length, tagged.requests.length]).toEqual([2, 2]);
});

test('a write that is not idempotent is sent once', async () => {
  const created = await runWithAnswers(createContact, { firstName: 'Rosa' }, failingOnce(504));
  const deleted = await runWithAnswers(deleteContact, { contactId: 'c1' }, failingOnce(504));
  expect([created.requests.length, deleted.requests.length]).toEqual([1, 1]);
  expect(errorFields(created)).toMatchObject({ status: 504 });
});

describe('Retry-After of a 503', () => {
  const failing = (seconds: string) => () => ({ status: 503, headers: { 'retry-after': seconds } });
  const read = (seconds: string) =>
    runWithAnswers(getContact, { contactId: 'c1' }, failing(seconds));

  test('makes the run wait, and then Zapier', async () => {
    const run = await read('3');
    expect(run.requests).toHaveLength(3);
    expect(waits.mock.calls).toEqual([[3000], [3000]]);
    expect(errorFields(run)).toEqual({
      name: 'ThrottledError',
      message: 'HighLevel asks to wait (status 503). Zapier will try again.',
      delay: 3,
    });
  });

  test('makes Zapier wait if the run has no time', async () => {
    const run = await read('60');
    expect(run.requests).toHaveLength(1);
    expect(errorFields(run)).toMatchObject({ name: 'ThrottledError', delay: 60 });
  });

  test('does not retry a write that is not idempotent', async () => {
    const run = await runWithAnswers(createContact, { firstName: 'Rosa' }, failing('3'));
    expect(run.requests).toHaveLength(1);
    expect(errorFields(run)).toMatchObject({ name: 'AppError', status: 503 });
  });
});

describe('a connection that breaks', () => {
  const { log } = console;
  let breaking: LocalServer;
  const addresses = new Map<string, string>();

  // Real sockets on this machine: a request that nock destroys also fails outside the request.
  beforeAll(async () => {
    nock.restore();
    breaking = await startServer(({ socket }) => socket.destroy());
    addresses.set('ECONNRESET', breaking.url);
    addresses.set('ECONNREFUSED', await deadAddress());
    addresses.set('ENOTFOUND', 'https://highlevel.invalid');
    console.log = () => {};
  });

  beforeEach(() => {
    jest
      .spyOn(dns, 'lookup')
      .mockImplementation(((host: string, _: unknown, done: Failing) =>
        done(
          Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' }),
        )) as never);
  });

  afterEach(() => {
    delete process.env.HIGHLEVEL_API_URL;
  });

  afterAll(async () => {
    console.log = log;
    await breaking.close();
    nock.activate();
  });

  const runWith = async (code: string, operation: Operation, inputData: Values) => {
    process.env.HIGHLEVEL_API_URL = addresses.get(code) ?? '';
    const bundle = { inputData, authData: connections.location, meta: {} };
    const error: unknown = await runnerOf(operation)(bundle, true).catch((thrown) => thrown);
    if (!(error instanceof Error)) throw new Error('It did not fail.');
    return errorFields({ requests: [], error });
  };

  test.each([
    ['ECONNRESET', 0, /closed the connection .* check in HighLevel before you try again\.$/],
    ['ECONNREFUSED', 2, /^HighLevel could not be reached\. Try again later\.$/],
    ['ENOTFOUND', 2, /^HighLevel could not be reached\. Try again later\.$/],
  ])('with %s retries a write %i times', async (code, pauses, message) => {
    expect(await runWith(code, createContact, { firstName: 'Rosa' })).toMatchObject({
      status: 504,
      message: expect.stringMatching(message),
    });
    expect(waits).toHaveBeenCalledTimes(pauses);
  });

  test('retries a read twice', async () => {
    const error = await runWith('ECONNRESET', getContact, { contactId: 'c1' });
    expect(error.status).toBe(504);
    expect(waits).toHaveBeenCalledTimes(2);
  });
});

test('no retry begins when the run has no time left', async () => {
  const clock = jest.spyOn(Date, 'now');
  let now = 0;
  clock.mockImplementation(() => now);
  const run = await runWithAnswers(getContact, { contactId: 'c1' }, () => {
    now += 23_000;
    return { status: 503 };
  });
  expect(run.requests).toHaveLength(1);
  expect(errorFields(run).status).toBe(503);
});
