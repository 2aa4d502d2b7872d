import addTags from '../../creates/contacts/add_tags_to_contact';
import { errorFields, runWithAnswers } from '../harness/driver';
import { connections } from '../harness/play';

const run = (answer: { status: number; body?: unknown; headers?: Record<string, string> }) =>
  runWithAnswers(addTags, { contactId: 'contact1', tags: ['vip'] }, () => answer).then(errorFields);

test.each([
  [400, { message: 'Contact not found' }, 'HighLevel says: Contact not found'],
  [400, { error: 'Bad Request' }, 'HighLevel says: Bad Request'],
  [422, { message: ['tags must be an array', 'x'] }, 'HighLevel says: tags must be an array; x'],
  [403, { message: 'Forbidden resource' }, /contacts.write.*HighLevel says: Forbidden resource/],
  [404, { message: 'No task' }, /Check its IDs.*No task/],
  [409, { message: 'Taken' }, /does not go together.*Taken/],
  [500, { message: 'Oh' }, /in trouble \(status 500\).*Oh/],
  [502, '<html><h1>Bad Gateway</h1></html>', /in trouble \(status 502\)\. Try again later\.$/],
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

test('an expired token is for Zapier to refresh', async () => {
  expect((await run({ status: 401, body: { message: 'Invalid JWT' } })).name).toBe(
    'RefreshAuthError',
  );
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
])('after a 429 Zapier waits for %s', async (_, headers, delay) => {
  expect(await run({ status: 429, body: { message: 'Too Many Requests' }, headers })).toEqual({
    name: 'ThrottledError',
    message: expect.stringContaining('no more requests for the moment'),
    delay,
  });
});

test.each([
  ['HTML', '<html></html>'],
  ['half of it', '{"tags":["vip"'],
])('a success that is no JSON (%s) is an error', async (_, body) => {
  expect(await run({ status: 200, body })).toMatchObject({ name: 'AppError', status: 502 });
});

test('no message holds the token', async () => {
  const { access_token } = connections.location;
  const { message } = await run({
    status: 400,
    body: { message: `Bearer ${access_token} is bad` },
  });
  expect(message).toMatch(/HighLevel says: Bearer \[hidden\] is bad$/);
});
