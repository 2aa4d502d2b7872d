import { useSandbox } from '../../harness/sandbox';
import { seeded } from '../../sandbox';

let now = Date.parse('2026-11-02T10:00:00Z');
const { get, post, put, remove } = useSandbox({ now: () => new Date(now), searchLagMs: 2000 });
const { locationId, contactId, contacts, customFields } = seeded;

type Found = { id: string; dateAdded: string; searchAfter: unknown[] };

const search = async (body: object) =>
  post('/contacts/search', { locationId, pageLimit: 100, ...body });

const idsOf = async (body: object): Promise<string[]> =>
  (await search(body)).body.contacts.map(({ id }: Found) => id);

const one = (field: string, operator: string, value?: unknown) => ({
  filters: [{ field, operator, value }],
});

test('a search needs a sub-account and a page limit', async () => {
  expect((await post('/contacts/search', {})).body).toMatchObject({
    statusCode: 422,
    message: ['locationId should not be empty', 'pageLimit should not be empty'],
  });
  expect((await search({ pageLimit: 501 })).body.message).toEqual([
    'pageLimit must not be greater than 500',
  ]);
  expect((await search({ query: 'x'.repeat(76) })).body.message).toEqual([
    'query must be shorter than or equal to 75 characters',
  ]);
  expect((await search({ page: 101 })).status).toBe(400);
});

test('contacts have their undocumented format in the search', async () => {
  const { status, body } = await search({ query: 'maya' });
  expect([status, body.total]).toEqual([200, 1]);
  expect(body.contacts[0]).toMatchObject({
    id: contactId,
    address: '221 Alder Street',
    dateOfBirth: Date.parse('1990-09-25'),
    businessName: 'Harbor Marina',
    searchAfter: [Date.parse('2026-01-15T18:20:00.000Z'), contactId],
  });
  expect(body.contacts[0]).not.toHaveProperty('address1');
});

test.each([
  ['eq', one('email', 'eq', 'maya.ortiz@example.com'), [contacts.maya]],
  ['a tag', one('tags', 'eq', 'vip'), [contacts.naomi, contacts.kenji, contacts.maya]],
  ['contains', one('lastNameLowerCase', 'contains', 'ORTI'), [contacts.maya]],
  ['exists', one('dateOfBirth', 'exists'), [contacts.elena, contacts.hannah, contacts.maya]],
  ['not_exists', one('email', 'not_exists'), [contacts.oliver]],
  ['dnd', one('dnd', 'eq', true), [contacts.marcus, contacts.noah]],
  ['a custom field', one(`customFields.${customFields.numerical}`, 'eq', 9), [contacts.priya]],
  [
    'a custom range',
    one(`customFields.${customFields.monetory}`, 'range', { gt: 60, lte: 130 }),
    [contacts.maya],
  ],
  ['an unknown custom field', one('customFields.none', 'eq', 9), []],
  [
    'a range',
    one('dateAdded', 'range', { gte: '2026-08-05T17:25:00.000Z', lt: '2026-09-01' }),
    [contacts.leila, contacts.jonas],
  ],
  [
    'groups',
    {
      filters: [
        { field: 'type', operator: 'eq', value: 'customer' },
        {
          group: 'OR',
          filters: [
            { field: 'tags', operator: 'contains', value: 'whit' },
            {
              group: 'AND',
              filters: [
                { field: 'tags', operator: 'eq', value: 'vip' },
                { field: 'tags', operator: 'not_eq', value: 'recall' },
                { field: 'address', operator: 'not_exists' },
              ],
            },
          ],
        },
      ],
    },
    [contacts.kenji, contacts.sofia],
  ],
])('filters: %s', async (_name, body, ids) => {
  expect(await idsOf(body)).toEqual(ids);
});

test.each([
  ['phone', one('phone', 'eq', '+15550101001'), 'Invalid field phone'],
  ['contact_name', one('contact_name', 'eq', 'x'), 'Invalid field contact_name'],
  ['an operator', one('email', 'like', 'x'), 'Invalid operator like'],
  ['a sort field', { sort: [{ field: 'phone', direction: 'asc' }] }, 'Invalid sort field phone'],
])('refuses %s', async (_name, body, message) => {
  expect(await search(body)).toMatchObject({
    status: 400,
    body: { message, error: 'Bad Request' },
  });
});

test.each([
  ['by default', undefined],
  ['by change', [{ field: 'dateUpdated', direction: 'desc' }]],
  [
    'by two fields',
    [
      { field: 'dnd', direction: 'desc' },
      { field: 'firstNameLowerCase', direction: 'asc' },
    ],
  ],
  ['by one that few have', [{ field: 'businessName', direction: 'asc' }]],
])('pages and cursors return every contact once, sorted %s', async (_name, sort) => {
  const all = await idsOf({ sort });
  expect(new Set(all).size).toBe(25);
  const byPage: string[] = [];
  for (const page of [1, 2, 3, 4]) byPage.push(...(await idsOf({ sort, page, pageLimit: 7 })));
  expect(byPage).toEqual(all);
  const byCursor: string[] = [];
  let searchAfter: unknown[] | undefined;
  do {
    const { body } = await search({ sort, searchAfter, pageLimit: 7 });
    byCursor.push(...body.contacts.map(({ id }: Found) => id));
    searchAfter = body.contacts.at(-1)?.searchAfter;
  } while (searchAfter);
  expect(byCursor).toEqual(all);
});

test('page and cursor exclude each other, and a cursor must match the sort', async () => {
  expect((await search({ page: 1, searchAfter: [1, 'x'] })).status).toBe(400);
  expect((await search({ searchAfter: ['x'] })).status).toBe(400);
  const sort = ['email', 'source', 'dnd'].map((field) => ({ field, direction: 'asc' }));
  expect((await search({ sort })).status).toBe(422);
});

test('the index lags writes', async () => {
  const created = await post('/contacts/', { locationId, firstName: 'Zoe' });
  await put(`/contacts/${contactId}`, { firstName: 'Mya' });
  await remove(`/contacts/${contacts.liam}`);
  const seen = async () => {
    const { body } = await search({});
    return [created.body.contact.id, contacts.liam].map((id) =>
      body.contacts.some((contact: Found) => contact.id === id),
    );
  };
  now += 1999;
  expect(await seen()).toEqual([false, true]);
  expect(await idsOf({ query: 'Mya' })).toEqual([]);
  now += 1;
  expect(await seen()).toEqual([true, false]);
  expect(await idsOf({ query: 'Mya' })).toEqual([contactId]);
});

test('the old list needs both cursors, is sorted by newest first, and has lower-case names', async () => {
  const page = async (query: Record<string, string>): Promise<Found[]> =>
    (await get(`/contacts/?${new URLSearchParams({ locationId, limit: '20', ...query })}`)).body
      .contacts;
  const first = await page({});
  expect(first[0]).toMatchObject({ id: contacts.wanda, firstName: 'wanda', firstNameRaw: 'Wanda' });
  const last = first.at(-1);
  const startAfter = String(Date.parse(last?.dateAdded ?? ''));
  const startAfterId = last?.id ?? '';
  const second = await page({ startAfter, startAfterId });
  expect(second).toHaveLength(5);
  expect(second.at(-1)?.id).toBe(contacts.maya);
  expect(await page({ startAfterId })).toEqual(first);
  expect(await page({ startAfter })).toEqual(first);
  expect((await get(`/contacts/?locationId=${locationId}&limit=101`)).status).toBe(422);
});
