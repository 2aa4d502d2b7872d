import { runWithAnswers } from '../../../harness/driver';
import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import findUser from '../../../searches/users/find_user';

const { companyId, locationId, users } = seeded;

const searchFor = (query: string, more: object = {}) => ({
  method: 'GET',
  path: '/users/search',
  query: { companyId, locationId, query, ...more, limit: '100', skip: '0' },
  headers: headers.plain,
});

const email = 'ingrid.solberg@northwind-growth.example.com';

test('find_user finds a user by email address and then stops', async () => {
  const { requests, result } = await runWithCassette(findUser, {
    email: email.toUpperCase(),
    name: 'Tomas',
    type: 'account',
    role: 'admin',
  });
  expect(requests).toEqual([searchFor(email.toUpperCase(), { type: 'account', role: 'admin' })]);
  expect(result).toMatchObject([{ id: users.dentist, email }]);
});

test('find_user finds a user by a part of the name', async () => {
  const { requests, result } = await runWithCassette(
    findUser,
    { email: 'solberg@northwind-growth.example.com', name: 'solb' },
    { cassette: 'find_user.name' },
  );
  // This address is a part of an existing one, but no user has it.
  expect(requests).toEqual([searchFor('solberg@northwind-growth.example.com'), searchFor('solb')]);
  expect(result).toMatchObject([{ id: users.dentist }]);
});

test('find_user returns an exact match of the name first', async () => {
  const listed = [
    { id: 'u1', name: 'Ann Marie Lee' },
    { id: 'u2', firstName: 'Ann', lastName: 'Lee' },
  ];
  const run = await runWithAnswers(findUser, { name: 'ann lee' }, () => ({
    body: { users: listed },
  }));
  expect(run.result).toMatchObject([{ id: 'u2' }, { id: 'u1' }]);
});

test('find_user finds no user', async () => {
  const { result } = await runWithCassette(
    findUser,
    { email: 'nobody@example.com', name: 'Nobody' },
    { cassette: 'find_user.nobody' },
  );
  expect(result).toEqual([]);
});

test("find_user searches the agency's sub-account in the form", async () => {
  const { requests } = await runWithCassette(
    findUser,
    { name: 'Tomas', locationId },
    { cassette: 'find_user.agency', connection: connections.agency },
  );
  expect(requests[0]?.query).toMatchObject({ companyId, locationId, query: 'Tomas' });
});

test('find_user requires an email address or a name', async () => {
  const { message } = await expectFailure(findUser, {}, { cassette: null });
  expect(message).toBe('Email or Name: at least one of them is required.');
});
