import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers, locationTokenRequest } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import findContact from '../../../searches/contacts/find_contact';

const { contacts, locationId } = seeded;

const byId = (id: string) => ({ method: 'GET', path: `/contacts/${id}`, headers: headers.plain });

const byEmailOrPhone = (query: object) => ({
  method: 'GET',
  path: '/contacts/search/duplicate',
  query: { locationId, ...query },
  headers: headers.plain,
});

const bySearch = (body: object) => ({
  method: 'POST',
  path: '/contacts/search',
  headers: headers.json,
  body: { locationId, ...body, pageLimit: 10 },
});

const forNames = {
  method: 'GET',
  path: `/locations/${locationId}/customFields`,
  query: { model: 'contact' },
  headers: headers.plain,
};

test('find_contact finds a contact by its ID and then stops', async () => {
  const { requests, result } = await runWithCassette(findContact, {
    contactId: contacts.maya,
    email: 'liam.becker@example.com',
    query: 'Priya',
  });
  expect(requests).toEqual([byId(contacts.maya), forNames]);
  expect(result).toMatchObject([{ id: contacts.maya, customFields: { visits_so_far: 4 } }]);
});

test('find_contact finds a contact by its email address and then stops', async () => {
  const { requests, result } = await runWithCassette(
    findContact,
    { email: 'Liam.Becker@example.com', query: 'Priya' },
    { cassette: 'find_contact.email' },
  );
  expect(requests).toEqual([byEmailOrPhone({ email: 'Liam.Becker@example.com' })]);
  expect(result).toMatchObject([{ id: contacts.liam, name: 'Liam Becker', customFields: {} }]);
});

test('find_contact finds a contact by its phone number', async () => {
  const { requests, result } = await runWithCassette(
    findContact,
    { phone: '+15550101008' },
    { cassette: 'find_contact.phone' },
  );
  expect(requests).toEqual([byEmailOrPhone({ number: '+15550101008' })]);
  expect(result).toMatchObject([{ id: contacts.oliver }]);
});

test('find_contact finds a contact by text if the email address finds none', async () => {
  const email = 'nobody@example.com';
  const { requests, result } = await runWithCassette(
    findContact,
    { email, query: 'Ortiz' },
    { cassette: 'find_contact.text' },
  );
  expect(requests).toEqual([
    byEmailOrPhone({ email }),
    bySearch({ filters: [{ field: 'email', operator: 'eq', value: email }] }),
    bySearch({ query: 'Ortiz' }),
    forNames,
  ]);
  expect(result).toMatchObject([
    { id: contacts.maya, address1: '221 Alder Street', dateOfBirth: '1990-09-25' },
  ]);
});

test('find_contact returns nothing if no attempt finds a contact', async () => {
  const email = 'nobody@example.com';
  const { requests, result } = await runWithCassette(
    findContact,
    { contactId: 'absentContact', email, phone: '+15550109999', query: 'Nobody' },
    { cassette: 'find_contact.nobody' },
  );
  expect(requests).toEqual([
    byId('absentContact'),
    byEmailOrPhone({ email, number: '+15550109999' }),
    bySearch({ filters: [{ field: 'email', operator: 'eq', value: email }] }),
    bySearch({ query: 'Nobody' }),
  ]);
  expect(result).toEqual([]);
});

test('find_contact searches the chosen sub-account of an agency with its token', async () => {
  const { requests, result } = await runWithCassette(
    findContact,
    { locationId, phone: '+15550101008' },
    { cassette: 'find_contact.agency', connection: connections.agency },
  );
  expect(requests[0]).toEqual(locationTokenRequest);
  expect(requests[1]?.query).toEqual({ locationId, number: '+15550101008' });
  expect(requests[1]?.headers.authorization).not.toBe('Bearer agency-token');
  expect(result).toMatchObject([{ id: contacts.oliver }]);
});

test.each([{ email: '' }, { query: ' \n' }])(
  'find_contact requires a search value: %j',
  async (form) => {
    const { message } = await expectFailure(findContact, form, { cassette: null });
    expect(message).toBe(
      'Email, Phone, Contact ID or Search Text: at least one of them is required.',
    );
  },
);
