import * as z from 'zod';
import { path } from '../highlevel/path';
import { choicesFrom, dropdown, type Item } from '../operation';
import { id } from './kinds';
import { subAccountId } from './sub_account';

/** The users of the sub-account; with an agency connection, of the one that the form names, or all. */
export const userDropdown = dropdown({
  key: 'user_dropdown',
  noun: 'User',
  scope: 'users.readonly',
  access: 'either',
  input: z.object({ locationId: subAccountId().optional() }),
  request: ({ locationId: chosen }, { companyId, locationId, page }) => ({
    method: 'GET',
    path: path`/users/search`,
    query: {
      companyId,
      locationId: locationId || chosen,
      limit: '100',
      skip: String(page * 100),
    },
  }),
  result: 'users',
  title: ({ name, firstName, lastName, email }: Item) =>
    name || [firstName, lastName].filter(Boolean).join(' ') || email,
  isPaged: true,
});

/** A user of the sub-account. */
export const userId = () => id().meta({ label: 'User', ...choicesFrom(userDropdown) });

/** Several users; Zapier fills no list by a search. */
export const userIds = () => z.array(userId()).min(1).meta({ label: 'Users' });

/** Where a user works. */
export const userType = () =>
  z.enum(['account', 'agency']).meta({
    label: 'User Type',
    choices: { account: 'Sub-Account User', agency: 'Agency User' },
  });

/** What a user may do where they work. */
export const userRole = () =>
  z.enum(['admin', 'user']).meta({ label: 'User Role', choices: { admin: 'Admin', user: 'User' } });

/** Whom a record is assigned to. */
export const assignedTo = () => userId().meta({ label: 'Assigned To' });

/** Users who are told of what happens to a record. */
export const followers = () =>
  z
    .array(userId())
    .min(1)
    .meta({ label: 'Followers', description: 'One user a line; each is told of changes.' });
