import addTags from '../../creates/contacts/add_tags_to_contact';
import createContact from '../../creates/contacts/create_contact';
import deleteContact from '../../creates/contacts/delete_contact';
import updateContact from '../../creates/contacts/update_contact';
import createOpportunity from '../../creates/opportunities/create_opportunity';
import { errorFields, runWithAnswers } from '../../harness/driver';
import type { Operation } from '../../harness/forms';
import { connections } from '../../harness/play';
import { missingPermissionMessage } from '../../highlevel/errors';
import { wordsOf } from '../../highlevel/words';
import findContact from '../../searches/contacts/find_contact';
import contactTagged from '../../triggers/contacts/contact_tagged';
import getContact from '../../triggers/contacts/get_contact';
import searchContacts from '../../triggers/contacts/search_contacts';

jest.mock('../../highlevel/wait', () => ({ wait: jest.fn(async () => {}) }));

type Answer = { status: number; body?: unknown; headers?: Record<string, string> };

const form = { contactId: 'contact1', tags: ['vip'] };
const run = (answer: Answer) => runWithAnswers(addTags, form, () => answer).then(errorFields);

const webPage =
  '<!DOCTYPE html><html><head><title>Attention Required!</title><style>a{}</style></head><body><h1>Sorry, you have been blocked</h1><p>Ray&nbsp;ID &amp; more</p></body></html>';
const pageWords = 'Attention Required! - Sorry, you have been blocked Ray ID & more';

test.each([
  [400, { message: 'Contact not found' }, 'HighLevel says: Contact not found'],
  [400, { error: 'Bad Request' }, 'HighLevel says: Bad Request'],
  [422, { message: ['tags must be an array', 'x'] }, 'HighLevel says: tags must be an array; x'],
  [403, { message: 'Forbidden resource' }, /contacts.write.*HighLevel says: Forbidden resource/],
  [404, { message: 'No task' }, /Check its IDs.*No task/],
  [404, { message: 'Cannot POST /contacts/x' }, /does not know the address.*Cannot POST/],
  [409, { message: 'Taken' }, /conflicts with.*Taken/],
  [402, { message: 'Unpaid' }, /did not accept this request \(status 402\)\..*Unpaid$/],
  [500, { message: 'Oh' }, /internal error \(status 500\).*Oh/],
  [502, '<html><h1>Bad Gateway</h1></html>', /\(status 502\).*HighLevel says: Bad Gateway$/],
  [503, 'upstream connect error', /\(status 503\).*HighLevel says: upstream connect error$/],
  [400, 'null', /Correct the fields and try again\.$/],
  [400, { message: { deep: true }, meta: { contactId: 'c1', more: [] } }, /\(contactId: c1\)$/],
])('status %i with %j', async (status, body, message) => {
  expect(await run({ status, body })).toEqual({
    name: 'AppError',
    status,
    code: expect.any(String),
    message: expect.stringMatching(message),
  });
});

describe("HighLevel's message is found in", () => {
  test.each([
    ['a text', '"Not today"', 'Not today'],
    ['an object', { message: { text: 'Not today' } }, 'text: Not today'],
    ['an object with a message', { message: { message: 'Not today' } }, 'Not today'],
    ['an error with a message', { error: { message: 'Not today', code: 7 } }, 'Not today'],
    ['errors by field', { errors: { email: ['is bad'] } }, 'email: is bad'],
    ['a list of errors', { errors: [{ field: 'email', message: 'is bad' }] }, 'email: is bad'],
    [
      'broken rules',
      { message: [{ property: 'email', constraints: { isEmail: 'email must be an email' } }] },
      'email must be an email',
    ],
    [
      'errors with the path of a field',
      { errors: [{ path: ['contact', 'email'], message: 'Required' }], path: '/contacts/' },
      'contact.email: Required',
    ],
    [
      'an inner error with the path of the address',
      { error: { path: '/contacts/', message: 'No' } },
      'No',
    ],
    [
      'rules that an inner value breaks',
      { message: [{ property: 'a', children: [{ property: 'b', constraints: { c: 'is bad' } }] }] },
      'a: b: is bad',
    ],
    [
      'errors beside a message',
      { message: 'Not today', errors: ['nor here'] },
      'Not today; nor here',
    ],
    ['an error that says more than its status', { message: 'No', error: 'Paused' }, 'No; Paused'],
    ['an error that repeats its status', { message: 'No', error: 'Bad Request' }, 'No'],
    [
      'a code beside a message',
      { message: 'No', canonicalCode: 'CONTACT_LOCKED', traceId: 't1' },
      'No (canonicalCode: CONTACT_LOCKED)',
    ],
    [
      'the record that is in the way',
      { message: 'No', conversationId: 'c1', meta: { contactName: 'Rosa' } },
      'No (contactName: Rosa, conversationId: c1)',
    ],
    ['a body that has no message', { problem: 'Not today', statusCode: 400 }, 'problem: Not today'],
    ['an OAuth error', { error: 'invalid', error_description: 'No good' }, 'No good; invalid'],
    ['lines', { message: 'Not\n  today' }, 'Not today'],
  ])('%s', async (_, body, words) => {
    const { message } = await run({ status: 400, body });
    expect(message.split(' HighLevel says: ')[1]).toBe(words);
  });

  test('a web page does not ask the user to reconnect or to correct a field', async () => {
    for (const status of [400, 403, 404]) {
      const { message, code } = await run({ status, body: webPage });
      expect([code, message]).toEqual([
        'blocked',
        `HighLevel returned a web page instead of data (status ${status}). HighLevel says: ${pageWords}`,
      ]);
    }
  });

  test('a long text is shortened', async () => {
    const { message } = await run({ status: 400, body: { message: 'long '.repeat(1000) } });
    expect(message).toMatch(/long…$/);
    expect(message.length).toBeLessThan(650);
  });
});

test.each([
  [403, 'Forbidden resource'],
  [403, 'The token does not have access to this location.'],
  [403, 'The token is not authorized for this scope.'],
  [401, 'The token is not authorized for this scope.'],
  [
    401,
    'This authClass type is not allowed to access this scope. Please verify your IAM configuration.',
  ],
  [401, "Token's user type mismatch!"],
])('a %i for scope, level or location explains how to reconnect: %s', async (status, said) => {
  expect(await run({ status, body: { message: said } })).toEqual({
    name: 'AppError',
    status,
    code: 'forbidden',
    message: `HighLevel refused this. ${missingPermissionMessage({ scope: 'contacts.write', access: 'location' })} HighLevel says: ${said}`,
  });
});

test.each([
  { message: 'No conversation provider found for this message', error: 'Forbidden' },
  { message: 'You can not change the owner of the agency' },
  {},
])('a 403 for another reason does not ask for a new connection: %j', async (body) => {
  const { message, code } = await run({ status: 403, body });
  expect(code).toBe('forbidden');
  expect(message).toMatch(/^HighLevel refused this request \(status 403\)\./);
  expect(message).not.toMatch(/[Rr]econnect|scope/);
  if (body.message) expect(message).toMatch(new RegExp(`HighLevel says: ${body.message}$`));
});

describe('a 401', () => {
  const location = `/locations/${connections.location.locationId}`;

  /** Runs with a 401 and with the response to the read that checks the token. */
  const run401 = async (body: unknown, read: Answer = { status: 200, body: { location: {} } }) => {
    const done = await runWithAnswers(addTags, form, ({ path }) =>
      path === location ? read : { status: 401, body },
    );
    return { ...errorFields(done), paths: done.requests.map(({ path }) => path) };
  };
  const own = '/contacts/contact1/tags';

  test.each([
    'Invalid JWT',
    'jwt expired',
    'The access token is expired',
    'Invalid Private Integration token',
  ])('about the token makes Zapier refresh it, without a second request: %s', async (said) => {
    expect(await run401({ message: said, error: 'Unauthorized' })).toEqual({
      name: 'RefreshAuthError',
      message: `HighLevel no longer accepts the token of this connection. HighLevel says: ${said}`,
      paths: [own],
    });
  });

  test.each([
    'The token is not authorized for this scope.',
    'This route is not yet supported by the IAM Service. Please update your IAM config. It is longer than the hundred characters that core keeps.',
    'version header was not found.',
  ])('with another reason is shown to the user immediately: %s', async (said) => {
    const { name, message, paths } = await run401({ statusCode: 401, message: said });
    expect([name, paths]).toEqual(['AppError', [own]]);
    expect(message).toMatch(/^HighLevel refused this/);
    expect(message.endsWith(`HighLevel says: ${said}`)).toBe(true);
  });

  test.each(['The user does not exist.', 'No message found for the id', 'Unauthorized', ''])(
    'with an unclear reason is checked by one read with the same token: "%s"',
    async (said) => {
      const body = { statusCode: 401, message: said };
      const words = said ? ` HighLevel says: ${said}` : '';
      expect(await run401(body)).toEqual({
        name: 'AppError',
        code: 'refused',
        status: 401,
        message: `HighLevel refused this, although the connection is valid.${words}`,
        paths: [own, location],
      });
      for (const read of [{ status: 401 }, { status: 429 }, { status: 503 }]) {
        expect(await run401(body, read)).toMatchObject({
          name: 'RefreshAuthError',
          message: expect.stringMatching(said || /no longer accepts the token/),
          paths: [own, location],
        });
      }
    },
  );

  test('is also checked by a read that only lacks the scope', async () => {
    const message = 'The token is not authorized for this scope.';
    const read = { status: 401, body: { message } };
    expect(await run401({ message: 'The user does not exist.' }, read)).toMatchObject({
      name: 'AppError',
      message: expect.stringMatching(/The user does not exist\.$/),
    });
  });

  test('of a connection without a sub-account makes Zapier refresh it', async () => {
    const { locationId: _, ...connection } = connections.location;
    const done = await runWithAnswers(
      addTags,
      form,
      () => ({ status: 401, body: { message: 'Unauthorized' } }),
      { connection },
    );
    expect([errorFields(done).name, done.requests.length]).toEqual(['RefreshAuthError', 1]);
  });

  test('for a command that timed out is temporary, like a 504', async () => {
    const body = { statusCode: 401, message: 'Command timed out' };
    const done = await runWithAnswers(getContact, { contactId: 'c1' }, (_, index) =>
      index === 0 ? { status: 401, body } : { body: { contact: { id: 'c1' } } },
    );
    expect(done.requests).toHaveLength(2);
    expect(done.result).toMatchObject([{ id: 'c1' }]);
    const write = await runWithAnswers(createContact, { firstName: 'Rosa' }, () => ({
      status: 401,
      body,
    }));
    expect(write.requests).toHaveLength(1);
    expect(errorFields(write)).toMatchObject({
      name: 'AppError',
      code: 'unavailable',
      message: expect.stringMatching(
        /took too long.*check in HighLevel.*HighLevel says: Command timed out$/,
      ),
    });
  });
});

test.each([
  ['', 'Try again later.'],
  [{ message: 'Request Timeout' }, 'Try again later. HighLevel says: Request Timeout'],
  [webPage, `Try again later. HighLevel says: ${pageWords}`],
])('a 408 is a timeout, whatever its body, so a read is retried: %j', async (body, rest) => {
  const read = await runWithAnswers(getContact, { contactId: 'c1' }, () => ({ status: 408, body }));
  expect(read.requests).toHaveLength(3);
  expect(errorFields(read)).toMatchObject({
    code: 'unavailable',
    message: `HighLevel took too long to respond. ${rest}`,
  });
});

describe('a duplicate', () => {
  const body = {
    statusCode: 400,
    message: 'This location does not allow duplicated contacts.',
    meta: { contactId: 'c1', contactName: 'Rosa', matchingField: 'email' },
  };
  const words =
    'HighLevel says: This location does not allow duplicated contacts. (contactId: c1, contactName: Rosa, matchingField: email)';

  test('contact: the error names the steps that accept an existing one', async () => {
    const done = await runWithAnswers(createContact, { firstName: 'Rosa' }, () => ({
      status: 400,
      body,
    }));
    expect(errorFields(done)).toEqual({
      name: 'AppError',
      status: 400,
      code: 'conflict',
      message: `HighLevel already has such a record. To update it, use Upsert Contact. To use it unchanged, use Find or Create Contact. ${words}`,
    });
  });

  test('of an update is another contact', async () => {
    const input = { contactId: 'c2', email: 'rosa@example.com' };
    const done = await runWithAnswers(updateContact, input, () => ({ status: 400, body }));
    expect(errorFields(done).message).toMatch(
      /^HighLevel already has such .* Another contact has this email/,
    );
  });

  test('opportunity: the error names the step that accepts an existing one', async () => {
    const input = { contactId: 'c1', name: 'Whitening', pipelineId: 'p1' };
    const message = 'Can not create duplicate opportunity for the contact.';
    const done = await runWithAnswers(createOpportunity, input, () => ({
      status: 400,
      body: { message },
    }));
    expect(errorFields(done).message).toBe(
      `HighLevel already has such a record. To update it, use Upsert Opportunity. HighLevel says: ${message}`,
    );
  });
});

describe('a search', () => {
  const find = (status: number, body: unknown) =>
    runWithAnswers(findContact, { contactId: 'c1' }, () => ({ status, body }));

  test.each([
    [400, { message: 'Contact with id c1 not found' }],
    [404, { message: 'Not here' }],
    [422, { message: 'The contact does not exist' }],
  ])('finds nothing for a %i that means "not found"', async (status, body) => {
    expect(await find(status, body)).toMatchObject({ result: [] });
  });

  test.each([
    [400, { message: 'Location is not active' }],
    [404, { message: 'Cannot GET /contacts/c1' }],
    [404, webPage],
  ])('fails for a %i with another meaning: %j', async (status, body) => {
    const done = await find(status, body);
    expect(errorFields(done)).toMatchObject({ name: 'AppError', status });
    expect(errorFields(done).message).toMatch(/HighLevel says: (Location|Cannot|Attention)/);
  });
});

test('a 200 that reports a failure shows the reason', async () => {
  const { message } = await run({ status: 200, body: { succeded: false, message: 'Locked' } });
  expect(message).toBe(
    'HighLevel accepted the request but reports that nothing was done. HighLevel says: Locked',
  );
});

test('a 200 whose body has the status of an error is that error', async () => {
  const statusCodeAnd = (statusCode: number, message: string) =>
    run({ status: 200, body: { success: false, statusCode, message } });
  expect(await statusCodeAnd(422, 'Bad tag')).toMatchObject({
    status: 422,
    message: expect.stringMatching(/Correct the fields and try again\. HighLevel says: Bad tag$/),
  });
  expect(await statusCodeAnd(429, 'Slow down')).toMatchObject({ name: 'ThrottledError' });
  expect(await statusCodeAnd(401, 'Invalid JWT')).toMatchObject({ name: 'RefreshAuthError' });
  const input = { contactId: 'c1' };
  const body = { statusCode: 400, message: 'Contact is locked' };
  for (const operation of [deleteContact, getContact, searchContacts]) {
    const outcome = await runWithAnswers(operation, input, () => ({ body }));
    expect(errorFields(outcome)).toMatchObject({
      status: 400,
      message: expect.stringMatching(/HighLevel says: Contact is locked$/),
    });
  }
  for (const statusCode of [200, 1000]) {
    const done = await runWithAnswers(deleteContact, input, () => ({ body: { statusCode } }));
    expect(done.result).toMatchObject({ success: true });
  }
});

const limits = {
  'x-ratelimit-interval-milliseconds': '10000',
  'x-ratelimit-daily-reset': '83208000',
};

test.each([
  ['the interval', { ...limits, 'x-ratelimit-daily-remaining': '150000' }, 10],
  ['the day, once it is used up', { ...limits, 'x-ratelimit-daily-remaining': '0' }, 83208],
  ['ten seconds, without headers', {}, 10],
  [
    'an hour, without the reset of a day that is used up',
    { 'x-ratelimit-daily-remaining': '0' },
    3600,
  ],
  [
    'ten seconds, with headers that make no sense',
    { 'x-ratelimit-interval-milliseconds': 'soon' },
    10,
  ],
  ['Retry-After in seconds', { ...limits, 'retry-after': '42' }, 42],
  [
    'Retry-After, though the day is used up',
    { ...limits, 'x-ratelimit-daily-remaining': '0', 'retry-after': '42' },
    42,
  ],
  ['a second, where Retry-After asks for none', { ...limits, 'retry-after': '0' }, 1],
  [
    'the interval, with a Retry-After that makes no sense',
    { ...limits, 'retry-after': 'soon' },
    10,
  ],
  ['the interval, with two Retry-After in one', { ...limits, 'retry-after': '30, 60' }, 10],
  ['the interval, with a negative Retry-After', { ...limits, 'retry-after': '-5' }, 10],
])('after a 429 Zapier waits for %s', async (_, headers, delay) => {
  expect(await run({ status: 429, body: { message: 'Slow down' }, headers })).toEqual({
    name: 'ThrottledError',
    message: expect.stringMatching(/no more requests for now.*HighLevel says: Slow down$/),
    delay,
  });
});

describe('a date in Retry-After', () => {
  afterEach(() => jest.restoreAllMocks());

  test.each([
    ['Fri, 20 Nov 2026 12:01:30 GMT', 90],
    ['Fri, 20 Nov 2026 11:00:00 GMT', 1],
  ])('%s is %i seconds from now', async (date, delay) => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-20T12:00:00Z'));
    const { delay: found } = await run({ status: 429, headers: { 'retry-after': date } });
    expect(found).toBe(delay);
  });
});

test.each([
  ['HTML', '<html><title>Oh</title></html>', /\(status 200\).*HighLevel says: Oh$/],
  ['half of it', '{"tags":["vip"', /try again later\.$/i],
])('a 200 that is not JSON (%s) is an error', async (_, body, message) => {
  expect(await run({ status: 200, body })).toMatchObject({
    name: 'AppError',
    status: 502,
    message: expect.stringMatching(message),
  });
});

test.each([400, 401, 403, 500])('no message of a %i contains the token', async (status) => {
  const { access_token } = connections.location;
  const { message } = await run({ status, body: { message: `Bearer ${access_token} is bad` } });
  expect(message).toMatch(/HighLevel says: Bearer \[hidden\] is bad$/);
});

const slow = [
  ['tags that do not end', '<'.repeat(2_000_000)],
  ['scripts that do not end', '<script '.repeat(200_000)],
  ['comments that do not end', '<!-- '.repeat(300_000)],
];

// A quadratic algorithm would exceed Jest's timeout here.
test.each(slow)('a body of %s is rejected', async (_what, body) => {
  const { code } = await run({ status: 400, body, headers: { 'content-type': 'text/html' } });
  expect(code).toBe('refused');
});

test('only the first of many messages are shown, and the others are not read', () => {
  let reads = 0;
  const message = Array.from({ length: 1_000 }, (_, index) => ({
    field: `f${index}`,
    get message() {
      reads += 1;
      return `is bad ${index}`;
    },
  }));
  expect(wordsOf({ data: { message } })).toMatch(/^f0: is bad 0; f1/);
  expect(reads).toBe(100);
});

test('a list in a list in a list has no message', async () => {
  const body = '['.repeat(5_000) + ']'.repeat(5_000);
  expect(await run({ status: 400, body })).toMatchObject({ name: 'AppError', code: 'refused' });
});

const elsewhere = (status: number) => ({
  status,
  headers: { location: 'https://services.leadconnectorhq.com/elsewhere' },
});

test.each([301, 302, 307])('a write does not follow a redirect (%i)', async (status) => {
  const { requests, ...outcome } = await runWithAnswers(addTags, form, () => elsewhere(status));
  expect(requests).toHaveLength(1);
  expect(errorFields({ requests, ...outcome })).toMatchObject({
    code: 'redirected',
    message: expect.stringMatching(
      /redirected this request \(status 30\d\), which Zapier does not follow/,
    ),
  });
});

test.each([301, 302, 307])('a read follows a redirect (%i)', async (status) => {
  const email = 'rosa@example.com';
  const { requests, result } = await runWithAnswers(findContact, { email }, ({ path }) =>
    path === '/elsewhere'
      ? { status: 200, body: { contact: { id: 'contact1', email } } }
      : elsewhere(status),
  );
  expect(requests.map(({ path }) => path)).toEqual(['/contacts/search/duplicate', '/elsewhere']);
  expect(result).toMatchObject([{ id: 'contact1' }]);
});

test.each(['/contacts/c1', 'https://[no-host'])(
  'a read that is redirected to %s has an error that says so',
  async (location) => {
    const { message } = await runWithAnswers(getContact, { contactId: 'c1' }, () => ({
      status: 302,
      headers: { location },
    })).then(errorFields);
    expect(message).toMatch(/^HighLevel redirected this request in circles or to no valid address/);
  },
);

const successes: [operation: Operation, body: object, message: RegExp][] = [
  [createContact, { message: 'Queued' }, /does not contain the Contact\..*HighLevel says: Queued$/],
  [createContact, { success: false, message: 'Full' }, /nothing was done\. HighLevel says: Full$/],
  [
    findContact,
    { succeded: false, message: 'Paused' },
    /nothing was done\. HighLevel says: Paused$/,
  ],
  [contactTagged, { message: 'Paused' }, /cannot read.*HighLevel says: Paused$/],
  [searchContacts, { success: false, message: 'Paused' }, /was done\. HighLevel says: Paused$/],
];

test.each(successes)(
  "the error for a 200 without the record has HighLevel's message %#",
  async (operation, body, message) => {
    const values = { email: 'a@b.co', tag: 'a' };
    const outcome = await runWithAnswers(operation, values, () => ({ body }));
    expect(errorFields(outcome).message).toMatch(message);
  },
);

test('a search finds nothing if HighLevel reports "not found" as a failure', async () => {
  const body = { success: false, message: 'Contact not found' };
  const { result } = await runWithAnswers(findContact, { email: 'a@b.co' }, () => ({ body }));
  expect(result).toEqual([]);
});
