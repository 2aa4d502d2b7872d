import type { Connection } from '../../highlevel/connection';
import { addedScopes, missingPermission, scopeGroups } from '../../highlevel/scopes';
import { displayOf } from '../../operation/declaration';

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
  delete process.env.HIGHLEVEL_ADD_SCOPES;
});

test('a granted scope gives no error', () => {
  expect(missingPermission(subAccount, reading)).toBeUndefined();
});

test('a missing scope gives an error that names it and where to add it', () => {
  expect(missingPermission(subAccount, writing)).toMatch(
    /scope contacts\.write\. Reconnect .* added to the app in HighLevel's Marketplace first\.$/,
  );
});

test('a connection without a list of granted scopes may send the request', () => {
  expect(missingPermission({ ...subAccount, scopes: [] }, writing)).toBeUndefined();
});

test('an agency may use its sub-accounts, whatever its own scopes are', () => {
  expect(missingPermission(agency, writing)).toBeUndefined();
});

test('an agency without the scope for their tokens gets an error', () => {
  expect(missingPermission({ ...agency, scopes: ['companies.readonly'] }, writing)).toMatch(
    /an agency connection with the scope oauth\.write/,
  );
});

test.each([
  ['a sub-account', subAccount, 'contacts.readonly', 'contacts.readonly'],
  ['an agency in its sub-account', agency, 'contacts.write,contacts.readonly', 'contacts.readonly'],
  ['the exchange of tokens', agency, ' oauth.write ', 'oauth.write'],
])('a scope that the environment leaves out is named: %s', (_, connection, omitted, scope) => {
  process.env.HIGHLEVEL_OMIT_SCOPES = omitted;
  const message = missingPermission(connection, reading);
  expect(message).toContain(`This step needs the scope ${scope}, which this integration`);
  expect(message).toContain('HIGHLEVEL_OMIT_SCOPES');
});

const invoicing = { scope: 'invoices.write', access: 'location' } as const;

test('the error for a scope of an optional group names the group and where to add it', () => {
  expect(missingPermission(subAccount, invoicing)).toMatch(
    /scope invoices\.write, which this integration does not ask for\. .* add invoices to HIGHLEVEL_ADD_SCOPES/,
  );
});

test('if the app requests the group, the user must reconnect', () => {
  process.env.HIGHLEVEL_ADD_SCOPES = 'forms, invoices';
  expect(missingPermission(subAccount, invoicing)).toMatch(/scope invoices\.write\. Reconnect/);
});

test('granted scopes are enough, whatever the app requests now', () => {
  expect(
    missingPermission({ ...subAccount, scopes: ['invoices.write'] }, invoicing),
  ).toBeUndefined();
});

test('an operation without a scope needs the right kind of connection only', () => {
  expect(missingPermission(subAccount, { access: 'location' })).toBeUndefined();
  expect(missingPermission(subAccount, { access: 'agency' })).toBe(
    'This step needs an agency connection. Reconnect HighLevel in Zapier and choose an agency.',
  );
});

test('the environment can add groups and single scopes', () => {
  process.env.HIGHLEVEL_ADD_SCOPES = 'surveys media links.readonly';
  expect(addedScopes()).toEqual([...scopeGroups.media, ...scopeGroups.surveys, 'links.readonly']);
  process.env.HIGHLEVEL_ADD_SCOPES = 'all';
  expect(addedScopes()).toEqual(Object.values(scopeGroups).flat());
});

test('an operation whose scope the app does not request is hidden', () => {
  const display = { label: 'Create Invoice', description: 'Creates an invoice.' };
  expect(displayOf({ ...display, scope: 'invoices.write' })).toEqual({ ...display, hidden: true });
  process.env.HIGHLEVEL_ADD_SCOPES = 'invoices';
  expect(displayOf({ ...display, scope: 'invoices.write' })).toEqual(display);
  expect(displayOf({ ...display, scope: 'contacts.write' })).toEqual(display);
});
