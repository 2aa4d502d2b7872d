import { z } from 'zod';
import { path } from '../highlevel/path';
import { choicesFrom, dropdown, type Item } from '../operation';
import { id } from './kinds';

export const userDropdown = dropdown({
  key: 'user_dropdown',
  noun: 'User',
  scope: 'users.readonly',
  input: z.object({}),
  request: (_, { companyId, locationId, page }) => ({
    method: 'GET',
    path: path`/users/search`,
    query: { companyId, locationId, limit: '100', skip: String(page * 100) },
  }),
  result: 'users',
  title: ({ name, firstName, lastName, email }: Item) =>
    name || [firstName, lastName].filter(Boolean).join(' ') || email,
  isPaged: true,
});

/** A user of the sub-account. */
export const userId = () => id().meta({ label: 'User', ...choicesFrom(userDropdown) });

/** Whom a record is assigned to. */
export const assignedTo = () => userId().meta({ label: 'Assigned To' });

/** Users who are told of what happens to a record. */
export const followers = () =>
  z
    .array(userId())
    .min(1)
    .meta({ label: 'Followers', description: 'One user a line; each is told of changes.' });
