import { runWithAnswers } from '../../../harness/driver';
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

test('find_any_record finds nothing where no record has the value', async () => {
  const { result } = await runWithCassette(
    findAnyRecord,
    { ...links, matchField: 'name', matchValue: 'Last tag' },
    { cassette: 'find_any_record.nobody' },
  );
  expect(result).toEqual([]);
});

test('find_any_record says that the connection does not reach the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(findAnyRecord, links, { connection });
  expect(message).toMatch(/^HighLevel refused this.*scope links\.readonly.*does not have access/);
});

test('find_any_record finds a single record by its ID, and nothing where it is not there', async () => {
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

test('find_any_record asks for smaller pages where HighLevel refuses large ones', async () => {
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

test('find_any_record asks nothing with a field to match and no value', async () => {
  const { message } = await expectFailure(
    findAnyRecord,
    { ...links, matchField: 'name' },
    { cassette: null },
  );
  expect(message).toBe('Field to Match and Value to Match: fill in both, or none.');
});
