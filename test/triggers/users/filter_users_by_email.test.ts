import { connections, expectFailure, runWithCassette } from '../../../harness/play';
import { headers } from '../../../harness/requests';
import { seeded } from '../../../sandbox/seed';
import filterUsers from '../../../triggers/users/filter_users_by_email';

const { companyId, foreignCompanyId, users } = seeded;
const connection = connections.agency;

const emails = [
  'ada.lindqvist@northwind-growth.example.com',
  'tomas.reed@northwind-growth.example.com',
];

test('filter_users_by_email returns the users with these email addresses, in full', async () => {
  const { requests, result } = await runWithCassette(filterUsers, { emails }, { connection });

  expect(requests).toEqual([
    {
      method: 'POST',
      path: '/users/search/filter-by-email',
      headers: { ...headers.json, authorization: 'Bearer agency-token' },
      body: {
        companyId,
        emails: emails.join(','),
        deleted: false,
        projection: 'all',
        limit: '100',
        skip: '0',
      },
    },
  ]);
  expect(result).toMatchObject([
    { id: users.owner, revision: '1', name: 'Ada Lindqvist', roles: { type: 'agency' } },
    { id: users.reception, revision: '1', name: 'Tomas Reed', roles: { role: 'user' } },
  ]);
});

test('filter_users_by_email returns only the requested users', async () => {
  const { requests, result } = await runWithCassette(
    filterUsers,
    { emails: emails[0], projection: ['firstName', 'phone'], deleted: 'no' },
    { cassette: 'filter_users_by_email.projection', connection },
  );
  expect(requests[0]?.body).toMatchObject({
    emails: emails[0],
    projection: 'id,email,firstName,phone',
  });
  expect(result).toMatchObject([
    { id: users.owner, email: emails[0], firstName: 'Ada', phone: '+15550100200' },
  ]);
  expect(result).not.toHaveProperty([0, 'lastName']);
});

test('filter_users_by_email finds no deleted user', async () => {
  const { requests, result } = await runWithCassette(
    filterUsers,
    { emails, deleted: true },
    { cassette: 'filter_users_by_email.deleted', connection },
  );
  expect(requests[0]?.body).toMatchObject({ deleted: true });
  expect(result).toEqual([]);
});

test('filter_users_by_email reports that the connection has no access to the agency', async () => {
  const { message } = await expectFailure(
    filterUsers,
    { emails },
    { connection: { ...connection, companyId: foreignCompanyId } },
  );
  expect(message).toMatch(/^HighLevel refused this.*scope users\.readonly.*Forbidden resource/);
});

test('filter_users_by_email requires an agency connection', async () => {
  const { message } = await expectFailure(filterUsers, { emails }, { cassette: null });
  expect(message).toMatch(
    /^This step needs an? agency connection with the scope users\.readonly\./,
  );
});

test('filter_users_by_email accepts only email addresses', async () => {
  const { message } = await expectFailure(
    filterUsers,
    { emails: ['ada@example.com, eve'] },
    { cassette: null, connection },
  );
  expect(message).toBe('Emails 1: is not an email address.');
});
