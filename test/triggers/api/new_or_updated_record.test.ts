import { errorFields, runWithAnswers } from '../../../harness/driver';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import newOrUpdatedRecord from '../../../triggers/api/new_or_updated_record';

const { locationId, locations } = seeded;

const links = { resource: 'links', endpoint: 'GET /links/' };

test('new_or_updated_record returns the records of a list with their IDs', async () => {
  const { requests, result } = await runWithCassette(newOrUpdatedRecord, links);
  expect(requests).toEqual([
    { method: 'GET', path: '/links/', query: { locationId }, headers: headers.plain },
  ]);
  expect(keysOf(result)).toEqual([['n4AriwEnFrGh3tu08W0U', '1']]);
  expect(result).toMatchObject([{ name: 'first tag', redirectTo: 'https://www.google.com/' }]);
});

test('new_or_updated_record reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: locations.lakeside };
  const { message } = await expectFailure(newOrUpdatedRecord, links, { connection });
  expect(message).toMatch(/^HighLevel refused this.*scope links\.readonly.*does not have access/);
});

const templates = {
  resource: 'proposals',
  endpoint: 'GET /proposals/templates',
  triggerOn: 'new_or_updated',
};

const pageOf = (from: number, count: number, updatedAt = '2026-11-01T09:00:00.000Z') => ({
  body: {
    data: Array.from({ length: count }, (_, index) => ({ _id: `t${from + index}`, updatedAt })),
  },
});

test('new_or_updated_record reads a list to its end, and a change is a new revision', async () => {
  const { requests, result } = await runWithAnswers(newOrUpdatedRecord, templates, ({ query }) =>
    pageOf(Number(query?.skip ?? 0), query?.skip === '100' ? 7 : 100),
  );
  expect(requests.map(({ query }) => query?.skip)).toEqual([undefined, '100']);
  expect(keysOf(result)).toHaveLength(107);
  expect(keysOf(result)).toContainEqual(['t106', '2026-11-01T09:00:00.000Z']);
});

test('new_or_updated_record watches with the filters of the list', async () => {
  const form = { ...templates, name: 'Contract', dateFrom: '2026-11-01T00:00:00Z' };
  const { requests } = await runWithAnswers(newOrUpdatedRecord, form, () => pageOf(0, 1));
  expect(requests).toMatchObject([{ query: { locationId, name: 'Contract' } }]);
});

test('new_or_updated_record detects changes of records without a timestamp by their content', async () => {
  const form = { ...links, triggerOn: 'new_or_updated' };
  const answers = (name: string) => () => ({ body: { links: [{ id: 'a', name }] } });
  const first = await runWithAnswers(newOrUpdatedRecord, form, answers('Prices'));
  const same = await runWithAnswers(newOrUpdatedRecord, form, answers('Prices'), {
    isCacheWarm: true,
  });
  const other = await runWithAnswers(newOrUpdatedRecord, form, answers('Terms'), {
    isCacheWarm: true,
  });
  expect(keysOf(same.result)).toEqual(keysOf(first.result));
  expect(keysOf(other.result)).not.toEqual(keysOf(first.result));
});

test('new_or_updated_record fails if the rest of a list cannot be read', async () => {
  const run = await runWithAnswers(
    newOrUpdatedRecord,
    { resource: 'conversation-ai', endpoint: 'GET /conversation-ai/agents/search' },
    ({ query }) => ({
      body: { agents: Array.from({ length: Number(query?.limit) }, (_, id) => ({ id: `a${id}` })) },
    }),
  );
  expect(errorFields(run).message).toMatch(/records, and its API has no way to request more/);
});

test('new_or_updated_record offers lists whose records have only an ID', async () => {
  const { message } = await expectFailure(
    newOrUpdatedRecord,
    { resource: 'links', endpoint: 'POST /links/' },
    { cassette: null },
  );
  expect(message).toMatch(/^Endpoint: is not one of the endpoints of Links/);
});

test('new_or_updated_record reads messages, which HighLevel nests once more than its document', async () => {
  const form = {
    resource: 'conversations',
    endpoint: 'GET /conversations/{conversationId}/messages',
    conversationId: 'c1',
  };
  const { result } = await runWithAnswers(newOrUpdatedRecord, form, () => ({
    body: {
      messages: {
        lastMessageId: 'm1',
        nextPage: false,
        messages: [{ id: 'm1', body: 'Hi', dateAdded: '2026-11-01T09:00:00.000Z' }],
      },
    },
  }));
  expect(keysOf(result)).toEqual([['m1', '1']]);
});

test('new_or_updated_record fails beyond 50 pages', async () => {
  const run = await runWithAnswers(newOrUpdatedRecord, templates, ({ query }) =>
    pageOf(Number(query?.skip ?? 0), 100),
  );
  expect(run.requests).toHaveLength(50);
  expect(errorFields(run).message).toBe(
    'There are more than 5,000 of these, too many to read in one check. Use filters that make the list shorter.',
  );
});

test('new_or_updated_record fails at a list with an item that is not a record', async () => {
  const run = await runWithAnswers(newOrUpdatedRecord, links, () => ({
    body: { links: ['First tag'] },
  }));
  expect(errorFields(run).message).toMatch(/^This step cannot read HighLevel's response/);
});
