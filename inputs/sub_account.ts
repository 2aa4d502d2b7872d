import { z } from 'zod';
import { path } from '../highlevel/path';
import { dropdown } from '../operation';

/**
 * The sub-accounts of the agency. The field that it fills is `Sub-Account`, which every step of an
 * agency connection has that works in one of them (operation/declaration.ts).
 */
export const subAccountDropdown = dropdown({
  key: 'sub_account_dropdown',
  noun: 'Sub-Account',
  scope: 'locations.readonly',
  access: 'agency',
  input: z.object({}),
  request: (_, { companyId, page }) => ({
    method: 'GET',
    path: path`/locations/search`,
    query: { companyId, limit: '100', skip: String(page * 100) },
  }),
  result: 'locations',
  isPaged: true,
});
