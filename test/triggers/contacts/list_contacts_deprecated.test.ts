import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { keysOf } from '../../../harness/results';
import { seeded } from '../../../sandbox/seed';
import listContacts from '../../../triggers/contacts/list_contacts_deprecated';

const { contacts, locationId, locations } = seeded;

test('list_contacts_deprecated returns the contacts that match a text, the newest first', async () => {
  const { requests, result } = await runWithCassette(listContacts, { query: 'Harbor Marina' });

  expect(requests[0]).toEqual({
    method: 'GET',
    path: '/contacts/',
    query: { locationId, query: 'Harbor Marina', limit: '100' },
    headers: headers.plain,
  });
  expect(result).toMatchObject([
    { id: contacts.diego, revision: '1', firstName: 'Diego', lastName: 'Moreno' },
    { id: contacts.maya, revision: '1', customFields: { insurance_number: 'AB 204518' } },
  ]);
});

test('list_contacts_deprecated returns a new revision of an updated contact', async () => {
  const { requests, result } = await runWithCassette(
    listContacts,
    { triggerOn: 'new_or_updated' },
    { cassette: 'list_contacts_deprecated.updated' },
  );

  expect(requests[0]?.query).toEqual({ locationId, limit: '100' });
  expect(keysOf(result)).toHaveLength(Object.keys(contacts).length);
  expect(keysOf(result).slice(0, 3)).toEqual([
    [contacts.wanda, '2026-10-09T15:00:00.000Z'],
    [contacts.peter, '2026-09-16T20:05:00.000Z'],
    [contacts.maya, '2026-09-14T17:42:00.000Z'],
  ]);
});

test('list_contacts_deprecated requests one small page of samples', async () => {
  const { requests, result } = await runWithCassette(
    listContacts,
    {},
    { cassette: 'list_contacts_deprecated.sample', meta: { isLoadingSample: true } },
  );
  expect(requests[0]?.query).toEqual({ locationId, limit: '10' });
  expect(keysOf(result)).toHaveLength(10);
});

test('list_contacts_deprecated reports that a sub-account belongs to another agency', async () => {
  const { message } = await expectFailure(
    listContacts,
    { locationId: locations.foreign },
    { connection: connections.agency },
  );
  expect(message).toMatch(/^Sub-Account: .*The location does not belong to this company/);
});

test('list_contacts_deprecated requires the sub-account of an agency', async () => {
  const options = { cassette: null, connection: connections.agency };
  const { message } = await expectFailure(listContacts, {}, options);
  expect(message).toBe('Sub-Account: is required, because this connection is for a whole agency.');
});
