import * as z from 'zod';
import { dropdown, type Item } from '../operation';

/**
 * The sub-accounts of the agency, or the connected one. It also fills the `Sub-Account` field that
 * steps have with an agency connection (operation/sub_account.ts).
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
