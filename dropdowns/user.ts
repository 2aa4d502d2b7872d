import * as z from 'zod';
import { dropdown, type Item, id } from '../operation';

/** The users of the sub-account. With an agency connection: those of the sub-account in the form, or all. */
export default dropdown({
  key: 'user_dropdown',
  noun: 'User',
  endpoint: 'GET /users/search',
  scope: 'users.readonly',
  access: 'either',
  input: z.object({
    locationId: id().meta({ label: 'Sub-Account' }).optional(),
  }),
  request: ({ locationId: chosen }, { companyId, locationId, page }) => ({
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
  details: ({ email }: Item) => [email],
  isPaged: true,
});
