import type { Connection } from '../../highlevel/connection';
import { missingPermission } from '../../highlevel/scopes';

const agency: Connection = {
  level: 'agency',
  accessToken: 'token',
  scopes: ['companies.readonly', 'oauth.write'],
  companyId: 'company',
  locationId: '',
};
const subAccount: Connection = { ...agency, level: 'location', scopes: ['contacts.readonly'] };
const reading = { scope: 'contacts.readonly', access: 'location' } as const;
const writing = { scope: 'contacts.write', access: 'location' } as const;

afterEach(() => {
  delete process.env.HIGHLEVEL_OMIT_SCOPES;
});

test('nothing is in the way of a scope that was granted', () => {
  expect(missingPermission(subAccount, reading)).toBeUndefined();
});

test('a scope that was not granted is named, and where to add it', () => {
  expect(missingPermission(subAccount, writing)).toMatch(
    /scope contacts\.write\. Reconnect .* added to the app in HighLevel's Marketplace first\.$/,
  );
});

test('a connection that does not say what was granted may try', () => {
  expect(missingPermission({ ...subAccount, scopes: [] }, writing)).toBeUndefined();
});

test('an agency may work in its sub-accounts, whatever its own scopes are', () => {
  expect(missingPermission(agency, writing)).toBeUndefined();
});

test('an agency without the scope for their tokens may not', () => {
  expect(missingPermission({ ...agency, scopes: ['companies.readonly'] }, writing)).toMatch(
    /an agency connection with the scope oauth\.write/,
  );
});

test.each([
  ['a sub-account', subAccount, 'contacts.readonly', 'contacts.readonly'],
  ['an agency in its sub-account', agency, 'contacts.write,contacts.readonly', 'contacts.readonly'],
  ['the exchange of tokens', agency, ' oauth.write ', 'oauth.write'],
])('what the environment leaves out is named: %s', (_, connection, omitted, scope) => {
  process.env.HIGHLEVEL_OMIT_SCOPES = omitted;
  const message = missingPermission(connection, reading);
  expect(message).toContain(`This step needs the scope ${scope}, which this integration`);
  expect(message).toContain('HIGHLEVEL_OMIT_SCOPES');
});
