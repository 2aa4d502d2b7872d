import { errorFields, runWithAnswers } from '../../../harness/driver';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import findAnyRecord from '../../../searches/api/find_any_record';

const { locationId, locations } = seeded;

const links = { resource: 'links', endpoint: 'GET /links/' };

test('find_any_record finds the record of a list that has a value', async () => {
  const { requests, result } = await runWithCassette(findAnyRecord, {
    ...links,
    matchField: 'name',
    matchValue: ' First Tag',
  });
  expect(requests).toEqual([
    { method: 'GET', path: '/links/', query: { locationId }, headers: headers.plain },
  ]);
  expect(result).toMatchObject([{ id: 'n4AriwEnFrGh3tu08W0U', name: 'first tag' }]);
});

test('find_any_record finds nothing if no record has the value', async () => {
  const { result } = await runWithCassette(
    findAnyRecord,
    { ...links, matchField: 'name', matchValue: 'Last tag' },
    { cassette: 'find_any_record.nobody' },
  );
  expect(result).toEqual([]);
});

test('find_any_record reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(findAnyRecord, links, { connection });
  expect(message).toMatch(/^HighLevel refused this.*scope links\.readonly.*does not have access/);
});

test('find_any_record finds a single record by its ID, and nothing if it does not exist', async () => {
  const one = {
    resource: 'brand-boards',
    endpoint: 'GET /brand-boards/{locationId}/{id}',
    id: 'b1',
  };
  const found = await runWithAnswers(findAnyRecord, one, () => ({
    body: { _id: 'b1', name: 'x' },
  }));
  expect(found.requests).toMatchObject([{ path: `/brand-boards/${locationId}/b1` }]);
  expect(found.result).toEqual([{ _id: 'b1', id: 'b1', name: 'x' }]);

  const missing = await runWithAnswers(findAnyRecord, one, () => ({
    status: 404,
    body: { message: 'Brand board not found' },
  }));
  expect(missing.result).toEqual([]);
});

const invoices = {
  resource: 'invoices',
  endpoint: 'GET /invoices/',
  matchField: 'contactDetails__email',
  matchValue: 'sam@example.com',
};

const page = (from: number, count: number) => ({
  body: {
    total: 250,
    invoices: Array.from({ length: count }, (_, index) => ({
      _id: `i${from + index}`,
      contactDetails: { email: from + index === 120 ? 'Sam@example.com' : 'x@example.com' },
    })),
  },
});

test('find_any_record reads pages until a record has the value', async () => {
  const { requests, result } = await runWithAnswers(findAnyRecord, invoices, (_request, index) =>
    page(index * 100, 100),
  );
  expect(requests.map(({ query }) => query)).toMatchObject([
    { limit: '100', offset: '0', altId: locationId, altType: 'location' },
    { limit: '100', offset: '100' },
  ]);
  expect(result).toMatchObject([{ id: 'i120' }]);
});

test('find_any_record requests smaller pages if HighLevel rejects large ones', async () => {
  const { requests, result } = await runWithAnswers(findAnyRecord, invoices, ({ query }) =>
    query?.limit === '100'
      ? { status: 422, body: { message: ['limit must not be greater than 10'] } }
      : page(Number(query?.offset), query?.offset === '120' ? 3 : 10),
  );
  expect(requests.slice(0, 3).map(({ query }) => [query?.limit, query?.offset])).toEqual([
    ['100', '0'],
    ['10', '0'],
    ['10', '10'],
  ]);
  expect(result).toMatchObject([{ id: 'i120' }]);
});

test('find_any_record sends no request with a field to match and no value', async () => {
  const { message } = await expectFailure(
    findAnyRecord,
    { ...links, matchField: 'name' },
    { cassette: null },
  );
  expect(message).toBe('Field to Match and Value to Match: fill in both or neither.');
});

const businesses = {
  resource: 'businesses',
  endpoint: 'GET /businesses/',
  matchField: 'name',
  matchValue: 'Nobody',
};

const businessesFrom = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `b${from + index}`,
    name: `B${from + index}`,
  }));

test('find_any_record finds nothing in a response without the list, and fails if the first page had one', async () => {
  const none = await runWithAnswers(findAnyRecord, businesses, () => ({
    body: { message: 'Nothing here', success: true },
  }));
  expect(none.result).toEqual([]);
  const run = await runWithAnswers(findAnyRecord, businesses, (_request, index) => ({
    body: index ? { message: 'Nothing here' } : { businesses: businessesFrom(0, 100) },
  }));
  expect(errorFields(run).message).toMatch(/^This step cannot read HighLevel's response/);
});

test.each([
  ['by a number', { businesses: businessesFrom(0, 100) }, businesses],
  [
    'by the last ID',
    { faqs: businessesFrom(0, 100) },
    {
      ...businesses,
      resource: 'knowledge-base',
      endpoint: 'GET /knowledge-bases/faqs',
      knowledgeBaseId: 'k',
    },
  ],
])('find_any_record stops at a repeated page, %s', async (_how, body, form) => {
  const run = await runWithAnswers(findAnyRecord, form, () => ({ body }));
  expect(run.requests).toHaveLength(2);
  expect(errorFields(run).message).toMatch(/^HighLevel sent the same records again for page 2/);
});

test('find_any_record reads the next page if HighLevel returns fewer records than requested', async () => {
  const form = { ...invoices, matchValue: 'Sam@example.com' };
  const { requests, result } = await runWithAnswers(findAnyRecord, form, ({ query }) =>
    page(Number(query?.offset), 25),
  );
  expect(requests.map(({ query }) => query?.offset)).toEqual(['0', '25', '50', '75', '100']);
  expect(result).toMatchObject([{ id: 'i120' }]);
});

const matches: [field: string, value: string][] = [
  ['id', 'x1'],
  ['createdAt', '2026-01-01T00:00:00Z'],
  ['createdAt', '2026-01-01T01:00:00+01:00'],
  ['isActive', 'Yes'],
  ['isActive', 'TRUE'],
  ['count', '5.0'],
  ['lines[]note__text', ' Ünder '],
];

test.each(matches)(
  'find_any_record finds by %s with the mapped value %s',
  async (matchField, matchValue) => {
    const record = {
      _id: 'x1',
      createdAt: Date.UTC(2026, 0, 1),
      isActive: true,
      count: 5,
      lines: [{ note: { text: 'a' } }, { note: { text: 'ünder' } }],
    };
    const form = { ...businesses, matchField, matchValue };
    const { result } = await runWithAnswers(findAnyRecord, form, () => ({
      body: { businesses: [{ _id: 'x2', createdAt: 5, isActive: false, count: 6 }, record] },
    }));
    expect(result).toMatchObject([{ id: 'x1' }]);
  },
);

test("find_any_record finds a record if HighLevel's envelope has another name than in the document", async () => {
  const { result } = await runWithAnswers(
    findAnyRecord,
    {
      resource: 'calendars',
      endpoint: 'GET /calendars/events/appointments/{eventId}',
      eventId: 'e1',
    },
    () => ({ body: { appointment: { id: 'e1', title: 'Visit' }, traceId: 't' } }),
  );
  expect(result).toEqual([{ id: 'e1', title: 'Visit' }]);
});

test('find_any_record searches a list that no document describes', async () => {
  const form = {
    resource: 'locations',
    endpoint: 'GET /locations/{locationId}/timezones',
    matchField: 'name',
    matchValue: 'b',
  };
  const { result } = await runWithAnswers(findAnyRecord, form, () => ({
    body: [{ name: 'A' }, { name: 'B' }],
  }));
  expect(result).toEqual([{ name: 'B' }]);
  const texts = await runWithAnswers(findAnyRecord, { ...form, matchField: 'value' }, () => ({
    body: ['A', 'B'],
  }));
  expect(texts.result).toEqual([{ value: 'B' }]);
});
