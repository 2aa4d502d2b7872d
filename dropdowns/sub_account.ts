import * as z from 'zod';
import { dropdown, type Item } from '../operation';

/**
 * The sub-accounts of the agency, or the one that is connected. It fills the field `Sub-Account`
 * too, which steps of an agency connection have that work in one (operation/declaration.ts).
 */
export default dropdown({
  key: 'sub_account_dropdown',
  noun: 'Sub-Account',
  endpoint: 'GET /locations/search',
  scope: 'locations.readonly',
  access: 'either',
  input: z.object({}),
  request: (_, { companyId, page }) => ({
    query: { companyId, limit: '100', skip: String(page * 100) },
  }),
  result: 'locations',
  details: ({ address, city, email }: Item) => [address, city, email],
  isPaged: true,
});
