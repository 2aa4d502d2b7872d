import { runWithAnswers } from '../../../harness/driver';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import contactTagged from '../../../triggers/contacts/contact_tagged';

const { contacts, locationId } = seeded;

const body = {
  locationId,
  filters: [{ field: 'tags', operator: 'eq', value: 'vip' }],
  sort: [{ field: 'dateAdded', direction: 'desc' }],
  pageLimit: 500,
};

test('contact_tagged returns contacts with the tag as samples', async () => {
  const { requests, result } = await runWithCassette(
    contactTagged,
    { tag: ' VIP' },
    { cassette: 'contact_tagged.sample', meta: { isLoadingSample: true } },
  );
  expect(requests[0]).toEqual({
    method: 'POST',
    path: '/contacts/search',
    headers: headers.json,
    body: { ...body, pageLimit: 10 },
  });
  expect(result).toMatchObject([
    { id: contacts.naomi, changedFrom: null, changedTo: 'tagged' },
    { id: contacts.kenji, tags: ['vip'] },
    { id: contacts.maya, customFields: { visits_so_far: 4 } },
  ]);
});

test('contact_tagged remembers these contacts in its first poll and starts no run', async () => {
  const { requests, result } = await runWithCassette(contactTagged, {
    tag: 'vip',
    tagEvent: 'removed',
  });
  expect(requests).toEqual([
    { method: 'POST', path: '/contacts/search', headers: headers.json, body },
  ]);
  expect(result).toEqual([]);
});

/** Contacts with the tag, 500 per page, after the previous page's `searchAfter`. */
const holders = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `contact${index}`,
    tags: ['vip'],
    searchAfter: [index],
  }));

const pageOf = (all: ReturnType<typeof holders>, request: { body?: unknown }) => {
  const { searchAfter: [last = -1] = [] }: { searchAfter?: number[] } = { ...Object(request.body) };
  return all.slice(last + 1, last + 501);
};

test.each([
  // A contact on the first page loses the tag before the second page is read.
  ['gets shorter while it is read', [1_001, 1_000]],
  ['says a wrong number', [0, 0]],
])('contact_tagged misses no contact in a list that %s', async (_, totals) => {
  const all = holders(1_001);
  const poll = (totalOf: (page: number) => number, isCacheWarm = true) =>
    runWithAnswers(
      contactTagged,
      { tag: 'vip' },
      (request, index) => ({ body: { contacts: pageOf(all, request), total: totalOf(index) } }),
      { isCacheWarm },
    );
  await poll(() => 1_001, false);
  expect((await poll((page) => totals[page] ?? 1_001)).result).toEqual([]);
  expect((await poll(() => 1_001)).result).toEqual([]);
});

test.each([
  ['the search did not show for a while', { body: { contact: { id: 'contact0', tags: ['vip'] } } }],
  ['was deleted and restored', { status: 404, body: { message: 'Contact not found' } }],
])('contact_tagged does not count a tag as removed from a contact that %s', async (_, read) => {
  const all = holders(2);
  const poll = (listed: typeof all, isCacheWarm = true) =>
    runWithAnswers(
      contactTagged,
      { tag: 'vip', tagEvent: 'removed' },
      ({ method }) =>
        method === 'GET' ? read : { body: { contacts: listed, total: listed.length } },
      { isCacheWarm },
    );
  await poll(all, false);
  expect((await poll(all.slice(1))).result).toEqual([]);
  expect((await poll(all)).result).toEqual([]);
});

test('contact_tagged returns a removed tag again if its result was lost', async () => {
  const all = holders(2);
  const poll = (listed: typeof all, tags: string[], isCacheWarm = true) =>
    runWithAnswers(
      contactTagged,
      { tag: 'vip', tagEvent: 'removed' },
      ({ method }) => ({
        body:
          method === 'GET'
            ? { contact: { id: 'contact0', tags } }
            : { contacts: listed, total: listed.length },
      }),
      { isCacheWarm },
    );
  await poll(all, [], false);
  const first = await poll(all.slice(1), []);
  expect(first.result).toMatchObject([{ id: 'contact0', changedTo: null }]);
  // By now the contact has the tag again.
  const { result, requests } = await poll(all, ['vip']);
  expect(result).toEqual(first.result);
  expect(requests).toHaveLength(1);
});

test('contact_tagged needs a tag', async () => {
  const { message } = await expectFailure(contactTagged, { tag: ' ' }, { cassette: null });
  expect(message).toBe('Tag: is required.');
});

test('contact_tagged reports that the connection has no access to the sub-account', async () => {
  const connection = { ...connections.location, locationId: seeded.locations.lakeside };
  const { message } = await expectFailure(contactTagged, { tag: 'vip' }, { connection });
  expect(message).toMatch(/^HighLevel refused this.*not have access/);
});

test('contact_tagged reads the next page if HighLevel returns fewer contacts than requested and has more', async () => {
  const asked: unknown[] = [];
  await runWithAnswers(contactTagged, { tag: 'vip' }, ({ body }) => {
    const { pageLimit, searchAfter = [0] } = Object(body);
    asked.push([pageLimit, searchAfter[0]]);
    const count = Math.min(100, 250 - searchAfter[0]);
    const contacts = Array.from({ length: count }, (_, index) => {
      const number = searchAfter[0] + index + 1;
      return { id: `c${number}`, searchAfter: [number, `c${number}`] };
    });
    return { body: { contacts, total: 251 } };
  });
  // The count is one too high because the index is behind. A page that is shorter than the first is
  // the last.
  expect(asked).toEqual([
    [500, 0],
    [100, 100],
    [100, 200],
  ]);
});
