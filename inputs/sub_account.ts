import * as z from 'zod';
import { path } from '../highlevel/path';
import { choicesFrom, dropdown } from '../operation';
import { id } from './kinds';

/**
 * The sub-accounts of the agency, or the one that is connected. It fills the field `Sub-Account`
 * too, which steps of an agency connection have that work in one (operation/declaration.ts).
 */
export const subAccountDropdown = dropdown({
  key: 'sub_account_dropdown',
  noun: 'Sub-Account',
  scope: 'locations.readonly',
  access: 'either',
  input: z.object({}),
  request: (_, { companyId, page }) => ({
    method: 'GET',
    path: path`/locations/search`,
    query: { companyId, limit: '100', skip: String(page * 100) },
  }),
  result: 'locations',
  isPaged: true,
});

/** A sub-account (location), for operations of which it is the subject and not the place. */
export const subAccountId = () =>
  id().meta({ label: 'Sub-Account', ...choicesFrom(subAccountDropdown) });

/** Several sub-accounts. */
export const subAccountIds = () => z.array(subAccountId()).min(1).meta({ label: 'Sub-Accounts' });
