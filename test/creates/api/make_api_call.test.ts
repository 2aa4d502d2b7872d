import makeApiCall from '../../../creates/api/make_api_call';
import { errorFields, runWithAnswers } from '../../../harness/driver';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';

const { locationId, locations } = seeded;

const createLink = {
  resource: 'links',
  endpoint: 'POST /links/',
  name: 'Price list',
  redirectTo: 'https://example.com/prices?a=1&b=2',
};

test('make_api_call sends the fields of the endpoint and the IDs of the connection', async () => {
  const { requests, result } = await runWithCassette(makeApiCall, createLink);

  expect(requests).toEqual([
    {
      method: 'POST',
      path: '/links/',
      headers: headers.json,
      body: { locationId, name: createLink.name, redirectTo: createLink.redirectTo },
    },
  ]);
  expect(result).toMatchObject({
    id: 'n4AriwEnFrGh3tu08W0U',
    status: 201,
    response: { link: { name: 'first tag', locationId } },
  });
});

test('make_api_call returns a list as items, and how to get the next page', async () => {
  const { requests, result } = await runWithCassette(
    makeApiCall,
    { resource: 'brand-boards', endpoint: 'GET /brand-boards/{locationId}', limit: '1' },
    { cassette: 'make_api_call.list' },
  );
  expect(requests).toEqual([
    {
      method: 'GET',
      path: `/brand-boards/${locationId}`,
      query: { limit: '1' },
      headers: headers.plain,
    },
  ]);
  expect(result).toMatchObject({
    status: 200,
    items: [{ _id: '507f1f77bcf86cd799439011', name: 'My Brand Board' }],
    hasMore: true,
    nextPage: { offset: 1 },
    response: { totalCount: 42 },
  });
});

test('make_api_call calls a custom path', async () => {
  const { requests, result } = await runWithCassette(
    makeApiCall,
    {
      resource: 'any_path',
      method: 'PUT',
      path: '/links/a b&c',
      json: '{ "name": "Prices", "redirectTo": "https://example.com" }',
    },
    { cassette: 'make_api_call.any_path' },
  );
  expect(requests).toEqual([
    {
      method: 'PUT',
      path: '/links/a%20b%26c',
      headers: headers.json,
      body: { name: 'Prices', redirectTo: 'https://example.com' },
    },
  ]);
  expect(result).toMatchObject({ status: 201, response: { link: expect.any(Object) } });
});

test('make_api_call reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(makeApiCall, createLink, { connection });
  expect(message).toMatch(/^HighLevel refused this.*scope links\.write.*does not have access/);
});

const wrong: [what: string, form: Record<string, unknown>, message: RegExp][] = [
  ['no resource', {}, /^Resource: is required\.$/],
  ['no endpoint', { resource: 'links' }, /^Endpoint: is required\.$/],
  [
    'an endpoint of another resource',
    { resource: 'links', endpoint: 'POST /invoices/' },
    /^Endpoint: is not one of the endpoints of Links that this step can use\.$/,
  ],
  [
    'fields that are missing',
    { ...createLink, name: '', redirectTo: undefined },
    /^Name: is required\. Redirect To: is required\.$/,
  ],
  [
    'text that is no JSON',
    { ...createLink, moreFields: '{ "a": }' },
    /^More Fields \(JSON\): is not JSON\. Unexpected token/,
  ],
  [
    'JSON that is no object',
    { ...createLink, moreFields: '[1]' },
    /^More Fields \(JSON\): must be an object: \{ … \}\.$/,
  ],
  [
    'JSON without what only JSON can hold',
    {
      resource: 'courses',
      endpoint: 'POST /courses/courses-exporter/public/import',
      moreFields: '{}',
    },
    /^More Fields \(JSON\): add products, which HighLevel requires\.$/,
  ],
  [
    'a part of a group',
    {
      resource: 'conversations',
      endpoint: 'PUT /conversations/messages/{messageId}/status',
      messageId: 'abc',
      status: 'failed',
      error_code: '1',
    },
    /^Error Type: is required if one of its related fields is filled in\. Error Message: is required/,
  ],
  [
    'a path that leaves HighLevel',
    { resource: 'any_path', method: 'GET', path: '//example.com/contacts' },
    /^Path: must begin with one slash/,
  ],
  [
    'a path with a query',
    { resource: 'any_path', method: 'GET', path: '/contacts/?locationId=a' },
    /^Path: contains a \? or a #/,
  ],
  [
    'a path that climbs',
    { resource: 'any_path', method: 'GET', path: '/contacts/../users' },
    /^Path: "\.\." is not a value that HighLevel can look up/,
  ],
  [
    'a value that would change the path',
    {
      resource: 'links',
      endpoint: 'PUT /links/{linkId}',
      linkId: ' .. ',
      name: 'a',
      redirectTo: 'b',
    },
    /^Link ID: "\.\." is not a value that HighLevel can look up/,
  ],
  [
    'an ID in JSON that is longer than a number can be',
    { resource: 'any_path', method: 'POST', path: '/a', json: '{ "pageId": 17841405793187219 }' },
    /^Body \(JSON\): pageId is too large to be sent exactly\. Put it in quotation marks\.$/,
  ],
  [
    'a GET with a body',
    { resource: 'any_path', method: 'GET', path: '/contacts/', json: '{}' },
    /^Body \(JSON\): leave this empty, because a GET has no body/,
  ],
];

test.each(wrong)('make_api_call sends no request with %s', async (_what, form, message) => {
  const failure = await expectFailure(makeApiCall, form, { cassette: null });
  expect(failure.message).toMatch(message);
});

test('make_api_call reports which scope is missing and where to add it', async () => {
  const connection = { ...connections.location, scope: 'contacts.readonly' };
  const { message } = await expectFailure(makeApiCall, createLink, { cassette: null, connection });
  expect(message).toMatch(/needs the scope links\.write, which this integration does not ask for/);
  expect(message).toMatch(/add links\.write to HIGHLEVEL_ADD_SCOPES/);
});

const anyPath = { resource: 'any_path', method: 'GET', path: '/contacts/' };

test('make_api_call sends the custom parameters that have a value, and each value of a list', async () => {
  const query = {
    a: 'x y',
    b: ['1', '', 2],
    c: '',
    d: null,
    e: { f: 1 },
    g: [],
    '': 'h',
    i: false,
  };
  const { requests } = await runWithAnswers(makeApiCall, { ...anyPath, query }, () => ({}));
  expect(requests).toMatchObject([
    { query: { a: 'x y', b: ['1', '2'], e: '{"f":1}', i: 'false' } },
  ]);
  const none = await runWithAnswers(makeApiCall, { ...anyPath, query: '' }, () => ({}));
  expect(none.requests).toEqual([expect.not.objectContaining({ query: expect.anything() })]);
});

test.each(['2023-02-21', 'v3'])(
  'make_api_call accepts the version %s for a path',
  async (version) => {
    const { requests } = await runWithAnswers(makeApiCall, { ...anyPath, version }, () => ({}));
    expect(requests).toMatchObject([{ headers: { version } }]);
  },
);

test('make_api_call rejects an invalid version and parameters that are text', async () => {
  const run = await runWithAnswers(
    makeApiCall,
    { ...anyPath, version: 'a\r\nb', query: 'a=1' },
    () => ({}),
  );
  expect(errorFields(run).message).toBe(
    'Query Parameters: is not a set of names and values. Version: is not a version, like 2021-07-28.',
  );
});

test.each([' ', '\n', '\ufeff{ "utmSource": "a" }\n'])(
  'make_api_call accepts %j as JSON',
  async (moreFields) => {
    const { requests } = await runWithAnswers(
      makeApiCall,
      { ...createLink, moreFields },
      () => ({}),
    );
    expect(requests).toMatchObject([{ body: { name: 'Price list' } }]);
  },
);

const joined: [text: string, items: string[]][] = [
  ['a@example.com, b@example.com', ['a@example.com', 'b@example.com']],
  ['https://a.test/1,2, https://b.test', ['https://a.test/1,2, https://b.test']],
  ['https://a.test/1\nhttps://b.test', ['https://a.test/1', 'https://b.test']],
  ['ve9EPM428h8vShlRW1KT,ocQHyuzHvysMo5N5VsXc', ['ve9EPM428h8vShlRW1KT', 'ocQHyuzHvysMo5N5VsXc']],
  ['SEO, PPC', ['SEO, PPC']],
  ['a@example.com, nobody', ['a@example.com, nobody']],
];

test.each(joined)('make_api_call sends the list %j', async (text, attachments) => {
  const form = {
    resource: 'conversations',
    endpoint: 'PUT /conversations/messages/{messageId}/attachments',
    messageId: 'm1',
    attachments: [text],
  };
  const { requests } = await runWithAnswers(makeApiCall, form, () => ({}));
  expect(requests).toMatchObject([{ body: { attachments } }]);
});

test('make_api_call leaves null in JSON out of a form and a multipart body', async () => {
  const form = {
    resource: 'forms',
    endpoint: 'POST /forms/upload-custom-files',
    contactId: 'c1',
    moreFields: '{ "a": null, "b": ["c", null] }',
  };
  const { requests } = await runWithAnswers(makeApiCall, form, () => ({}));
  expect(JSON.stringify(requests)).toContain('"b":"c"');
  expect(JSON.stringify(requests)).not.toContain('null');
});

const counts: [count: number, limit: string, hasMore: boolean][] = [
  [3, '', false],
  [20, '', true],
  [3, '3', true],
  [0, '', false],
];

test.each(counts)(
  'make_api_call reports for %i records and the limit "%s" whether there are more: %s',
  async (count, limit, hasMore) => {
    const form = { resource: 'businesses', endpoint: 'GET /businesses/', limit };
    const businesses = Array.from({ length: count }, (_, index) => ({ id: `b${index}` }));
    const { result } = await runWithAnswers(makeApiCall, form, () => ({ body: { businesses } }));
    expect(result).toMatchObject({ hasMore, ...(hasMore && { nextPage: { skip: count } }) });
  },
);

test('make_api_call returns the ID of the record and not of the sub-account', async () => {
  const idOf = async (form: Record<string, unknown>) =>
    Object((await runWithAnswers(makeApiCall, form, () => ({ body: { success: true } }))).result)
      .id;
  const posts = { resource: 'social-media-posting', postIds: ['5f7c'] };
  const bulk = 'POST /social-media-posting/{locationId}/posts/bulk-delete';
  expect(await idOf({ ...posts, endpoint: bulk })).toBeNull();
  const one = 'DELETE /social-media-posting/{locationId}/posts/{id}';
  expect(await idOf({ ...posts, endpoint: one, id: '66e1a2b3c4d5' })).toBe('66e1a2b3c4d5');
  const whole = { resource: 'any_path', method: 'DELETE', path: `/locations/${locationId}` };
  expect(await idOf(whole)).toBe(locationId);
});

test('make_api_call returns a response that is text, but no file, web page or half of JSON', async () => {
  const answered = (type: string, body: string) =>
    runWithAnswers(makeApiCall, { ...anyPath, method: 'POST' }, () => ({
      headers: { 'content-type': type },
      body,
    }));
  for (const type of ['text/plain', 'text/html; charset=utf-8']) {
    const { result } = await answered(type, 'Queued');
    expect(result).toEqual({ id: null, status: 200, response: { value: 'Queued' } });
  }
  for (const [type, body] of [
    ['image/png', 'PNG'],
    ['text/html', '<html><body>Blocked</body></html>'],
    ['text/plain', '{"id":'],
  ] as const) {
    expect(errorFields(await answered(type, body)).message).toMatch(/response is not JSON/);
  }
});

test('make_api_call names the field of a file that cannot be loaded', async () => {
  const form = { resource: 'medias', endpoint: 'POST /medias/upload-file', file: 'no address' };
  const { requests, ...done } = await runWithAnswers(makeApiCall, form, () => ({ status: 404 }));
  expect(requests).toEqual([]);
  expect(errorFields({ requests, ...done }).message).toMatch(/^File: /);
});
