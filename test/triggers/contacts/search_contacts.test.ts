import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers, locationTokenRequest } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import searchContacts from '../../../triggers/contacts/search_contacts';

const { contacts, customFields, locationId, locations, users } = seeded;

test('search_contacts sends every condition of the form as a filter', async () => {
  const { requests, result } = await runWithCassette(searchContacts, {
    query: 'Nair',
    tags: ['recall', 'newsletter'],
    assignedTo: users.dentist,
    createdAfter: '2026-01-20T00:00:00-08:00',
    createdBefore: '2026-02-01',
    updatedAfter: '2026-01-20T00:00:00Z',
    customFieldFilters: [
      {
        customFieldId: customFields.numerical,
        customFieldOperator: 'gte',
        customFieldValue: '5',
      },
    ],
    filters: [
      { filterField: 'type', filterOperator: 'eq', filterValue: 'customer' },
      { filterField: 'city', filterOperator: 'not_exists', filterValue: '' },
      { filterField: 'dnd', filterOperator: 'eq', filterValue: 'false' },
    ],
  });

  expect(requests[0]).toEqual({
    method: 'POST',
    path: '/contacts/search',
    headers: headers.json,
    body: {
      locationId,
      query: 'Nair',
      filters: [
        { field: 'tags', operator: 'eq', value: 'recall' },
        { field: 'tags', operator: 'eq', value: 'newsletter' },
        { field: 'assignedTo', operator: 'eq', value: users.dentist },
        {
          field: 'dateAdded',
          operator: 'range',
          value: { gte: '2026-01-20T08:00:00.000Z', lte: '2026-02-01T00:00:00.000Z' },
        },
        { field: 'dateUpdated', operator: 'range', value: { gte: '2026-01-20T00:00:00.000Z' } },
        { field: `customFields.${customFields.numerical}`, operator: 'range', value: { gte: '5' } },
        { field: 'type', operator: 'eq', value: 'customer' },
        { field: 'city', operator: 'not_exists' },
        { field: 'dnd', operator: 'eq', value: false },
      ],
      sort: [{ field: 'dateAdded', direction: 'desc' }],
      pageLimit: 500,
    },
  });
  expect(result).toMatchObject([
    { id: contacts.priya, firstName: 'Priya', customFields: { visits_so_far: 9 }, revision: '1' },
  ]);
  expect(result).not.toMatchObject([{ searchAfter: expect.anything() }]);
});

test('search_contacts returns a new revision of an updated contact, the last change first', async () => {
  const { requests, result } = await runWithCassette(
    searchContacts,
    { triggerOn: 'new_or_updated', limit: '1000' },
    { cassette: 'search_contacts.updated' },
  );

  expect(requests[0]?.body).toEqual({
    locationId,
    filters: [],
    sort: [{ field: 'dateUpdated', direction: 'desc' }],
    pageLimit: 500,
  });
  expect(keysOf(result)).toHaveLength(Object.keys(contacts).length);
  expect(keysOf(result).slice(0, 3)).toEqual([
    [contacts.wanda, '2026-10-09T15:00:00.000Z'],
    [contacts.peter, '2026-09-16T20:05:00.000Z'],
    [contacts.maya, '2026-09-14T17:42:00.000Z'],
  ]);
});

test('search_contacts requests one small page of samples, the newest first', async () => {
  const { requests, result } = await runWithCassette(
    searchContacts,
    {},
    { cassette: 'search_contacts.sample', meta: { isLoadingSample: true } },
  );

  expect(requests[0]?.body).toMatchObject({ pageLimit: 10 });
  expect(keysOf(result)).toHaveLength(10);
  expect(keysOf(result).slice(0, 3)).toEqual([
    [contacts.wanda, '1'],
    [contacts.peter, '1'],
    [contacts.leila, '1'],
  ]);
});

test('search_contacts searches the chosen sub-account of an agency with its token', async () => {
  const { requests, result } = await runWithCassette(
    searchContacts,
    { locationId, query: 'Tariq' },
    { cassette: 'search_contacts.agency', connection: connections.agency },
  );

  expect(requests[0]).toEqual(locationTokenRequest);
  expect(requests[1]).toMatchObject({ path: '/contacts/search', body: { locationId } });
  expect(requests[1]?.headers.authorization).not.toBe('Bearer agency-token');
  expect(keysOf(result)).toEqual([[contacts.tariq, '1']]);
});

test("search_contacts reports that the agency's sub-account lacks the app", async () => {
  const { message } = await expectFailure(
    searchContacts,
    { locationId: locations.pinecrest },
    { connection: connections.agency },
  );
  expect(message).toMatch(/Install the app in it.*The app is not installed on this location/);
});

test('search_contacts rejects a text that is too long for HighLevel', async () => {
  const tooLong = { query: 'x'.repeat(76) };
  const { message } = await expectFailure(searchContacts, tooLong, { cassette: null });
  expect(message).toBe('Search Text: is more than 75 characters.');
});
