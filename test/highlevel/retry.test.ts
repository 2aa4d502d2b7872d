import nock from 'nock';
import { createAppTester } from 'zapier-platform-core';
import addTags from '../../creates/contacts/add_tags_to_contact';
import createContact from '../../creates/contacts/create_contact';
import deleteContact from '../../creates/contacts/delete_contact';
import updateContact from '../../creates/contacts/update_contact';
import { wait } from '../../highlevel/wait';
import app from '../../index';
import getContact from '../../triggers/contacts/get_contact';
import searchContacts from '../../triggers/contacts/search_contacts';
import { errorFields, runWithAnswers } from '../harness/driver';
import { connections } from '../harness/play';

jest.mock('../../highlevel/wait', () => ({ wait: jest.fn(async () => {}) }));

const waits = jest.mocked(wait);

beforeEach(() => waits.mockClear());

const contact = { body: { contact: { id: 'c1' } } };
const failingOnce = (status: number) => (_: unknown, index: number) =>
  index === 0
    ? { status, body: { message: 'Oh' } }
    : { ...contact, body: { ...contact.body, contacts: [] } };

test.each([500, 502, 503, 504])('a read is sent again after a %i', async (status) => {
  const run = await runWithAnswers(getContact, { contactId: 'c1' }, failingOnce(status));
  expect(run.requests).toHaveLength(2);
  expect(run.result).toMatchObject([{ id: 'c1' }]);
});

test('a search, which is a POST that reads, is sent again too', async () => {
  const run = await runWithAnswers(searchContacts, {}, failingOnce(502));
  expect(run.requests).toHaveLength(2);
  expect(run.error).toBeUndefined();
});

test('a read is sent three times at most, after growing waits that differ', async () => {
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

test.each([400, 403, 404, 409, 422, 429])('a read is not sent again after a %i', async (status) => {
  const run = await runWithAnswers(getContact, { contactId: 'c1' }, () => ({ status }));
  expect(run.requests).toHaveLength(1);
});

test('a write is sent again where twice is no more than once', async () => {
  const updated = await runWithAnswers(
    updateContact,
    { contactId: 'c1', city: 'X' },
    failingOnce(502),
  );
  const tagged = await runWithAnswers(addTags, { contactId: 'c1', tags: ['a'] }, failingOnce(502));
  expect([updated.requests.length, tagged.requests.length]).toEqual([2, 2]);
});

test('a write that could be done twice is sent once', async () => {
  const created = await runWithAnswers(createContact, { firstName: 'Rosa' }, failingOnce(504));
  const deleted = await runWithAnswers(deleteContact, { contactId: 'c1' }, failingOnce(504));
  expect([created.requests.length, deleted.requests.length]).toEqual([1, 1]);
  expect(errorFields(created)).toMatchObject({ status: 504 });
});

describe('a connection that breaks', () => {
  const tester = createAppTester(app);
  const run = (operation: { operation: object }, inputData: object) => {
    const { perform } = operation.operation as { perform?: unknown };
    const bundle = { inputData, authData: connections.location, meta: {} };
    return tester(perform as never, bundle as never, true).then(
      () => ({ error: undefined }),
      (error: Error) => ({ requests: [], error }),
    );
  };
  const failing = (code: string) => {
    nock.cleanAll();
    nock.disableNetConnect();
    for (const method of ['GET', 'POST']) {
      nock('https://services.leadconnectorhq.com')
        .persist()
        .intercept(/.*/, method)
        .replyWithError(Object.assign(new Error('broken'), { code }));
    }
  };

  afterEach(() => nock.cleanAll());

  test.each([
    ['ECONNRESET', 0, /broke off .* look in HighLevel before you try again\.$/],
    ['ECONNREFUSED', 2, /^HighLevel could not be reached\. Try again later\.$/],
    ['ENOTFOUND', 2, /^HighLevel could not be reached\. Try again later\.$/],
  ])('with %s lets a write wait %i times', async (code, pauses, message) => {
    failing(code);
    const { error } = await run(createContact, { firstName: 'Rosa' });
    expect(errorFields({ requests: [], error })).toMatchObject({
      status: 504,
      message: expect.stringMatching(message),
    });
    expect(waits).toHaveBeenCalledTimes(pauses);
  });

  test('lets a read wait twice', async () => {
    failing('ECONNRESET');
    const { error } = await run(getContact, { contactId: 'c1' });
    expect(errorFields({ requests: [], error }).status).toBe(504);
    expect(waits).toHaveBeenCalledTimes(2);
  });
});

test('no try begins when the run has no time left', async () => {
  const clock = jest.spyOn(Date, 'now');
  let now = 0;
  clock.mockImplementation(() => now);
  const run = await runWithAnswers(getContact, { contactId: 'c1' }, () => {
    now += 23_000;
    return { status: 503 };
  });
  clock.mockRestore();
  expect(run.requests).toHaveLength(1);
  expect(errorFields(run).status).toBe(503);
});
